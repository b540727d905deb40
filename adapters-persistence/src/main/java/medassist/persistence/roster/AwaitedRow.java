package medassist.persistence.roster;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import medassist.application.port.Rosters.Awaited;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/** A row of {@code roster_awaited} whose person has come. */
@MappedEntity("roster_awaited")
record AwaitedRow(
        String rosterId,
        int page,
        int place,
        String foundPerson,
        @Nullable LocalDate validTo) {

    Awaited toDomain() {
        return new Awaited(rosterId, page, place, new PersonId(foundPerson), validTo == null ? LocalDate.MAX : validTo);
    }
}
