package medassist.persistence.recipient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over the certifications of persons. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CertificationRows extends GenericRepository<CertificationRow, String> {

    /** The certifications of persons that are on record, under any number. */
    String ON_RECORD = """
            SELECT h.asked, c.* FROM same_human h JOIN certification c USING (person_id)
            WHERE h.asked = ANY ((SELECT ?)::text[]) AND c.recorded_to IS NULL
            ORDER BY h.asked, c.valid_from, c.certification_id
            """;

    /** The same of one person. */
    String ON_RECORD_OF_ONE = """
            SELECT person_id AS asked, c.* FROM certification c
            WHERE person_id = :personId AND recorded_to IS NULL
            ORDER BY valid_from, certification_id
            """;

    @Query("""
            SELECT person_id AS asked, c.* FROM certification c
            WHERE person_id = :personId
            ORDER BY valid_from, certification_id, version
            """)
    List<CertificationRow> record(String personId);

    @Query(ON_RECORD_OF_ONE)
    List<CertificationRow> onRecord(String personId);

    /** The certifications on record of persons under their own numbers. */
    @Query("""
            SELECT person_id AS asked, c.* FROM certification c
            WHERE person_id = ANY (:personIds::text[]) AND recorded_to IS NULL
            ORDER BY person_id, valid_from, certification_id
            """)
    List<CertificationRow> ownOnRecord(String[] personIds);

    /** The certifications on record of persons into whose numbers others may be merged. */
    @Query("""
            SELECT k.asked, c.* FROM (
                SELECT asked, asked AS person_id FROM unnest(:personIds::text[]) AS a (asked)
                UNION ALL
                SELECT merged_into, person_id FROM person_merge WHERE merged_into = ANY (:personIds::text[])) k
            JOIN certification c USING (person_id)
            WHERE c.recorded_to IS NULL
            ORDER BY k.asked, c.valid_from, c.certification_id
            """)
    List<CertificationRow> onRecordOf(String[] personIds);

    /** Puts certifications on record, each as the next version of its id. */
    String ADD = """
            INSERT INTO certification (person_id, certification_id, version, category, monitored_subtype,
                disability_type, disability_grade, disability_parts, exit_year, valid_from, valid_to, issuer, because_of_illness,
                basic_living_allowance, papers, recorded_from)
            SELECT c.person_id, c.certification_id, coalesce(max(k.version), 0) + 1, c.category, c.monitored_subtype,
                c.disability_type, c.disability_grade::smallint, c.disability_parts, c.exit_year::smallint, c.valid_from::date,
                c.valid_to::date, c.issuer, c.because_of_illness, c.basic_living_allowance, c.papers,
                c.recorded_from::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::text[],
                    ?::text[])
                AS c (person_id, certification_id, category, monitored_subtype, disability_type, disability_grade,
                    disability_parts, exit_year, valid_from, valid_to, issuer, because_of_illness,
                    basic_living_allowance, papers, recorded_from)
            LEFT JOIN certification k USING (person_id, certification_id)
            GROUP BY c.person_id, c.certification_id, c.category, c.monitored_subtype, c.disability_type,
                c.disability_grade, c.disability_parts, c.exit_year, c.valid_from, c.valid_to, c.issuer, c.because_of_illness,
                c.basic_living_allowance, c.papers, c.recorded_from
            """;

    /** Ends the record of certifications. Clocks of two servers may differ; no record ends before it begins. */
    String END = """
            UPDATE certification c SET recorded_to = greatest(c.recorded_from, e.at::timestamptz)
            FROM unnest(?::text[], ?::text[], ?::text[]) AS e (person_id, certification_id, at)
            WHERE c.person_id = e.person_id AND c.certification_id = e.certification_id AND c.recorded_to IS NULL
            """;
}
