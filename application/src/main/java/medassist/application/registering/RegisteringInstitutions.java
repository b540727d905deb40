package medassist.application.registering;

import java.time.InstantSource;
import medassist.application.port.AuditTrail;
import medassist.application.port.Institutions;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.institution.Institution;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/** Registers institutions 机构登记. */
public final class RegisteringInstitutions {

    private final Institutions institutions;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public RegisteringInstitutions(
            Institutions institutions, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.institutions = institutions;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Registers it, or replaces what is known of it; refused where the caller does not reach it. */
    public Outcome<Registration> register(Institution institution, Caller by) {
        Reach reach = by.reach(Permission.REGISTER_INSTITUTIONS);
        return unitOfWork.within(() -> {
            boolean isReached = reach.reaches(institution.id())
                    && reach.reaches(institution.admdvs())
                    && institutions.find(institution.id()).map(Institution::admdvs).stream()
                            .allMatch(reach::reaches);
            if (!isReached) {
                return Outcome.refused(Refusal.Code.FORBIDDEN);
            }
            boolean isNew = institutions.put(institution);
            String id = institution.id().value();
            audit.add(new AuditEntry(clock.instant(), by, AuditEntry.Action.REGISTER_INSTITUTION, "", id, ""));
            return new Outcome.Done<>(isNew ? Registration.ADDED : Registration.REPLACED);
        });
    }
}
