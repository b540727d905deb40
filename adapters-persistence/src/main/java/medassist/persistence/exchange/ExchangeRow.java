package medassist.persistence.exchange;

import io.micronaut.data.annotation.MappedEntity;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;

/** A row of the table of exchanges. */
@MappedEntity("exchange")
record ExchangeRow(String party, String exchangeId, String contentDigest, String answer) {

    ExchangeKey key() {
        return new ExchangeKey(party, exchangeId);
    }

    Exchange toDomain() {
        return new Exchange(contentDigest, answer);
    }
}
