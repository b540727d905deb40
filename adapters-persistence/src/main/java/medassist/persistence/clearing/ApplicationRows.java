package medassist.persistence.clearing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over {@code clearing_application}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApplicationRows extends GenericRepository<ApplicationRow, String> {

    /** Applications by id. */
    String FIND = "SELECT * FROM clearing_application WHERE clearing_id = ANY ((SELECT ?)::text[])";

    @Query("SELECT * FROM clearing_application WHERE clearing_id = :clearingId")
    Optional<ApplicationRow> find(String clearingId);

    @Query("""
            SELECT count(*) FROM clearing_application
            WHERE institution_id = :institutionId AND jurisdiction = :jurisdiction AND month = :month AND type = :type
            """)
    int count(String institutionId, String jurisdiction, String month, String type);

    @Query("""
            SELECT * FROM clearing_application
            WHERE (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND (:institutionId = '' OR institution_id = :institutionId)
                AND (:month = '' OR month = :month)
                AND (:state = 'ANY' OR state = :state)
                AND clearing_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, institution_id, NULL))
            ORDER BY clearing_id
            LIMIT :limit
            """)
    List<ApplicationRow> list(
            String jurisdiction,
            String institutionId,
            String reach,
            String month,
            String state,
            String after,
            int limit);

    @Query("""
            INSERT INTO clearing_application (institution_id, clearing_id, jurisdiction, month, type, ordinal, lines,
                posted, total_fen, earlier_funds_fen, assistance_fund_fen, other_aid_fen, account_fen, cash_fen,
                hospital_fen, applied_at, applied_by, request, state)
            VALUES (:institutionId, :clearingId, :jurisdiction, :month, :type, :ordinal, :lines,
                :posted, :totalFen, :earlierFundsFen, :assistanceFundFen, :otherAidFen, :accountFen, :cashFen,
                :hospitalFen, :appliedAt, :appliedBy, :request, :state)
            """)
    void add(ApplicationRow row);

    @Query("""
            UPDATE clearing_application SET state = :state, decided_at = :decidedAt, decided_by = :decidedBy,
                decision_request = :decisionRequest, decision_reason = :decisionReason, paid_on = :paidOn,
                voucher = :voucher, paid_at = :paidAt, paid_by = :paidBy, payment_request = :paymentRequest
            WHERE institution_id = :institutionId AND clearing_id = :clearingId
            """)
    int decide(
            String institutionId,
            String clearingId,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String decisionRequest,
            @Nullable String decisionReason,
            @Nullable LocalDate paidOn,
            @Nullable String voucher,
            @Nullable Instant paidAt,
            @Nullable String paidBy,
            @Nullable String paymentRequest);
}
