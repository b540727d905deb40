package medassist.persistence.exchange;

import io.micronaut.data.annotation.MappedEntity;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;

/** A row of the table of exchanges. */
@MappedEntity("exchange")
record ExchangeRow(String party, String exchangeId, String contentDigest, String answer) {

    static ExchangeRow from(ExchangeKey key, Exchange exchange) {
        return new ExchangeRow(key.party(), key.id(), exchange.contentDigest(), exchange.answer());
    }

    ExchangeKey key() {
        return new ExchangeKey(party, exchangeId);
    }

    Exchange toDomain() {
        return new Exchange(contentDigest, answer);
    }
}
