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

    @Query("""
            SELECT p.person_id, p.name, d.digest,\s""" + HAS_LEDGER + """
            FROM person p CROSS JOIN LATERAL unnest(p.id_number_digests) AS d (digest)
            WHERE p.id_number_digests && :digests::text[] AND p.jurisdiction = :jurisdiction
                AND NOT EXISTS (SELECT FROM person_merge m WHERE m.person_id = p.person_id)
                AND d.digest = ANY (:digests::text[])
            """)
    List<HolderRow> holders(String[] digests, String jurisdiction);

    @Query("""
            SELECT p.person_id, p.name, p.id_number AS digest,\s""" + HAS_LEDGER + """
            FROM person p
            WHERE p.person_id > :after AND p.jurisdiction = :jurisdiction
                AND EXISTS (
                    SELECT FROM certification c
                    WHERE c.person_id = p.person_id AND c.issuer = :issuer AND c.category = :category
                        AND c.recorded_to IS NULL AND c.valid_from <= :day AND coalesce(c.valid_to, 'infinity') >= :day)
            ORDER BY p.person_id
            LIMIT :limit
            """)
    List<HolderRow> certified(
            String jurisdiction, String issuer, String category, LocalDate day, String after, int limit);
}
