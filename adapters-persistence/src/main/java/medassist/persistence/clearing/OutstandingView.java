package medassist.persistence.clearing;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import medassist.domain.clearing.StatementLine;
import org.jspecify.annotations.Nullable;

/** An advance or a reversal with the application that covers it, if one does. */
@MappedEntity("settlement")
record OutstandingView(
        String institutionId,
        String settlementId,
        StatementLine.Kind kind,
        String number,
        LocalDate day,
        long aidFen,
        @Nullable String clearingId) {}
