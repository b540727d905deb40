package medassist.persistence.adjustment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.persistence.transaction.Ungrouped;
import org.jspecify.annotations.Nullable;

/** The statements over {@code adjustment}. */
@Ungrouped
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AdjustmentRows extends GenericRepository<AdjustmentRow, String> {

    @Query("SELECT * FROM adjustment WHERE adjustment_id = :adjustmentId")
    Optional<AdjustmentRow> find(String adjustmentId);

    @Query("""
            SELECT * FROM adjustment
            WHERE person_id = :personId AND jurisdiction = :jurisdiction AND year = :year
            ORDER BY raised_at, adjustment_id
            """)
    List<AdjustmentRow> of(String personId, String jurisdiction, int year);

    @Query("""
            SELECT * FROM adjustment
            WHERE (:personId = '' OR person_id = :personId)
                AND (state = :state OR (:state = 'ANY' AND state <> 'LAPSED'))
                AND adjustment_id > :after
            ORDER BY adjustment_id
            LIMIT :limit
            """)
    List<AdjustmentRow> list(String personId, String state, String after, int limit);

    @Query("""
            INSERT INTO adjustment (person_id, adjustment_id, jurisdiction, year, institution_id, settlement_id, cause,
                cause_reference, was_fen, is_fen, raised_at, state)
            VALUES (:personId, :adjustmentId, :jurisdiction, :year, :institutionId, :settlementId, :cause,
                :causeReference, :wasFen, :isFen, :raisedAt, :state)
            """)
    void add(AdjustmentRow row);

    @Query("""
            UPDATE adjustment SET state = :state, decided_at = :decidedAt, decided_by = :decidedBy,
                decision_request = :decisionRequest, decision_reason = :decisionReason
            WHERE person_id = :personId AND adjustment_id = :adjustmentId
            """)
    int decide(
            String personId,
            String adjustmentId,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String decisionRequest,
            @Nullable String decisionReason);
}
