package medassist.application.queries;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.application.port.AuditTrail;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/** Shows of a person what is masked everywhere else, to who says why 查看明文. */
public final class RevealingPersons {

    private final Persons persons;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public RevealingPersons(Persons persons, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.persons = persons;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What is masked. */
    public enum Field {
        NAME,
        ID_NUMBER,
        PHONE
    }

    /**
     * The person; empty where nobody is registered under the number within reach. The audit trail keeps who has seen
     * which fields, and why, before they are shown.
     */
    public Optional<Person> reveal(PersonId id, Set<Field> fields, String reason, Caller by) {
        Reach reach = by.reach(Permission.REVEAL_PERSONS);
        return unitOfWork.within(() -> {
            Optional<Person> found = persons.find(id).filter(reach::reaches);
            found.ifPresent(person -> audit.add(new AuditEntry(
                    clock.instant(), by, Action.REVEAL_PERSON, person.id().value(), names(fields), reason)));
            return found;
        });
    }

    private static String names(Set<Field> fields) {
        return fields.stream().sorted().map(Field::name).collect(Collectors.joining(" "));
    }
}
