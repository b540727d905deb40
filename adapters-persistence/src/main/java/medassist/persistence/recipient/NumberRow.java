package medassist.persistence.recipient;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code same_human}: another number of the human being who has the one asked about.
 *
 * @param holder to whose ledgers is posted
 * @param diedOn the day of death known under the other number
 */
@MappedEntity("same_human")
record NumberRow(
        String asked,
        String personId,
        String holder,
        @Nullable LocalDate diedOn) {

    /** What the rows of one number say. */
    static Numbers toDomain(List<NumberRow> rows) {
        return new Numbers(
                new PersonId(rows.getFirst().asked),
                new PersonId(rows.getFirst().holder),
                rows.stream().map(row -> new PersonId(row.personId)).toList(),
                rows.stream()
                        .map(NumberRow::death)
                        .reduce(Person.ALIVE, (one, other) -> one.isBefore(other) ? one : other));
    }

    private LocalDate death() {
        return diedOn == null ? Person.ALIVE : diedOn;
    }
}
