package medassist.persistence.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements over ledgers and the entries of their journals. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRows extends GenericRepository<EntryRow, String> {

    // One statement, so that version and counters are of the same moment. The planner expects few elements of an array
    // and
    // looks each of them up; of a set of records it expects many, and would read whole tables.
    @Query("""
            SELECT l.*, c.kind, c.name, c.amount_fen
            FROM unnest(ARRAY(SELECT jsonb_array_elements(:keys::jsonb))) AS d (key)
            CROSS JOIN jsonb_to_record(d.key) AS k (person_id text, jurisdiction text, year smallint)
            JOIN annual_ledger l USING (person_id, jurisdiction, year)
            LEFT JOIN ledger_counter c USING (person_id, jurisdiction, year)
            """)
    List<LedgerRow> read(@TypeDef(type = DataType.JSON) List<KeyDocument> keys);

    // The lock on the person keeps certifications from changing too, and puts what is told of several of its years in
    // one
    // order. Locks are taken in the order of their hashes, so that no two transactions wait for each other.
    @Query("""
            SELECT person_id FROM (
                SELECT person_id, hashtextextended(person_id, 0) AS hash FROM unnest((SELECT :personIds::text[])) AS p (person_id)
                ORDER BY hash
                OFFSET 0) p
            WHERE pg_try_advisory_xact_lock(hash)
            """)
    List<String> tryHold(@TypeDef(type = DataType.STRING_ARRAY) String[] personIds);

    @Query("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:personId, 0))")
    int hold(String personId);

    @Query("""
            INSERT INTO annual_ledger (person_id, jurisdiction, year, version)
            SELECT k.*, 0
            FROM jsonb_to_recordset(:keys::jsonb) AS k (person_id text, jurisdiction text, year smallint)
            """)
    int open(@TypeDef(type = DataType.JSON) List<KeyDocument> keys);

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

    // One statement for ledgers, entries, postings and counters: none of them without the others, and one way to the
    // database. How many entries were the next of their ledgers.
    @Query("""
            WITH entry AS (
                SELECT e.* FROM unnest(ARRAY(SELECT jsonb_array_elements(:entries::jsonb))) AS d (entry)
                CROSS JOIN jsonb_to_record(d.entry) AS e (person_id text, jurisdiction text, year smallint,
                    sequence bigint, kind text, institution_id text, settlement_id text, ordinal smallint,
                    made_at timestamptz, made_by text, request text, reason text, postings jsonb)
            ), moved AS (
                SELECT e.person_id, e.jurisdiction, e.year, e.sequence, m.kind, m.name, m.amount
                FROM entry e, jsonb_to_recordset(e.postings) AS m (kind text, name text, amount bigint)
            ), advanced AS (
                UPDATE annual_ledger l SET version = e.sequence, head = entry_hash(l.head, e.person_id, e.jurisdiction,
                    e.year, e.sequence, e.kind, e.institution_id, e.settlement_id, e.ordinal, e.made_at, e.made_by,
                    e.request, e.reason,
                    (SELECT coalesce(string_agg(concat(octet_length(m.kind), ':', m.kind, ',', octet_length(m.name), ':',
                        m.name, ',', length(m.amount::text), ':', m.amount, ','), ''
                        ORDER BY m.kind COLLATE "C", m.name COLLATE "C"), '')
                        FROM jsonb_to_recordset(e.postings) AS m (kind text, name text, amount bigint)))
                FROM entry e
                WHERE l.person_id = e.person_id AND l.jurisdiction = e.jurisdiction AND l.year = e.year
                    AND l.version = e.sequence - 1
                RETURNING l.person_id, l.jurisdiction, l.year, l.version AS sequence, l.head
            ), posted AS (
                INSERT INTO journal_posting (person_id, jurisdiction, year, sequence, kind, name, amount_fen)
                SELECT person_id, jurisdiction, year, sequence, kind, name, amount
                FROM moved JOIN advanced USING (person_id, jurisdiction, year, sequence)
            ), counted AS (
                UPDATE ledger_counter c SET amount_fen = c.amount_fen + m.amount
                FROM moved m JOIN advanced USING (person_id, jurisdiction, year, sequence)
                WHERE c.person_id = m.person_id AND c.jurisdiction = m.jurisdiction AND c.year = m.year
                    AND c.kind = m.kind AND c.name = m.name
            ), counted_first AS (
                INSERT INTO ledger_counter (person_id, jurisdiction, year, kind, name, amount_fen)
                SELECT person_id, jurisdiction, year, kind, name, amount
                FROM moved m JOIN advanced USING (person_id, jurisdiction, year, sequence)
                WHERE NOT EXISTS (SELECT FROM ledger_counter c
                    WHERE c.person_id = m.person_id AND c.jurisdiction = m.jurisdiction AND c.year = m.year
                        AND c.kind = m.kind AND c.name = m.name)
            ), entered AS (
                INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id,
                    ordinal, made_at, made_by, request, reason, hash)
                SELECT person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id,
                    ordinal, made_at, made_by, request, reason, head
                FROM entry JOIN advanced USING (person_id, jurisdiction, year, sequence)
                RETURNING 1
            )
            SELECT count(*) FROM entered
            """)
    Optional<Long> append(@TypeDef(type = DataType.JSON) List<EntryDocument> entries);

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
