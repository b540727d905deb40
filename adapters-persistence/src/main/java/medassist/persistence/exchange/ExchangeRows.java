package medassist.persistence.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import medassist.persistence.transaction.Ungrouped;

/** The statements over {@code exchange}. */
@Ungrouped
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExchangeRows extends GenericRepository<ExchangeRow, String> {

    /** Exchanges by party and id. */
    String FIND = """
            SELECT x.* FROM unnest((SELECT ?::text[]), (SELECT ?::text[])) AS k (party, exchange_id)
            JOIN exchange x USING (party, exchange_id)
            """;

    /** Adds those under whose keys there is none. */
    String ADD = """
            INSERT INTO exchange (party, exchange_id, content_digest, answer)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT DO NOTHING
            """;

    // Held until the transaction ends. Two keys that are hashed alike only make one caller try again.
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended(:party || E'\\n' || :exchangeId, 0))")
    boolean claim(String party, String exchangeId);

    @Query("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:party || E'\\n' || :exchangeId, 0))")
    int hold(String party, String exchangeId);
}
