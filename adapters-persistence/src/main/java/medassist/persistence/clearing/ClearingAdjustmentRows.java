package medassist.persistence.clearing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import medassist.persistence.transaction.Ungrouped;

/** The statements over {@code clearing_adjustment}. */
@Ungrouped
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClearingAdjustmentRows extends GenericRepository<ClearingAdjustmentRow, String> {

    @Query("""
            INSERT INTO clearing_adjustment (institution_id, settlement_id, adjusted_on, made_at, made_by, request, reason)
            VALUES (:institutionId, :settlementId, :adjustedOn, :madeAt, :madeBy, :request, :reason)
            """)
    void add(ClearingAdjustmentRow row);

    @Query("""
            SELECT * FROM clearing_adjustment
            WHERE :institutionId = '' OR institution_id = :institutionId
            ORDER BY adjusted_on, institution_id, settlement_id
            """)
    List<ClearingAdjustmentRow> of(String institutionId);
}
