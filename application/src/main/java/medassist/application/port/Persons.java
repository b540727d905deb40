package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.RecordedCertification;

/** The persons we know, with their certifications 人员与身份认定. */
public interface Persons {

    Optional<Person> find(PersonId id);

    /** Everyone registered with the identity number: more than one where the same person has several numbers. */
    List<Person> findByIdNumber(IdNumber idNumber);

    /** The person's certifications on record now, by first day and id; none for a person nobody knows. */
    List<Certification> certificationsOf(PersonId id);

    /** All that was ever on record of the person's certifications, by first day, id and recorded time. */
    List<RecordedCertification> recordOf(PersonId id);
}
