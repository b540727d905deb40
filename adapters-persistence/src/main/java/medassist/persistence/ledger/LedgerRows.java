package medassist.persistence.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements over ledgers and the entries of their journals. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRows extends GenericRepository<EntryRow, String> {

    /** The ledgers to which is posted, by person, jurisdiction and year; empty ones too. */
    String READ = """
            SELECT k.person_id AS asked, coalesce(m.merged_into, k.person_id) AS person_id, k.jurisdiction, k.year,
                coalesce(l.version, 0) AS version, coalesce(l.counters, '') AS counters,
                coalesce(l.replay_cause, 'NONE') AS replay_cause, coalesce(l.replay_reference, '') AS replay_reference
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
            LEFT JOIN person_merge m USING (person_id)
            LEFT JOIN annual_ledger l ON l.person_id = coalesce(m.merged_into, k.person_id)
                AND l.jurisdiction = k.jurisdiction AND l.year = k.year
            """;

    /** New ledgers, by the same. */
    String OPEN = """
            INSERT INTO annual_ledger (person_id, jurisdiction, year, version)
            SELECT k.*, 0
            FROM unnest(?::text[], ?::text[], ?::bigint[]) AS k (person_id, jurisdiction, year)
            """;

    /** Keeps why ledgers are out of step with their replay, or that they are not. */
    String REPLAYED = """
            UPDATE annual_ledger l SET replay_cause = r.cause, replay_reference = r.reference
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                AS r (person_id, jurisdiction, year, cause, reference)
            WHERE l.person_id = r.person_id AND l.jurisdiction = r.jurisdiction AND l.year = r.year
            """;

    /** All ledgers to which is posted for persons. */
    String OF_PERSONS = """
            SELECT k.person_id AS asked, l.*
            FROM unnest((SELECT ?::text[])) AS k (person_id)
            LEFT JOIN person_merge m USING (person_id)
            JOIN annual_ledger l ON l.person_id = coalesce(m.merged_into, k.person_id)
            ORDER BY k.person_id, l.jurisdiction, l.year
            """;

    @Query("""
            SELECT :personId AS asked, l.* FROM annual_ledger l
            WHERE l.person_id = coalesce((SELECT merged_into FROM person_merge WHERE person_id = :personId), :personId)
                AND l.jurisdiction = :jurisdiction AND l.year = :year
            """)
    Optional<LedgerRow> read(String personId, String jurisdiction, int year);

    @Query("""
            SELECT person_id AS asked, l.* FROM annual_ledger l
            WHERE jurisdiction = :jurisdiction AND year BETWEEN :first AND :last AND (person_id, year) > (:person, :after)
            ORDER BY person_id, year
            LIMIT :limit
            """)
    List<LedgerRow> list(String jurisdiction, int first, int last, String person, int after, int limit);

    /**
     * Appends those entries that are the next of their ledgers, and of settlements that are there if of any. One statement for
     * ledgers, entries and the queue of those to be told: none without the others. What is hashed comes out of a CTE,
     * so that the hash is a part of the statement: a function's argument that it uses twice must be a column.
     */
    String APPEND = """
            WITH entry AS MATERIALIZED (
                SELECT e.person_id, e.jurisdiction, e.year::smallint, sequence, kind,
                    coalesce(s.person_id, e.subject_person_id) AS subject_person_id, e.institution_id, e.settlement_id,
                    ordinal::smallint, made_at::timestamptz, made_by, request, reason, origin, reference, undone,
                    postings, counters, CASE e.institution_id WHEN '' THEN '' ELSE settlement_digest(s) END AS hashed_settlement
                FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]), (SELECT ?::bigint[]),
                        (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]),
                        (SELECT ?::bigint[]), (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]),
                        (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::boolean[]),
                        (SELECT ?::text[]), (SELECT ?::text[]))
                    AS e (person_id, jurisdiction, year, sequence, kind, subject_person_id, institution_id, settlement_id,
                        ordinal, made_at, made_by, request, reason, origin, reference, undone, postings, counters)
                LEFT JOIN settlement_route w ON w.institution_id = e.institution_id AND w.settlement_id = e.settlement_id
                LEFT JOIN settlement s ON s.person_id = w.held_by AND s.institution_id = w.institution_id
                    AND s.settlement_id = w.settlement_id AND s.jurisdiction = e.jurisdiction AND s.year = e.year
                WHERE e.institution_id = '' OR s.person_id = e.person_id
                    OR EXISTS (SELECT FROM person_merge m WHERE m.person_id = s.person_id AND m.merged_into = e.person_id)
            ), advanced AS (
                UPDATE annual_ledger l SET version = e.sequence, counters = e.counters,
                    head = entry_hash(l.head, e.person_id, e.jurisdiction, e.year, e.sequence, e.kind,
                        e.institution_id, e.settlement_id, e.ordinal, e.made_at, e.made_by, e.request, e.reason,
                        e.postings, e.hashed_settlement, e.undone, e.subject_person_id)
                FROM entry e
                WHERE l.person_id = e.person_id AND l.jurisdiction = e.jurisdiction AND l.year = e.year
                    AND l.version = e.sequence - 1
                RETURNING e.*, l.head
            ), appended AS (
                INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, subject_person_id, institution_id,
                    settlement_id, ordinal, made_at, made_by, request, reason, origin, reference, undone, postings, hash)
                SELECT person_id, jurisdiction, year, sequence, kind, subject_person_id, institution_id,
                    settlement_id, ordinal, made_at, made_by, request, reason, origin, reference, undone, postings, head
                FROM advanced
                RETURNING person_id, place, made_at
            )
            INSERT INTO outbox (person_id, place, next_attempt_at) SELECT * FROM appended
            """;

    /** The entries by which requests of institutions reversed settlements of persons. */
    String REVERSED_BY = """
            SELECT k.person_id AS asked, e.* FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]))
                AS k (person_id, institution_id, request)
            JOIN journal_entry e ON e.subject_person_id = k.person_id AND e.institution_id = k.institution_id
                AND e.request = k.request
            WHERE e.kind = 'REVERSAL'
            """;

    /** The whole journals of ledgers, and of those merged with them. */
    String JOURNALS = """
            SELECT k.person_id AS asked, e.*
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
            JOIN same_human h ON h.asked = k.person_id
            JOIN journal_entry e ON e.person_id = h.person_id AND e.jurisdiction = k.jurisdiction AND e.year = k.year
            ORDER BY k.person_id, e.person_id, e.jurisdiction, e.year, e.sequence
            """;

    @Query("""
            SELECT h.asked, e.* FROM same_human h JOIN journal_entry e USING (person_id)
            WHERE h.asked = :personId AND e.jurisdiction = :jurisdiction AND e.year = :year AND e.kind = 'OPENING'
                AND NOT EXISTS (
                    SELECT FROM journal_entry r
                    WHERE r.subject_person_id = e.subject_person_id AND r.institution_id = ''
                        AND r.settlement_id = e.settlement_id AND r.kind = 'REVERSAL'
                        AND r.jurisdiction = e.jurisdiction AND r.year = e.year)
            ORDER BY e.made_at DESC, e.place DESC
            LIMIT 1
            """)
    Optional<EntryRow> openingBalance(String personId, String jurisdiction, int year);

    @Query("""
            SELECT person_id AS asked, e.* FROM journal_entry e
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year AND sequence > :after
            ORDER BY sequence
            LIMIT :limit
            """)
    List<EntryRow> entries(String personId, String jurisdiction, int year, long after, int limit);
}
