package medassist.persistence.exchange;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Exchanges;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.OvertakenException;

/** Exchanges in PostgreSQL: the primary key makes the second of two keepers wait until the first has committed. */
@Singleton
class JdbcExchanges implements Exchanges {

    private final ExchangeRows rows;
    private final GroupedQuery<ExchangeKey, Exchange> finding;
    private final GroupedWrite<ExchangeRow> keeping;

    JdbcExchanges(ExchangeRows rows) {
        this.rows = rows;
        finding = new GroupedQuery<>(this::findAll);
        keeping = new GroupedWrite<>(this::keepAll);
    }

    @Override
    public Optional<Exchange> find(ExchangeKey key) {
        return finding.ask(key);
    }

    private Map<ExchangeKey, Exchange> findAll(Collection<ExchangeKey> keys) {
        return rows.find(texts(keys, ExchangeKey::party), texts(keys, ExchangeKey::id)).stream()
                .collect(Collectors.toMap(ExchangeRow::key, ExchangeRow::toDomain));
    }

    @Override
    public void hold(ExchangeKey key) {
        rows.hold(key.party(), key.id());
    }

    @Override
    public boolean claim(ExchangeKey key) {
        return rows.claim(key.party(), key.id());
    }

    @Override
    public void keep(ExchangeKey key, Exchange exchange) {
        keeping.writeLater(ExchangeRow.from(key, exchange));
    }

    private void keepAll(List<ExchangeRow> kept) {
        long added = rows.add(
                        texts(kept, ExchangeRow::party),
                        texts(kept, ExchangeRow::exchangeId),
                        texts(kept, ExchangeRow::contentDigest),
                        texts(kept, ExchangeRow::answer))
                .orElseThrow();
        if (added != kept.size()) {
            throw new OvertakenException("an exchange");
        }
    }

    private static <T> String[] texts(Collection<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }
}
