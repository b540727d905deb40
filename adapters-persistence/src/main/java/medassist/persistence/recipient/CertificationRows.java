package medassist.persistence.recipient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over the certifications of persons. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CertificationRows extends GenericRepository<CertificationRow, String> {

    @Query("SELECT * FROM certification WHERE person_id = :personId ORDER BY valid_from, certification_id")
    List<CertificationRow> of(String personId);

    @Query("""
            INSERT INTO certification (person_id, certification_id, category, monitored_subtype, disability_type,
                disability_grade, exit_year, valid_from, valid_to, issuer, because_of_illness)
            VALUES (:personId, :certificationId, :category, :monitoredSubtype, :disabilityType,
                :disabilityGrade, :exitYear, :validFrom, :validTo, :issuer, :becauseOfIllness)
            ON CONFLICT (person_id, certification_id) DO UPDATE
            SET category = excluded.category, monitored_subtype = excluded.monitored_subtype,
                disability_type = excluded.disability_type, disability_grade = excluded.disability_grade,
                exit_year = excluded.exit_year, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                issuer = excluded.issuer, because_of_illness = excluded.because_of_illness
            """)
    void put(CertificationRow row);

    @Query("""
            SELECT EXISTS (
                SELECT FROM certification WHERE person_id = :personId AND certification_id = :certificationId)
            """)
    boolean has(String personId, String certificationId);
}
