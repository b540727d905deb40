package medassist.persistence.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements over {@code exchange}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExchangeRows extends GenericRepository<ExchangeRow, String> {

    @Query("""
            SELECT x.* FROM unnest((SELECT :parties::text[]), (SELECT :ids::text[])) AS k (party, exchange_id)
            JOIN exchange x USING (party, exchange_id)
            """)
    List<ExchangeRow> find(
            @TypeDef(type = DataType.STRING_ARRAY) String[] parties,
            @TypeDef(type = DataType.STRING_ARRAY) String[] ids);

    // Held until the transaction ends. Two keys that are hashed alike only make one caller try again.
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended(:party || E'\\n' || :exchangeId, 0))")
    boolean claim(String party, String exchangeId);

    @Query("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:party || E'\\n' || :exchangeId, 0))")
    int hold(String party, String exchangeId);

    /** How many of them were added: all under whose keys there was none. */
    @Query("""
            WITH added AS (
                INSERT INTO exchange (party, exchange_id, content_digest, answer)
                SELECT * FROM unnest(:parties::text[], :ids::text[], :digests::text[], :answers::text[])
                ON CONFLICT DO NOTHING
                RETURNING 1
            )
            SELECT count(*) FROM added
            """)
    Optional<Long> add(
            @TypeDef(type = DataType.STRING_ARRAY) String[] parties,
            @TypeDef(type = DataType.STRING_ARRAY) String[] ids,
            @TypeDef(type = DataType.STRING_ARRAY) String[] digests,
            @TypeDef(type = DataType.STRING_ARRAY) String[] answers);
}
