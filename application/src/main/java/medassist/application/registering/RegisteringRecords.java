package medassist.application.registering;

import java.time.InstantSource;
import medassist.application.port.AuditTrail;
import medassist.application.port.Institutions;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.institution.Institution;
import medassist.domain.recipient.Person;

/** Registers institutions and persons 机构与人员登记. */
public final class RegisteringRecords {

    /** What became of something put. */
    public enum Registration {
        ADDED,
        REPLACED
    }

    private final Institutions institutions;
    private final Persons persons;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public RegisteringRecords(
            Institutions institutions, Persons persons, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.institutions = institutions;
        this.persons = persons;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Registration register(Institution institution, Caller by) {
        return unitOfWork.within(() -> {
            boolean isNew = institutions.put(institution);
            audit(Action.REGISTER_INSTITUTION, "", institution.id().value(), by);
            return added(isNew);
        });
    }

    public Registration register(Person person, Caller by) {
        return unitOfWork.within(() -> {
            boolean isNew = persons.put(person);
            audit(Action.REGISTER_PERSON, person.id().value(), person.id().value(), by);
            return added(isNew);
        });
    }

    private void audit(Action action, String personId, String subject, Caller by) {
        audit.add(new AuditEntry(clock.instant(), by, action, personId, subject, ""));
    }

    private static Registration added(boolean isNew) {
        return isNew ? Registration.ADDED : Registration.REPLACED;
    }
}
