package medassist.domain.enrolment;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonRecord;

/**
 * What is known of a person who enrols for an insurance year 参保人.
 *
 * @param person of the age on the year's first day, without certificates
 * @param county where the person lives, empty where nobody has said
 * @param record the certificates of any days, and the day of death
 */
public record Enrolling(Applicant person, String county, PersonRecord record) {

    /** The person, who enrols for the year. */
    public static Enrolling of(Person person, PersonRecord record, int year) {
        return new Enrolling(
                Applicant.of(person, List.of(), LocalDate.of(year, 1, 1)),
                person.particulars().county(),
                record);
    }

    /** The person with the certificates that are valid on the day. */
    Applicant on(LocalDate day) {
        return person.certified(record.certifications().stream()
                .filter(each -> each.validity().includes(day))
                .toList());
    }

    List<Certification> certifications() {
        return record.certifications();
    }

    LocalDate diedOn() {
        return record.diedOn();
    }
}
