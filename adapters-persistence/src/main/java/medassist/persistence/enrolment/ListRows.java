package medassist.persistence.enrolment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The statements over {@code enrolment_list}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ListRows extends GenericRepository<ListRow, String> {

    @Query("""
            INSERT INTO enrolment_list (list_id, jurisdiction, year, categories_on, state, drawn_up_at, drawn_up_by, request,
                totals)
            VALUES (:id, :jurisdiction, :year, :day, :state, :at, :by, :request, :totals)
            ON CONFLICT (list_id) DO UPDATE SET state = excluded.state, totals = excluded.totals
            """)
    void keep(
            String id,
            String jurisdiction,
            int year,
            LocalDate day,
            String state,
            Instant at,
            String by,
            String request,
            String totals);

    @Query("SELECT * FROM enrolment_list WHERE list_id = :id")
    Optional<ListRow> find(String id);

    @Query("""
            SELECT * FROM enrolment_list
            WHERE (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND list_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, NULL, NULL))
            ORDER BY list_id
            LIMIT :limit
            """)
    List<ListRow> list(String jurisdiction, String reach, String after, int limit);
}
