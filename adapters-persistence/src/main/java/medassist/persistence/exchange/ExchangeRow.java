package medassist.persistence.exchange;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of the table of exchanges; only the transaction that adds it sees it without an answer. */
@MappedEntity("exchange")
record ExchangeRow(
        String party,
        String exchangeId,
        String contentDigest,
        @Nullable String answer) {}
