package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/** The persons we know, with their certifications 人员与身份认定. */
public interface Persons {

    Optional<Person> find(PersonId id);

    /** Everyone registered with the identity number: more than one where the same person has several numbers. */
    List<Person> findByIdNumber(IdNumber idNumber);

    /** Adds the person, or puts it in the place of the one with its id; true where it is new. */
    boolean put(Person person);

    /** The person's certifications, by first day and id; none for a person nobody knows. */
    List<Certification> certificationsOf(PersonId id);

    /** Adds the certification of a known person, or puts it in the place of the one with its id; true where new. */
    boolean putCertification(PersonId id, Certification certification);
}
