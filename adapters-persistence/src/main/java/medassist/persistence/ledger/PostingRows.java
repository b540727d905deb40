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
            SELECT kind, name, amount_fen FROM ledger_counter
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
            """)
    List<CounterRow> counters(String personId, String jurisdiction, int year);

    @Query("""
            SELECT sequence, kind, name, amount_fen FROM journal_posting
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
                AND sequence BETWEEN :first AND :last
            ORDER BY sequence, kind, name
            """)
    List<PostingRow> postings(String personId, String jurisdiction, int year, long first, long last);
}
