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
            INSERT INTO exchange (party, exchange_id, content_digest)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (party text, exchange_id text, content_digest text)
            ON CONFLICT DO NOTHING
            RETURNING *
            """)
    List<ExchangeRow> add(@TypeDef(type = DataType.JSON) List<TakenDocument> rows);

    // Held until the transaction ends. Two keys that are hashed alike only make one caller try again.
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended(:party || E'\\n' || :exchangeId, 0))")
    boolean claim(String party, String exchangeId);

    @Query("SELECT * FROM exchange WHERE party = :party AND exchange_id = :exchangeId")
    Optional<ExchangeRow> find(String party, String exchangeId);

    @Query("""
            UPDATE exchange x SET answer = a.answer
            FROM unnest(ARRAY(SELECT jsonb_array_elements(:answers::jsonb))) AS d (answer)
            CROSS JOIN jsonb_to_record(d.answer) AS a (party text, exchange_id text, answer text)
            WHERE x.party = a.party AND x.exchange_id = a.exchange_id
            """)
    int answer(@TypeDef(type = DataType.JSON) List<AnswerDocument> answers);
}
