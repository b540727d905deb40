package medassist.persistence.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The statements over {@code roster_awaited}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AwaitedRows extends GenericRepository<AwaitedRow, String> {

    @Query("""
            INSERT INTO roster_awaited (roster_id, page, place, jurisdiction, issuer, category, month, id_number,
                id_number_digests)
            SELECT :roster, :page, place::integer, :jurisdiction, :issuer, category, :month, id_number,
                string_to_array(digests, ' ')
            FROM unnest(:places::text[], :categories::text[], :numbers::text[], :digests::text[])
                AS a (place, category, id_number, digests)
            ON CONFLICT DO NOTHING
            """)
    void add(
            String roster,
            int page,
            String jurisdiction,
            String issuer,
            String month,
            String[] places,
            String[] categories,
            String[] numbers,
            String[] digests);

    @Query("""
            SELECT roster_id, page, place, found_person, valid_to FROM roster_awaited
            WHERE found_person IS NOT NULL ORDER BY roster_id, page, place LIMIT :limit
            """)
    List<AwaitedRow> come(int limit);

    @Query("""
            UPDATE roster_awaited a SET found_person = p.person_id
            FROM person p
            WHERE a.found_person IS NULL
                AND p.id_number_digests && a.id_number_digests AND p.jurisdiction = a.jurisdiction
                AND NOT EXISTS (SELECT FROM person_merge m WHERE m.person_id = p.person_id)
            """)
    void lookForMissed();

    @Query("""
            UPDATE roster_awaited a SET valid_to = :day
            WHERE a.jurisdiction = :jurisdiction AND a.issuer = :issuer AND a.category = ANY (:categories::text[])
                AND a.month < :month AND a.valid_to IS NULL
                AND NOT EXISTS (
                    SELECT FROM roster_awaited l
                    WHERE l.roster_id = :later AND l.category = a.category
                        AND l.id_number_digests && a.id_number_digests)
            """)
    void end(String later, String jurisdiction, String issuer, String[] categories, String month, LocalDate day);

    @Query("""
            UPDATE roster_awaited a SET valid_to = NULL
            WHERE a.jurisdiction = :jurisdiction AND a.issuer = :issuer AND a.category = ANY (:categories::text[])
                AND a.month < :month AND a.valid_to = :day
            """)
    void reopen(String jurisdiction, String issuer, String[] categories, String month, LocalDate day);

    @Query("DELETE FROM roster_awaited WHERE roster_id = :roster AND page = :page AND place = :place")
    void forget(String roster, int page, int place);

    @Query("DELETE FROM roster_awaited WHERE roster_id = :roster")
    void forgetAll(String roster);
}
