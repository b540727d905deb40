package medassist.application.applying;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Applications;
import medassist.application.port.UnitOfWork;
import medassist.application.work.Request;
import medassist.application.work.Work;
import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.validity.China;

/** Looks applications up, and has them taken further 救助申请办理. */
public final class HandlingApplications {

    /** In whose name applications lapse. */
    private static final Caller CLOCK = new Caller("deadline", "background", "", Authority.EVERYTHING);

    private final Applications applications;
    private final Work work;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public HandlingApplications(Applications applications, Work work, UnitOfWork unitOfWork, InstantSource clock) {
        this.applications = applications;
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** An application with what it comes to by now; empty where there is none, or the caller does not reach it. */
    public Optional<AidApplication> find(ApplicationKey key, Caller by) {
        by.reach(Permission.READ_APPLICATIONS);
        return unitOfWork.within(() -> applications.find(key)).flatMap(found -> looked(found, by));
    }

    /** An application that something is to be handed in to; empty where there is none. */
    public Optional<AidApplication> found(ApplicationKey key, Caller by) {
        Reach reach = by.reach(Permission.RECEIVE_APPLICATIONS);
        return unitOfWork.within(() -> applications.find(key)).filter(found -> reach.reaches(key.jurisdiction()));
    }

    private Optional<AidApplication> looked(AidApplication found, Caller by) {
        return switch (work.tryOut(new HandleApplication(found, new ApplicationAct.Look(), "", false), by)) {
            case Outcome.Done<AidApplication>(AidApplication looked) -> Optional.of(looked);
            case Outcome.DoneBefore<AidApplication>(AidApplication looked) -> Optional.of(looked);
            case Outcome.Refused<AidApplication> _ -> Optional.empty();
        };
    }

    /**
     * At most {@code limit} applications of the filter that come after the place, those first whose next step is due first; as they were
     * kept, without what they come to by now.
     *
     * @param overdue whether only those whose next step should have been taken
     */
    public List<AidApplication> list(
            String jurisdiction,
            Optional<ApplicationState> state,
            String kind,
            String personId,
            boolean overdue,
            Applications.Place after,
            int limit,
            Caller by) {
        Reach reach = by.reach(Permission.READ_APPLICATIONS);
        var filter = new Applications.Filter(
                jurisdiction, state, kind, personId, overdue ? Optional.of(today()) : Optional.empty());
        return unitOfWork.within(() -> applications.list(filter, reach, after, limit));
    }

    /** Those granted in a jurisdiction that would come out otherwise by now, with both amounts 决定待复核. */
    public List<AidApplication> toReview(String jurisdiction, Caller by) {
        var filter =
                new Applications.Filter(jurisdiction, Optional.of(ApplicationState.APPROVED), "", "", Optional.empty());
        Reach reach = by.reach(Permission.READ_APPLICATIONS);
        return all(filter, reach).stream()
                .flatMap(found -> looked(found, by).stream())
                .filter(looked -> looked.assessment().findings().stream()
                        .anyMatch(finding -> finding.refusal().code() == Refusal.Code.DECISION_TO_REVIEW))
                .toList();
    }

    private List<AidApplication> all(Applications.Filter filter, Reach reach) {
        return unitOfWork.within(() -> applications.all(filter, reach));
    }

    /** What is to be asked to take an application further; empty where there is none. */
    public Optional<Request<AidApplication>> handling(
            ApplicationKey key, ApplicationAct act, String reason, Caller by) {
        by.reach(act.permission());
        boolean isAlone = by.authority().allows(Permission.DECIDE_ALONE);
        return unitOfWork
                .within(() -> applications.find(key))
                .map(found -> new HandleApplication(found, act, reason, isAlone));
    }

    /** The request by which a grant is revoked for a reason that a second person has confirmed. */
    public static Request<AidApplication> revocation(AidApplication granted, String reason) {
        return new HandleApplication(granted, new ApplicationAct.Revoke(), reason, true);
    }

    /** Ends the applications whose missing papers did not come in time; how many. */
    public int lapse() {
        var filter = new Applications.Filter("", Optional.of(ApplicationState.RETURNED), "", "", Optional.of(today()));
        return (int) all(filter, Reach.ALL).stream()
                .map(found -> work.on(new HandleApplication(found, new ApplicationAct.Lapse(), "", true), CLOCK))
                .filter(Outcome.Done.class::isInstance)
                .count();
    }

    private LocalDate today() {
        return China.day(clock.instant());
    }
}
