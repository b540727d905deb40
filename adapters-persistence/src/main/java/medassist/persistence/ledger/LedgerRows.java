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

    // One statement, so that version and counters are of the same moment.
    @Query("""
            SELECT l.version, c.kind, c.name, c.amount_fen
            FROM annual_ledger l LEFT JOIN ledger_counter c USING (person_id, jurisdiction, year)
            WHERE l.person_id = :personId AND l.jurisdiction = :jurisdiction AND l.year = :year
            """)
    List<LedgerRow> read(String personId, String jurisdiction, int year);

    @Query("""
            SELECT version FROM annual_ledger
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
            FOR UPDATE
            """)
    Optional<Long> versionHeld(String personId, String jurisdiction, int year);

    @Query("""
            INSERT INTO annual_ledger (person_id, jurisdiction, year, version)
            VALUES (:personId, :jurisdiction, :year, 0)
            ON CONFLICT DO NOTHING
            """)
    void open(String personId, String jurisdiction, int year);

    @Query("""
            INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, institution_id, settlement_id,
                made_at, made_by, reason)
            VALUES (:personId, :jurisdiction, :year, :sequence, :kind, :institutionId, :settlementId,
                :madeAt, :madeBy, :reason)
            """)
    void addEntry(EntryRow entry);

    @Query("""
            UPDATE annual_ledger SET version = :sequence
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year AND version = :sequence - 1
            """)
    int advance(String personId, String jurisdiction, int year, long sequence);

    @Query("""
            SELECT * FROM journal_entry
            WHERE person_id = :personId AND institution_id = :institutionId AND settlement_id = :settlementId
                AND kind = 'SETTLEMENT'
            """)
    Optional<EntryRow> settlementEntry(String personId, String institutionId, String settlementId);

    @Query("""
            SELECT * FROM journal_entry
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year AND sequence > :after
            ORDER BY sequence
            LIMIT :limit
            """)
    List<EntryRow> entries(String personId, String jurisdiction, int year, long after, int limit);
}
