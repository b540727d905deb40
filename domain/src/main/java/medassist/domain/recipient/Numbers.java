package medassist.domain.recipient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers under which one human being is registered 同一人的人员编号: one, until another is merged into it. What is done under any
 * of them is posted to the ledgers of one.
 *
 * @param asked the one that was asked about
 * @param holder to whose ledgers is posted
 * @param others all but the one asked about, by number
 * @param othersDiedOn the earliest day of death known under any of the others, {@link Person#ALIVE} where none is
 */
public record Numbers(PersonId asked, PersonId holder, List<PersonId> others, LocalDate othersDiedOn) {

    public Numbers {
        others = List.copyOf(others);
    }

    /** The number of somebody who has no other. */
    public static Numbers only(PersonId id) {
        return new Numbers(id, id, List.of(), Person.ALIVE);
    }

    /** All of them. */
    public Stream<PersonId> all() {
        return Stream.concat(Stream.of(asked), others.stream());
    }

    /** Whether the number asked about is merged into another. */
    public boolean isMerged() {
        return !asked.equals(holder);
    }

    /** The day of death of the human being, of whom another is known under the number asked about. */
    public LocalDate diedOn(LocalDate underAsked) {
        return underAsked.isBefore(othersDiedOn) ? underAsked : othersDiedOn;
    }
}
