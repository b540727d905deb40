package medassist.persistence.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;

/** An exchange as it is handed to the statement that keeps it. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExchangeDocument(String party, String exchangeId, String contentDigest, String answer) {

    static ExchangeDocument from(ExchangeKey key, Exchange exchange) {
        return new ExchangeDocument(key.party(), key.id(), exchange.contentDigest(), exchange.answer());
    }
}
