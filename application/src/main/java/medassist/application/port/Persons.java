package medassist.application.port;

import java.time.Instant;
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

    /**
     * The person, held until the unit of work ends against everyone else who would hold it, or a ledger of it.
     */
    Optional<Person> hold(PersonId id);

    /** Everyone registered with the identity number: more than one where the same person has several numbers. */
    List<Person> findByIdNumber(IdNumber idNumber);

    /** Adds the person, or puts it in the place of the one with its id; true where it is new. */
    boolean put(Person person);

    /** The person's certifications on record now, by first day and id; none for a person nobody knows. */
    List<Certification> certificationsOf(PersonId id);

    /** All that was ever on record of the person's certifications, by first day, id and recorded time. */
    List<RecordedCertification> recordOf(PersonId id);

    /** Puts a certification of a known person on record from the moment on, in the place of the one with its id. */
    void record(PersonId id, Certification certification, Instant from);

    /** Ends the record of a certification; false where none with the id is on record. */
    boolean endRecord(PersonId id, String certificationId, Instant at);
}
