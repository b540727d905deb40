package medassist.persistence.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over the postings of journals and the counters they move. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostingRows extends GenericRepository<PostingRow, String> {

    @Query("""
            SELECT kind, name, amount_fen FROM ledger_counter
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
            """)
    List<CounterRow> counters(String personId, String jurisdiction, int year);

    @Query("""
            INSERT INTO journal_posting (person_id, jurisdiction, year, sequence, kind, name, amount_fen)
            VALUES (:personId, :jurisdiction, :year, :sequence, :kind, :name, :amountFen)
            """)
    void add(List<PostingRow> postings);

    // A CHECK looks at the row proposed for insertion too, so a negative movement must not be proposed as such.
    @Query("""
            INSERT INTO ledger_counter (person_id, jurisdiction, year, kind, name, amount_fen)
            VALUES (:personId, :jurisdiction, :year, :kind, :name, greatest(:amountFen, 0))
            ON CONFLICT (person_id, jurisdiction, year, kind, name) DO UPDATE
            SET amount_fen = ledger_counter.amount_fen + :amountFen
            """)
    void moveCounters(List<PostingRow> postings);

    @Query("""
            SELECT * FROM journal_posting
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
                AND sequence BETWEEN :first AND :last
            ORDER BY sequence, kind, name
            """)
    List<PostingRow> postings(String personId, String jurisdiction, int year, long first, long last);
}
