package medassist.persistence.institution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import medassist.persistence.transaction.Ungrouped;

/** The statements over institutions. */
@Ungrouped
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InstitutionRows extends GenericRepository<InstitutionRow, String> {

    /** The institutions, one with each of its designations. */
    String FIND = """
            SELECT i.*, d.valid_from, d.valid_to
            FROM institution i LEFT JOIN institution_designation d USING (institution_id)
            WHERE i.institution_id = ANY ((SELECT ?)::text[])
            ORDER BY i.institution_id, d.valid_from
            """;

    @Query("""
            INSERT INTO institution (institution_id, name, admdvs, level)
            VALUES (:institutionId, :name, :admdvs, :level)
            ON CONFLICT (institution_id) DO UPDATE
            SET name = excluded.name, admdvs = excluded.admdvs, level = excluded.level
            """)
    void put(InstitutionRow row);
}
