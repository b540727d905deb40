package medassist.persistence.exchange;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import medassist.application.port.Exchanges.ExchangeKey;

/** A key with the content it is to be taken for, as it is handed to the statement that takes it. */
@Serdeable(naming = SnakeCaseStrategy.class)
record TakenDocument(String party, String exchangeId, String contentDigest) {

    static TakenDocument from(ExchangeKey key, String contentDigest) {
        return new TakenDocument(key.party(), key.id(), contentDigest);
    }

    static TakenDocument from(ExchangeRow row) {
        return new TakenDocument(row.party(), row.exchangeId(), row.contentDigest());
    }
}
