package medassist.persistence.institution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements over institutions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InstitutionRows extends GenericRepository<InstitutionRow, String> {

    Optional<InstitutionRow> findByInstitutionId(String institutionId);

    @Query("""
            INSERT INTO institution (institution_id, name, admdvs, level)
            VALUES (:institutionId, :name, :admdvs, :level)
            ON CONFLICT (institution_id) DO UPDATE
            SET name = excluded.name, admdvs = excluded.admdvs, level = excluded.level
            """)
    void put(InstitutionRow row);
}
