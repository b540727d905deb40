package medassist.persistence.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements that read postings of journals and the counters they moved. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostingRows extends GenericRepository<PostingRow, String> {

    @Query("""
            SELECT p.sequence, p.kind, p.name, p.amount_fen
            FROM journal_entry e JOIN journal_posting p USING (person_id, jurisdiction, year, sequence)
            WHERE e.person_id = :personId AND e.institution_id = :institutionId AND e.settlement_id = :settlementId
            ORDER BY p.sequence, p.kind, p.name
            """)
    List<PostingRow> ofSettlement(String personId, String institutionId, String settlementId);

    @Query("""
            SELECT sequence, kind, name, amount_fen FROM journal_posting
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
                AND sequence BETWEEN :first AND :last
            ORDER BY sequence, kind, name
            """)
    List<PostingRow> postings(String personId, String jurisdiction, int year, long first, long last);
}
