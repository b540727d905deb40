package medassist.persistence.institution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over the designations of institutions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DesignationRows extends GenericRepository<DesignationRow, String> {

    @Query("""
            SELECT * FROM institution_designation
            WHERE institution_id = ANY ((SELECT :institutionIds)::text[])
            ORDER BY institution_id, valid_from
            """)
    List<DesignationRow> of(@TypeDef(type = DataType.STRING_ARRAY) String[] institutionIds);

    @Query("DELETE FROM institution_designation WHERE institution_id = :institutionId")
    void clear(String institutionId);

    @Query("""
            INSERT INTO institution_designation (institution_id, valid_from, valid_to)
            VALUES (:institutionId, :validFrom, :validTo)
            """)
    void add(List<DesignationRow> rows);
}
