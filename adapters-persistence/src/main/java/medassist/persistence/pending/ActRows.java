package medassist.persistence.pending;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over {@code pending_act}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActRows extends GenericRepository<ActRow, String> {

    @Query("SELECT * FROM pending_act WHERE act_id = :actId")
    Optional<ActRow> find(String actId);

    @Query("""
            SELECT * FROM pending_act
            WHERE kind = :kind AND jurisdiction = :jurisdiction AND asked = :asked AND state = 'PENDING'
            """)
    Optional<ActRow> waiting(String kind, String jurisdiction, String asked);

    @Query("""
            SELECT * FROM pending_act
            WHERE (:kind = '' OR kind = :kind)
                AND (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND (:state = 'ANY' OR state = :state)
                AND act_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, NULL, NULL))
            ORDER BY act_id
            LIMIT :limit
            """)
    List<ActRow> list(String kind, String jurisdiction, String reach, String state, String after, int limit);

    @Query("SELECT * FROM pending_act WHERE state = 'APPROVED' AND done_at IS NULL ORDER BY act_id LIMIT :limit")
    List<ActRow> notDone(int limit);

    @Query("""
            INSERT INTO pending_act (act_id, kind, jurisdiction, asked, document, digest, prepared_at, prepared_by, request,
                reason, state)
            VALUES (:actId, :kind, :jurisdiction, :asked, :document, :digest, :preparedAt, :preparedBy, :request,
                :reason, :state)
            """)
    void add(ActRow row);

    /** The document of a decided act stays as it was encrypted. */
    @Query("""
            UPDATE pending_act SET document = CASE state WHEN 'PENDING' THEN :document ELSE document END, digest = :digest, state = :state, decided_at = :decidedAt,
                decided_by = :decidedBy, decision_request = :decisionRequest, decision_reason = :decisionReason,
                done_at = :doneAt, refused = :refused
            WHERE act_id = :actId
            """)
    int keep(
            String actId,
            String document,
            String digest,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String decisionRequest,
            @Nullable String decisionReason,
            @Nullable Instant doneAt,
            @Nullable String refused);
}
