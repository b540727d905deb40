package medassist.persistence.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The statements over {@code outbox}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<OutboxRow, String> {

    /**
     * Adds events. Whoever publishes holds the person, and so does whoever tells. Each says whether it is behind another of the
     * same person in the same array. What is not told yet is always the last of a person's, so that the last says whether any is.
     */
    String ADD = """
            INSERT INTO outbox (person_id, type, jurisdiction, year, institution_id, settlement_id, reference, amount_fen,
                occurred_at, occurred_by, reason, next_attempt_at)
            SELECT person_id, type, jurisdiction, year, institution_id, settlement_id, reference, amount_fen,
                occurred_at::timestamptz, occurred_by, reason,
                CASE WHEN is_behind OR (SELECT o.told_at IS NULL FROM outbox o WHERE o.person_id = e.person_id
                        ORDER BY o.event_id DESC LIMIT 1)
                    THEN 'infinity'::timestamptz ELSE occurred_at::timestamptz END
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                    ?::text[], ?::text[], ?::text[], ?::boolean[]) WITH ORDINALITY
                AS e (person_id, type, jurisdiction, year, institution_id, settlement_id, reference, amount_fen,
                    occurred_at, occurred_by, reason, is_behind, place)
            ORDER BY place
            """;

    @Query("""
            SELECT * FROM outbox
            WHERE told_at IS NULL AND next_attempt_at <= :now
            ORDER BY next_attempt_at
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<OutboxRow> pending(Instant now, int limit);

    /** Gives the first event of a person that is not told yet its time. */
    @Query("""
            UPDATE outbox SET next_attempt_at = :now
            WHERE person_id = :personId AND told_at IS NULL AND next_attempt_at = 'infinity'
                AND event_id = (
                    SELECT min(event_id) FROM outbox
                    WHERE person_id = :personId AND event_id > coalesce(
                        (SELECT max(event_id) FROM outbox WHERE person_id = :personId AND told_at IS NOT NULL), 0))
            """)
    void promote(String personId, Instant now);

    @Query("UPDATE outbox SET next_attempt_at = :until WHERE person_id = :personId AND event_id = :eventId")
    void lease(String personId, long eventId, Instant until);

    // What a replay has put behind others meanwhile keeps its place: it is told again when they are.
    @Query("""
            UPDATE outbox SET told_at = :at, attempts = attempts + 1, problem = ''
            WHERE person_id = :personId AND event_id = :eventId AND told_at IS NULL AND next_attempt_at <> 'infinity'
            """)
    void told(String personId, long eventId, Instant at);

    @Query("""
            UPDATE outbox SET next_attempt_at = :nextAttempt, attempts = attempts + 1, problem = :problem
            WHERE person_id = :personId AND event_id = :eventId AND told_at IS NULL AND next_attempt_at <> 'infinity'
            """)
    void failed(String personId, long eventId, Instant nextAttempt, String problem);

    @Query("""
            SELECT DISTINCT person_id FROM outbox
            WHERE event_id >= :eventId AND EXISTS (SELECT FROM outbox WHERE event_id = :eventId)
            """)
    List<String> personsFrom(long eventId);

    @Query("""
            UPDATE outbox o SET told_at = NULL, attempts = 0, problem = '', next_attempt_at = CASE
                WHEN EXISTS (SELECT FROM outbox e WHERE e.person_id = :personId AND e.event_id < o.event_id
                    AND (e.told_at IS NULL OR e.event_id >= :eventId)) THEN 'infinity'::timestamptz ELSE :now END
            WHERE person_id = :personId AND event_id >= :eventId
            """)
    int replay(String personId, long eventId, Instant now);

    @Query("""
            SELECT * FROM outbox
            WHERE (:personId = '' OR person_id = :personId) AND (NOT :pending OR told_at IS NULL) AND event_id > :after
            ORDER BY event_id
            LIMIT :limit
            """)
    List<OutboxRow> list(String personId, boolean pending, long after, int limit);
}
