package medassist.persistence.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements over {@code payment}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaymentRows extends GenericRepository<PaymentRow, String> {

    @Query("""
            INSERT INTO payment (batch_id, payable_id, paid_for, year, amount_fen, payee, state)
            SELECT batch_id, payable_id, paid_for, year::smallint, amount_fen::bigint, payee, state
            FROM unnest(:batches::text[], :payables::text[], :persons::text[], :years::text[], :amounts::text[],
                    :payees::text[], :states::text[])
                AS p (batch_id, payable_id, paid_for, year, amount_fen, payee, state)
            ON CONFLICT DO NOTHING
            """)
    void add(
            String[] batches,
            String[] payables,
            String[] persons,
            String[] years,
            String[] amounts,
            String[] payees,
            String[] states);

    @Query("""
            UPDATE payment p SET state = c.state, paid_on = c.paid_on::date, reason = c.reason,
                answered_at = c.answered_at::timestamptz, answered_by = c.answered_by, request = c.request
            FROM unnest(:batches::text[], :payables::text[], :states::text[], :days::text[], :reasons::text[],
                    :moments::text[], :actors::text[], :requests::text[])
                AS c (batch_id, payable_id, state, paid_on, reason, answered_at, answered_by, request)
            WHERE p.batch_id = c.batch_id AND p.payable_id = c.payable_id
            """)
    void change(
            String[] batches,
            String[] payables,
            String[] states,
            @Nullable String[] days,
            @Nullable String[] reasons,
            @Nullable String[] moments,
            @Nullable String[] actors,
            @Nullable String[] requests);

    @Query("SELECT * FROM payment WHERE batch_id = :batch ORDER BY payable_id")
    List<PaymentRow> of(String batch);

    @Query("""
            SELECT DISTINCT ON (payable_id) * FROM payment
            WHERE payable_id = ANY (:payables::text[])
            ORDER BY payable_id, (state IN ('PREPARED', 'APPROVED', 'EXPORTED', 'PAID')) DESC, batch_id DESC
            """)
    List<PaymentRow> ofPayables(String[] payables);
}
