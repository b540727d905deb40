package medassist.persistence.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import medassist.persistence.transaction.Ungrouped;

/** The statements over ledgers and the entries of their journals. */
@Ungrouped
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRows extends GenericRepository<EntryRow, String> {

    /** Ledgers by person, jurisdiction and year. */
    String READ = """
            SELECT l.*
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
            JOIN annual_ledger l USING (person_id, jurisdiction, year)
            """;

    /** New ledgers, by the same. */
    String OPEN = """
            INSERT INTO annual_ledger (person_id, jurisdiction, year, version)
            SELECT k.*, 0
            FROM unnest(?::text[], ?::text[], ?::bigint[]) AS k (person_id, jurisdiction, year)
            """;

    @Query("""
            UPDATE annual_ledger SET replay_cause = :cause, replay_reference = :reference
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
                AND (replay_cause, replay_reference) <> (:cause, :reference)
            """)
    void replayed(String personId, String jurisdiction, int year, String cause, String reference);

    @Query("""
            SELECT person_id, jurisdiction, year FROM annual_ledger
            WHERE person_id = :personId
            ORDER BY jurisdiction, year
            """)
    List<KeyRow> of(String personId);

    /**
     * Appends those entries that are the next of their ledgers, and of settlements that are there. One statement for ledgers and
     * entries: neither without the other. What is hashed comes out of a CTE, so that the hash is a part of the statement: a
     * function's argument that it uses twice must be a column.
     */
    String APPEND = """
            WITH entry AS MATERIALIZED (
                SELECT person_id, jurisdiction, year::smallint, sequence, kind, institution_id, settlement_id,
                    ordinal::smallint, made_at::timestamptz, made_by, request, reason, postings::jsonb,
                    counters::jsonb, settlement_digest(s) AS hashed_settlement,
                    (SELECT coalesce(string_agg(concat(octet_length(m.kind), ':', m.kind, ',',
                        octet_length(m.name), ':', m.name, ',', length(m.amount::text), ':', m.amount, ','), ''
                        ORDER BY m.kind COLLATE "C", m.name COLLATE "C"), '')
                    FROM json_to_recordset(e.postings::json) AS m (kind text, name text, amount bigint))
                    AS hashed_postings
                FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]), (SELECT ?::bigint[]),
                        (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]),
                        (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]),
                        (SELECT ?::text[]), (SELECT ?::text[]))
                    AS e (person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id, ordinal,
                        made_at, made_by, request, reason, postings, counters)
                JOIN settlement s USING (person_id, institution_id, settlement_id, jurisdiction, year)
            ), advanced AS (
                UPDATE annual_ledger l SET version = e.sequence, counters = e.counters,
                    head = entry_hash(l.head, e.person_id, e.jurisdiction, e.year, e.sequence, e.kind,
                        e.institution_id, e.settlement_id, e.ordinal, e.made_at, e.made_by, e.request, e.reason,
                        e.hashed_postings, e.hashed_settlement)
                FROM entry e
                WHERE l.person_id = e.person_id AND l.jurisdiction = e.jurisdiction AND l.year = e.year
                    AND l.version = e.sequence - 1
                RETURNING e.*, l.head
            )
            INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id,
                ordinal, made_at, made_by, request, reason, postings, hash)
            SELECT person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id,
                ordinal, made_at, made_by, request, reason, postings, head
            FROM advanced
            """;

    @Query("""
            SELECT * FROM journal_entry
            WHERE person_id = :personId AND institution_id = :institutionId AND settlement_id = :settlementId
            ORDER BY jurisdiction, year, sequence
            """)
    List<EntryRow> history(String personId, String institutionId, String settlementId);

    @Query("""
            SELECT * FROM journal_entry
            WHERE person_id = :personId AND institution_id = :institutionId AND kind = 'REVERSAL' AND request = :request
            """)
    Optional<EntryRow> reversalBy(String personId, String institutionId, String request);

    @Query("""
            SELECT * FROM journal_entry
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year AND sequence > :after
            ORDER BY sequence
            LIMIT :limit
            """)
    List<EntryRow> entries(String personId, String jurisdiction, int year, long after, int limit);
}
