package medassist.application.registering;

import java.time.InstantSource;
import medassist.application.port.AuditTrail;
import medassist.application.port.Institutions;
import medassist.application.port.UnitOfWork;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.institution.Institution;

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

    public Registration register(Institution institution, Caller by) {
        return unitOfWork.within(() -> {
            boolean isNew = institutions.put(institution);
            String id = institution.id().value();
            audit.add(new AuditEntry(clock.instant(), by, AuditEntry.Action.REGISTER_INSTITUTION, "", id, ""));
            return isNew ? Registration.ADDED : Registration.REPLACED;
        });
    }
}
