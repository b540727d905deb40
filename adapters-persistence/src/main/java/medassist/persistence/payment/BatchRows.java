package medassist.persistence.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over {@code payment_batch}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BatchRows extends GenericRepository<BatchRow, String> {

    @Query("""
            INSERT INTO payment_batch (batch_id, jurisdiction, fund, state, prepared_at, prepared_by, request)
            VALUES (:batch, :jurisdiction, :fund, :state, :at, :by, :request)
            ON CONFLICT (batch_id) DO UPDATE SET state = excluded.state
            """)
    void keep(String batch, String jurisdiction, String fund, String state, Instant at, String by, String request);

    @Query("SELECT * FROM payment_batch WHERE batch_id = :batch")
    Optional<BatchRow> find(String batch);

    @Query("""
            SELECT b.* FROM payment_batch b
            WHERE (:jurisdiction = '' OR b.jurisdiction = :jurisdiction)
                AND b.batch_id > :after
                AND (:reach = '' OR within_reach(:reach, b.jurisdiction, NULL, NULL))
            ORDER BY b.batch_id
            LIMIT :limit
            """)
    List<BatchRow> list(String jurisdiction, String reach, String after, int limit);
}
