package medassist.domain.recipient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is on record of a person now that decides about bills of any day 在册信息.
 *
 * @param certifications by first day and id
 * @param diedOn the day of death, {@link Person#ALIVE} where none is known
 */
public record PersonRecord(List<Certification> certifications, LocalDate diedOn) {

    /** A record without anything. */
    public static final PersonRecord EMPTY = new PersonRecord(List.of(), Person.ALIVE);

    public PersonRecord {
        certifications = List.copyOf(certifications);
    }

    /** The record with these certifications in place of its own. */
    public PersonRecord certified(List<Certification> known) {
        return new PersonRecord(known, diedOn);
    }

    /** What is on record of one human being under two numbers. */
    public PersonRecord with(PersonRecord other) {
        return new PersonRecord(
                Stream.concat(certifications.stream(), other.certifications.stream())
                        .sorted(Dated.ORDER)
                        .toList(),
                diedOn.isBefore(other.diedOn) ? diedOn : other.diedOn);
    }

    /** The certifications that have not ended by the person's death before the day. */
    public List<Certification> aliveOn(LocalDate day) {
        return day.isAfter(diedOn) ? List.of() : certifications;
    }
}
