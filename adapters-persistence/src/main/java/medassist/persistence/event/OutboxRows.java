package medassist.persistence.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over events and over {@code outbox}, in which those wait that are still to be told. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<EventRow, String> {

    /** Whether an event is the first of its person that is still to be told. */
    String IS_FIRST = """
            NOT EXISTS (SELECT FROM outbox e WHERE e.person_id = o.person_id AND e.place < o.place)
            """;

    /** Adds events that are no journal entries. */
    String ADD = """
            WITH added AS (
                INSERT INTO other_event (person_id, type, jurisdiction, year, institution_id, settlement_id, reference,
                    amount_fen, occurred_at, occurred_by, reason)
                SELECT person_id, type, jurisdiction, year, institution_id, settlement_id, reference,
                    amount_fen, occurred_at::timestamptz, occurred_by, reason
                FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                        ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                    AS e (person_id, type, jurisdiction, year, institution_id, settlement_id, reference, amount_fen,
                        occurred_at, occurred_by, reason, ordinal)
                ORDER BY ordinal
                RETURNING person_id, place, occurred_at
            )
            INSERT INTO outbox (person_id, place, next_attempt_at) SELECT * FROM added
            """;

    /**
     * The first events of at most so many persons behind one, by person. It goes from person to person in the primary
     * key, so that what waits behind a first event is not looked at.
     */
    String FIRST = """
            WITH RECURSIVE first AS (
                (SELECT person_id, place, next_attempt_at, 1 AS looked_at FROM outbox WHERE person_id > :behind
                    ORDER BY person_id, place LIMIT 1)
                UNION ALL
                SELECT next.*, looked_at + 1 FROM first CROSS JOIN LATERAL (
                    SELECT person_id, place, next_attempt_at FROM outbox WHERE person_id > first.person_id
                    ORDER BY person_id, place LIMIT 1) next
                WHERE looked_at < :persons
            )
            """;

    /** Leases those of first events that are due, by person; it looks at no more of them once it has enough. */
    @Query(FIRST + """
            , due AS (
                SELECT o.person_id, o.place FROM first JOIN outbox o USING (person_id, place)
                WHERE first.next_attempt_at <= :now AND o.next_attempt_at <= :now
                LIMIT :limit
                FOR UPDATE OF o SKIP LOCKED
            ), leased AS (
                UPDATE outbox o SET next_attempt_at = :until FROM due
                WHERE o.person_id = due.person_id AND o.place = due.place
                RETURNING o.*
            )
            SELECT e.*, l.attempts, NULL::timestamptz AS told_at, l.problem
            FROM leased l JOIN ledger_event e USING (person_id, place)
            ORDER BY person_id
            """)
    List<EventRow> lease(String behind, int persons, Instant now, Instant until, int limit);

    /** The person at whom as many were looked at; empty where there are fewer. */
    @Query(FIRST + "SELECT person_id FROM first WHERE looked_at = :persons")
    Optional<String> reached(String behind, int persons);

    // What a replay has put behind others meanwhile keeps its place: it is told again when they are.
    @Query("DELETE FROM outbox o WHERE person_id = :personId AND place = :place AND " + IS_FIRST)
    int remove(String personId, long place);

    @Query("""
            INSERT INTO delivery (person_id, place, attempts, told_at) VALUES (:personId, :place, :attempts, :at)
            ON CONFLICT (person_id, place) DO UPDATE SET attempts = excluded.attempts, told_at = excluded.told_at
            """)
    void delivered(String personId, long place, int attempts, Instant at);

    @Query("""
            UPDATE outbox o SET next_attempt_at = :nextAttempt, attempts = attempts + 1, problem = :problem
            WHERE person_id = :personId AND place = :place AND
            """ + IS_FIRST)
    void failed(String personId, long place, Instant nextAttempt, String problem);

    @Query("""
            SELECT DISTINCT person_id FROM ledger_event
            WHERE place >= :place AND EXISTS (SELECT FROM ledger_event WHERE place = :place)
            """)
    List<String> personsFrom(long place);

    @Query("""
            INSERT INTO outbox (person_id, place, next_attempt_at)
            SELECT person_id, place, :now FROM ledger_event WHERE person_id = :personId AND place >= :place
            ON CONFLICT (person_id, place) DO UPDATE
                SET attempts = 0, problem = '', next_attempt_at = excluded.next_attempt_at
            """)
    int replay(String personId, long place, Instant now);

    @Query("""
            SELECT e.*, coalesce(o.attempts, d.attempts, 0) AS attempts, coalesce(o.problem, '') AS problem,
                CASE WHEN o.place IS NULL THEN d.told_at END AS told_at
            FROM ledger_event e
            LEFT JOIN outbox o USING (person_id, place)
            LEFT JOIN delivery d USING (person_id, place)
            WHERE (:personId = '' OR person_id = :personId) AND (NOT :pending OR o.place IS NOT NULL) AND place > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, institution_id, person_id))
            ORDER BY place
            LIMIT :limit
            """)
    List<EventRow> list(String personId, String reach, boolean pending, long after, int limit);
}
