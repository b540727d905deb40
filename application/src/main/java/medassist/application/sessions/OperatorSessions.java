package medassist.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import medassist.application.port.AuditTrail;
import medassist.application.port.SignIns;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.institution.InstitutionId;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.validity.China;

/** Keeps when an institution's operators come and go 签到签退. */
public final class OperatorSessions {

    private final SignIns signIns;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public OperatorSessions(SignIns signIns, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.signIns = signIns;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Signs an operator in.
     *
     * @param number the sign-in's number, new for the institution
     * @return when
     */
    public Instant signIn(InstitutionId institutionId, String number, String operator, Caller by) {
        by.reach(Permission.RECONCILE);
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            signIns.add(new SignIns.SignIn(institutionId, number, operator, now));
            audit.add(new AuditEntry(now, by, AuditEntry.Action.SIGN_IN, "", number, ""));
            return now;
        });
    }

    /** The last day that is over in China: who signed in since may still sign out. */
    public LocalDate lastDayOver() {
        return China.day(clock.instant()).minusDays(1);
    }

    /** At most {@code limit} sign-ins of the filter behind the place, by time. */
    public List<SignIns.Session> list(SignIns.Filter filter, SignIns.Place after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> signIns.list(filter, reach, after, limit));
    }

    /** Signs the operator out, where there is such a sign-in. */
    public Outcome<Instant> signOut(InstitutionId institutionId, String number, Caller by) {
        by.reach(Permission.RECONCILE);
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            if (!signIns.end(institutionId, number, now)) {
                return Outcome.refused(Refusal.Code.UNKNOWN_SIGN_IN, number);
            }
            audit.add(new AuditEntry(now, by, AuditEntry.Action.SIGN_OUT, "", number, ""));
            return new Outcome.Done<>(now);
        });
    }
}
