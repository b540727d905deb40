package medassist.persistence.recipient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over the filings of persons. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FilingRows extends GenericRepository<FilingRow, String> {

    /** The filings of persons that are on record, under any number. */
    String ON_RECORD = """
            SELECT h.asked, f.* FROM same_human h JOIN filing f USING (person_id)
            WHERE h.asked = ANY ((SELECT ?)::text[]) AND f.recorded_to IS NULL
            ORDER BY h.asked, f.valid_from, f.filing_id
            """;

    @Query(
            "SELECT person_id AS asked, f.* FROM filing f WHERE person_id = :personId ORDER BY valid_from, filing_id, version")
    List<FilingRow> record(String personId);

    /** Puts filings on record, each as the next version of its id. */
    String ADD = """
            INSERT INTO filing (person_id, filing_id, version, kind, valid_from, valid_to, document, recorded_from)
            SELECT f.person_id, f.filing_id, coalesce(max(k.version), 0) + 1, f.kind, f.valid_from::date,
                f.valid_to::date, f.document, f.recorded_from::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS f (person_id, filing_id, kind, valid_from, valid_to, document, recorded_from)
            LEFT JOIN filing k USING (person_id, filing_id)
            GROUP BY f.person_id, f.filing_id, f.kind, f.valid_from, f.valid_to, f.document, f.recorded_from
            """;

    /** Ends the record of filings; see {@link CertificationRows#END}. */
    String END = """
            UPDATE filing f SET recorded_to = greatest(f.recorded_from, e.at::timestamptz)
            FROM unnest(?::text[], ?::text[], ?::text[]) AS e (person_id, filing_id, at)
            WHERE f.person_id = e.person_id AND f.filing_id = e.filing_id AND f.recorded_to IS NULL
            """;
}
