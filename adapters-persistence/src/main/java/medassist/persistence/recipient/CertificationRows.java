package medassist.persistence.recipient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import medassist.persistence.transaction.Ungrouped;

/** The statements over the certifications of persons. */
@Ungrouped
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CertificationRows extends GenericRepository<CertificationRow, String> {

    /** The certifications of persons that are on record. */
    String ON_RECORD = """
            SELECT * FROM certification
            WHERE person_id = ANY ((SELECT ?)::text[]) AND recorded_to IS NULL
            ORDER BY person_id, valid_from, certification_id
            """;

    @Query("""
            SELECT * FROM certification
            WHERE person_id = :personId
            ORDER BY valid_from, certification_id, version
            """)
    List<CertificationRow> record(String personId);

    @Query("""
            INSERT INTO certification (person_id, certification_id, version, category, monitored_subtype,
                disability_type, disability_grade, exit_year, valid_from, valid_to, issuer, because_of_illness,
                recorded_from)
            VALUES (:personId, :certificationId,
                (SELECT coalesce(max(version), 0) + 1 FROM certification
                    WHERE person_id = :personId AND certification_id = :certificationId),
                :category, :monitoredSubtype, :disabilityType, :disabilityGrade, :exitYear, :validFrom, :validTo, :issuer,
                :becauseOfIllness, :recordedFrom)
            """)
    void add(CertificationRow row);

    // Clocks of two servers may differ; no record ends before it begins.
    @Query("""
            UPDATE certification SET recorded_to = greatest(recorded_from, :at)
            WHERE person_id = :personId AND certification_id = :certificationId AND recorded_to IS NULL
            """)
    int end(String personId, String certificationId, Instant at);
}
