package medassist.persistence.ledger;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import medassist.domain.ledger.LedgerKey;

/** The key of a ledger as it is handed to the statement that reads several. */
@Serdeable(naming = SnakeCaseStrategy.class)
record KeyDocument(String personId, String jurisdiction, int year) {

    static KeyDocument from(LedgerKey key) {
        return new KeyDocument(key.personId().value(), key.jurisdiction().value(), key.year());
    }
}
