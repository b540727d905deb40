package medassist.persistence.clearing;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A settlement with the application that covers it, if one does. */
@MappedEntity("settlement")
record OutstandingView(
        String institutionId,
        String settlementId,
        String number,
        LocalDate settledOn,
        long assistanceFen,
        @Nullable String clearingId) {}
