package medassist.persistence.answer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements over {@code kept_answer}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRows extends GenericRepository<AnswerRow, String> {

    /** Answers by party and id. */
    String FIND = """
            SELECT a.*, k.unless_in_progress
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::boolean[]))
                AS k (party, answer_id, unless_in_progress)
            JOIN kept_answer a USING (party, answer_id)
            """;

    /** Adds those under whose keys there is none. */
    String ADD = """
            INSERT INTO kept_answer (party, answer_id, content_digest, state, answer)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT DO NOTHING
            """;

    @Query("SELECT * FROM kept_answer WHERE party = :party AND answer_id = :answerId")
    Optional<AnswerRow> find(String party, String answerId);

    @Query("""
            INSERT INTO kept_answer (party, answer_id, content_digest, state, answer)
            VALUES (:party, :answerId, :contentDigest, :state, :answer)
            ON CONFLICT DO NOTHING
            """)
    int add(String party, String answerId, String contentDigest, String state, String answer);
}
