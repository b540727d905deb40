package medassist.persistence.exchange;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import medassist.application.port.Exchanges;

/** Exchanges in PostgreSQL: the primary key makes a second taker wait until the first has committed. */
@Singleton
class JdbcExchanges implements Exchanges {

    private final ExchangeRows rows;

    JdbcExchanges(ExchangeRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Exchange> take(ExchangeKey key, String contentDigest) {
        if (rows.add(key.party(), key.id(), contentDigest) == 1) {
            return Optional.empty();
        }
        ExchangeRow row = rows.find(key.party(), key.id()).orElseThrow();
        return Optional.of(new Exchange(row.contentDigest(), Objects.requireNonNull(row.answer())));
    }

    @Override
    public Optional<Exchange> find(ExchangeKey key) {
        return rows.find(key.party(), key.id())
                .map(row -> new Exchange(row.contentDigest(), Objects.requireNonNull(row.answer())));
    }

    @Override
    public boolean claim(ExchangeKey key) {
        return rows.claim(key.party(), key.id());
    }

    @Override
    public void answer(ExchangeKey key, String answer) {
        if (rows.answer(key.party(), key.id(), answer) != 1) {
            throw new IllegalStateException("the key was not taken in this unit of work");
        }
    }
}
