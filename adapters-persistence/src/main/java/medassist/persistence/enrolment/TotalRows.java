package medassist.persistence.enrolment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What lists come to, by payer. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TotalRows extends GenericRepository<TotalRow, String> {

    @Query("""
            SELECT payer, count(*)::integer AS enrolments, sum(subsidy_fen)::bigint AS subsidy_fen
            FROM enrolment WHERE list_id = :list AND state <> 'WITHDRAWN'
            GROUP BY payer ORDER BY payer
            """)
    List<TotalRow> of(String list);
}
