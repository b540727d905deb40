package medassist.persistence.clearing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The statements over {@code clearing_adjustment}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClearingAdjustmentRows extends GenericRepository<ClearingAdjustmentRow, String> {

    /** Adds adjustments. */
    String ADD = """
            INSERT INTO clearing_adjustment (institution_id, settlement_id, adjusted_on, made_at, made_by, request, reason)
            SELECT institution_id, settlement_id, adjusted_on::date, made_at::timestamptz, made_by, request, reason
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS a (institution_id, settlement_id, adjusted_on, made_at, made_by, request, reason)
            """;

    @Query("""
            SELECT j.* FROM unnest(:institutionIds::text[], :settlementIds::text[]) AS k (institution_id, settlement_id)
            JOIN clearing_adjustment j USING (institution_id, settlement_id)
            """)
    List<ClearingAdjustmentRow> of(String[] institutionIds, String[] settlementIds);

    @Query("""
            SELECT * FROM clearing_adjustment c
            WHERE (:institutionId = '' OR institution_id = :institutionId)
                AND adjusted_on BETWEEN :from AND :to
                AND (adjusted_on, institution_id, settlement_id) > (:afterDay, :afterInstitution, :afterSettlement)
                AND (:reach = '' OR EXISTS (
                    SELECT FROM settlement_route r
                    JOIN settlement s ON s.person_id = r.held_by AND s.institution_id = r.institution_id
                        AND s.settlement_id = r.settlement_id
                    WHERE r.institution_id = c.institution_id AND r.settlement_id = c.settlement_id
                        AND within_reach(:reach, s.jurisdiction, s.institution_id, s.person_id)))
            ORDER BY adjusted_on, institution_id, settlement_id
            LIMIT :limit
            """)
    List<ClearingAdjustmentRow> list(
            String institutionId,
            String reach,
            LocalDate from,
            LocalDate to,
            LocalDate afterDay,
            String afterInstitution,
            String afterSettlement,
            int limit);
}
