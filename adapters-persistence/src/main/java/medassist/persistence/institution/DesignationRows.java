package medassist.persistence.institution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over the designations of institutions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DesignationRows extends GenericRepository<DesignationRow, String> {

    @Query("DELETE FROM institution_designation WHERE institution_id = :institutionId")
    void clear(String institutionId);

    @Query("""
            INSERT INTO institution_designation (institution_id, valid_from, valid_to)
            VALUES (:institutionId, :validFrom, :validTo)
            """)
    void add(List<DesignationRow> rows);
}
