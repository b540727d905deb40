package medassist.persistence.recipient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The statements over whom rosters may be about. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HolderRows extends GenericRepository<HolderRow, String> {

    String HAS_LEDGER = """
            EXISTS (SELECT FROM annual_ledger l WHERE l.person_id = p.person_id)
                OR EXISTS (SELECT FROM person_merge m JOIN annual_ledger l USING (person_id)
                    WHERE m.merged_into = p.person_id) AS has_ledger
            """;

    // The first digest alone has an index that finds many at once. Who has another first, while keys are rotated, is
    // found later.
    @Query("""
            SELECT p.person_id, p.name, p.id_number_digests[1] AS digest,\s""" + HAS_LEDGER + """
            FROM person p
            WHERE p.id_number_digests[1] = ANY (:digests::text[]) AND p.jurisdiction = :jurisdiction
                AND NOT EXISTS (SELECT FROM person_merge m WHERE m.person_id = p.person_id)
            """)
    List<HolderRow> holders(String[] digests, String jurisdiction);

    // In the order of the certifications' key, so that each page begins where the one before has ended.
    @Query("""
            SELECT DISTINCT ON (c.person_id) c.person_id, p.name, p.id_number AS digest,\s""" + HAS_LEDGER + """
            FROM certification c JOIN person p ON p.person_id = c.person_id
            WHERE c.person_id > :after AND c.recorded_to IS NULL AND c.issuer = :issuer AND c.category = :category
                AND c.valid_from <= :day AND coalesce(c.valid_to, 'infinity') >= :day
                AND p.jurisdiction = :jurisdiction
            ORDER BY c.person_id
            LIMIT :limit
            """)
    List<HolderRow> certified(
            String jurisdiction, String issuer, String category, LocalDate day, String after, int limit);
}
