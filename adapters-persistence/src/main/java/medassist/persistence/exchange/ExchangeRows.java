package medassist.persistence.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements over {@code exchange}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExchangeRows extends GenericRepository<ExchangeRow, String> {

    @Query("""
            INSERT INTO exchange (party, exchange_id, content_digest)
            VALUES (:party, :exchangeId, :contentDigest)
            ON CONFLICT DO NOTHING
            """)
    int add(String party, String exchangeId, String contentDigest);

    // Held until the transaction ends. Two keys that are hashed alike only make one caller try again.
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended(:party || E'\\n' || :exchangeId, 0))")
    boolean claim(String party, String exchangeId);

    @Query("SELECT * FROM exchange WHERE party = :party AND exchange_id = :exchangeId")
    Optional<ExchangeRow> find(String party, String exchangeId);

    @Query("UPDATE exchange SET answer = :answer WHERE party = :party AND exchange_id = :exchangeId")
    int answer(String party, String exchangeId, String answer);
}
