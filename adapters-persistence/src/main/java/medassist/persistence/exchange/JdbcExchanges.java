package medassist.persistence.exchange;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.port.Exchanges;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.OvertakenException;
import medassist.persistence.transaction.TextColumn;

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
        return rows.find(TextColumn.of(keys, ExchangeKey::party), TextColumn.of(keys, ExchangeKey::id)).stream()
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
                        TextColumn.of(kept, ExchangeRow::party),
                        TextColumn.of(kept, ExchangeRow::exchangeId),
                        TextColumn.of(kept, ExchangeRow::contentDigest),
                        TextColumn.of(kept, ExchangeRow::answer))
                .orElseThrow();
        if (added != kept.size()) {
            throw new OvertakenException("an exchange");
        }
    }
}
