package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import medassist.application.wording.Wording;
import medassist.domain.clearing.Difference;
import medassist.domain.ledger.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a reconciliation found, on the wire.
 *
 * @param description what differs, in the language asked for
 */
@Serdeable
record DifferenceReply(
        String id,
        String institutionId,
        String jurisdiction,
        LocalDate from,
        LocalDate to,
        String number,
        Difference.Kind kind,
        String description,
        Instant foundAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution) {

    static DifferenceReply of(Difference difference, Locale locale) {
        var stamp = difference.resolution();
        return new DifferenceReply(
                difference.id(),
                difference.institutionId().value(),
                difference.scope().jurisdiction().value(),
                difference.scope().days().from(),
                difference.scope().days().to(),
                difference.number(),
                difference.kind(),
                Wording.in(locale).differenceOfBooks(difference.kind(), difference.figures()),
                difference.foundAt(),
                stamp.map(Stamp::at).orElse(null),
                stamp.map(Stamp::by).orElse(null),
                stamp.map(Stamp::reason).orElse(null));
    }
}
