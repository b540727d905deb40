package medassist.application.registering;

import medassist.application.port.Institutions;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.domain.institution.Institution;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/** Registers institutions, persons and what they are certified to be 机构、人员登记与身份认定. */
public final class RegisteringRecords {

    /** What became of something put. */
    public enum Registration {
        ADDED,
        REPLACED,
        UNKNOWN_PERSON
    }

    private final Institutions institutions;
    private final Persons persons;
    private final UnitOfWork unitOfWork;

    public RegisteringRecords(Institutions institutions, Persons persons, UnitOfWork unitOfWork) {
        this.institutions = institutions;
        this.persons = persons;
        this.unitOfWork = unitOfWork;
    }

    public Registration register(Institution institution) {
        return unitOfWork.within(() -> added(institutions.put(institution)));
    }

    public Registration register(Person person) {
        return unitOfWork.within(() -> added(persons.put(person)));
    }

    /** Adds or replaces a certification; settlements already posted keep the certifications they were decided by. */
    public Registration certify(PersonId id, Certification certification) {
        return unitOfWork.within(() -> persons.find(id).isEmpty()
                ? Registration.UNKNOWN_PERSON
                : added(persons.putCertification(id, certification)));
    }

    private static Registration added(boolean isNew) {
        return isNew ? Registration.ADDED : Registration.REPLACED;
    }
}
