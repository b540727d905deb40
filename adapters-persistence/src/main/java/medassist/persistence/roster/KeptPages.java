package medassist.persistence.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements over {@code roster_page}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptPages extends GenericRepository<KeptPage, String> {

    /** Keeps pages, each in place of the one with its key. */
    String KEEP = """
            INSERT INTO roster_page (roster_id, outcome, page, document)
            SELECT roster_id, outcome, page::integer, document
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) AS p (roster_id, outcome, page, document)
            ON CONFLICT (roster_id, outcome, page) DO UPDATE SET document = excluded.document
            """;

    @Query("""
            INSERT INTO roster_page (roster_id, outcome, page, document) VALUES (:roster, :outcome, :page, :document)
            ON CONFLICT (roster_id, outcome, page) DO UPDATE SET document = excluded.document
            """)
    void keep(String roster, String outcome, int page, String document);

    @Query("DELETE FROM roster_page WHERE roster_id = :roster")
    void drop(String roster);

    @Query("SELECT count(*)::integer FROM roster_page WHERE roster_id = :roster AND outcome = :outcome")
    int count(String roster, String outcome);

    @Query("SELECT * FROM roster_page WHERE roster_id = :roster AND outcome = :outcome AND page = :page")
    Optional<KeptPage> find(String roster, String outcome, int page);
}
