package medassist.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;

/** The persons we know, with their certifications and filings 人员、身份认定与备案. */
public interface Persons {

    Optional<Person> find(PersonId id);

    /** Those of the persons whom somebody registered, by id. */
    List<Person> findAll(List<PersonId> ids);

    /** Those of the persons whom somebody registered, each under the own id. */
    default Map<PersonId, Person> known(List<PersonId> ids) {
        return findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Everyone registered with the identity number: more than one where the same person has several numbers. */
    List<Person> findByIdNumber(IdNumber idNumber);

    /** At most {@code limit} persons of the filter with an id behind {@code after}, by id. */
    List<Person> list(PersonFilter filter, Reach reach, String after, int limit);

    /** All numbers of the human being who has one; only that one where nobody is registered under it. */
    Numbers numbersOf(PersonId id);

    /**
     * At most {@code limit} persons insured in a jurisdiction with an id behind {@code after}, by id, of whom a certification is valid
     * on a day under any number; those whose number is merged into another are left out.
     */
    List<Certified> certified(DivisionCode jurisdiction, LocalDate on, String after, int limit);

    /** A person with what is on record of the human being, under any number. */
    record Certified(Person person, PersonRecord record) {}

    /** The person's certifications on record now, by first day and id; none for a person nobody knows. */
    List<Certification> certificationsOf(PersonId id);

    /** All that was ever on record of the person's certifications, by first day, id and recorded time. */
    List<OnRecord<Certification>> recordOf(PersonId id);

    /** All that was ever filed of the person, by first day, id and recorded time. */
    List<OnRecord<Filing>> filingsOf(PersonId id);
}
