package medassist.persistence.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over ledgers and the entries of their journals. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRows extends GenericRepository<EntryRow, String> {

    // One statement, so that version and counters are of the same moment.
    @Query("""
            SELECT l.version, l.replay_cause, l.replay_reference, c.kind, c.name, c.amount_fen
            FROM annual_ledger l LEFT JOIN ledger_counter c USING (person_id, jurisdiction, year)
            WHERE l.person_id = :personId AND l.jurisdiction = :jurisdiction AND l.year = :year
            """)
    List<LedgerRow> read(String personId, String jurisdiction, int year);

    // The lock on the person comes before the row's, keeps certifications from changing, and puts what is told of
    // several
    // years of a person in one order.
    @Query("""
            SELECT version, replay_cause, replay_reference, NULL AS kind, NULL AS name, NULL AS amount_fen,
                pg_advisory_xact_lock(hashtextextended(:personId, 0))
            FROM annual_ledger
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
            FOR UPDATE
            """)
    Optional<LedgerRow> held(String personId, String jurisdiction, int year);

    @Query("""
            INSERT INTO annual_ledger (person_id, jurisdiction, year, version)
            VALUES (:personId, :jurisdiction, :year, 0)
            ON CONFLICT DO NOTHING
            """)
    void open(String personId, String jurisdiction, int year);

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

    // One statement for ledger, entry, postings and counters: none of them without the others, and one way to the
    // database.
    // A CHECK looks at the row proposed for insertion too, so a negative movement must not be proposed as such.
    @Query("""
            WITH moved AS (
                SELECT * FROM jsonb_to_recordset(:postings::jsonb) AS m (kind text, name text, amount bigint)
            ), advanced AS (
                UPDATE annual_ledger SET version = :sequence, head = entry_hash(head, :personId, :jurisdiction, :year,
                    :sequence, :kind, :institutionId, :settlementId, :ordinal, :madeAt, :madeBy, :request, :reason,
                    (SELECT coalesce(string_agg(netstring(kind) || netstring(name) || netstring(amount::text), ''
                        ORDER BY kind COLLATE "C", name COLLATE "C"), '') FROM moved))
                WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
                    AND version = :sequence - 1
                RETURNING head
            ), posted AS (
                INSERT INTO journal_posting (person_id, jurisdiction, year, sequence, kind, name, amount_fen)
                SELECT :personId, :jurisdiction, :year, :sequence, kind, name, amount FROM moved, advanced
            ), counted AS (
                INSERT INTO ledger_counter (person_id, jurisdiction, year, kind, name, amount_fen)
                SELECT :personId, :jurisdiction, :year, kind, name, greatest(amount, 0) FROM moved, advanced
                ON CONFLICT (person_id, jurisdiction, year, kind, name) DO UPDATE
                SET amount_fen = ledger_counter.amount_fen
                    + (SELECT amount FROM moved WHERE kind = excluded.kind AND name = excluded.name)
            )
            INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id,
                ordinal, made_at, made_by, request, reason, hash)
            SELECT :personId, :jurisdiction, :year, :sequence, :kind, :institutionId, :settlementId,
                :ordinal, :madeAt, :madeBy, :request, :reason, head
            FROM advanced
            RETURNING sequence
            """)
    Optional<Long> append(
            String personId,
            String jurisdiction,
            int year,
            long sequence,
            String kind,
            String institutionId,
            String settlementId,
            int ordinal,
            Instant madeAt,
            String madeBy,
            String request,
            String reason,
            @TypeDef(type = DataType.JSON) List<PostingDocument> postings);

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
