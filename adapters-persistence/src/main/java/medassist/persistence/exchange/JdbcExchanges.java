package medassist.persistence.exchange;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.port.Exchanges;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.OvertakenException;
import medassist.persistence.transaction.Pipeline;

/** Exchanges in PostgreSQL: the primary key makes the second of two keepers wait until the first has committed. */
@Singleton
class JdbcExchanges implements Exchanges {

    private final ExchangeRows rows;
    private final GroupedQuery<ExchangeKey, Exchange> finding;
    private final GroupedWrite<ExchangeRow> keeping;

    JdbcExchanges(ExchangeRows rows, Pipeline pipeline) {
        this.rows = rows;
        finding = pipeline.query(
                ExchangeRows.FIND,
                (given, keys) -> given.texts(keys, ExchangeKey::party).texts(keys, ExchangeKey::id),
                ExchangeRow.class,
                found -> found.collect(Collectors.toMap(ExchangeRow::key, ExchangeRow::toDomain)));
        keeping = pipeline.write(
                ExchangeRows.ADD,
                (given, kept) -> given.texts(kept, ExchangeRow::party)
                        .texts(kept, ExchangeRow::exchangeId)
                        .texts(kept, ExchangeRow::contentDigest)
                        .texts(kept, ExchangeRow::answer),
                () -> new OvertakenException("an exchange"));
    }

    @Override
    public Optional<Exchange> find(ExchangeKey key) {
        return finding.ask(key);
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
        keeping.write(ExchangeRow.from(key, exchange));
    }
}
