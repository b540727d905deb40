package medassist.persistence.institution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over institutions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InstitutionRows extends GenericRepository<InstitutionRow, String> {

    /** The institutions, one with each of its designations. */
    String DESIGNATED = """
            SELECT i.*, d.valid_from, d.valid_to
            FROM institution i LEFT JOIN institution_designation d USING (institution_id)
            """;

    String FIND = DESIGNATED + """
            WHERE i.institution_id = ANY ((SELECT ?)::text[])
            ORDER BY i.institution_id, d.valid_from
            """;

    @Query(DESIGNATED + """
            WHERE i.institution_id = :institutionId
            ORDER BY d.valid_from
            """)
    List<InstitutionView> find(String institutionId);

    @Query("""
            SELECT i.*, d.valid_from, d.valid_to
            FROM (
                SELECT * FROM institution
                WHERE (:name = '' OR strpos(name, :name) > 0)
                    AND (:admdvs = '' OR admdvs = :admdvs)
                    AND institution_id > :after
                ORDER BY institution_id
                LIMIT :limit) i
            LEFT JOIN institution_designation d USING (institution_id)
            ORDER BY i.institution_id, d.valid_from
            """)
    List<InstitutionView> list(String name, String admdvs, String after, int limit);

    @Query("""
            INSERT INTO institution (institution_id, name, admdvs, level)
            VALUES (:institutionId, :name, :admdvs, :level)
            ON CONFLICT (institution_id) DO UPDATE
            SET name = excluded.name, admdvs = excluded.admdvs, level = excluded.level
            """)
    void put(InstitutionRow row);
}
