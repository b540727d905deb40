package medassist.persistence.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The statements over {@code sign_in}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInRows extends GenericRepository<SignInRow, String> {

    @Query("""
            INSERT INTO sign_in (institution_id, number, operator, signed_in_at)
            VALUES (:institutionId, :number, :operator, :at)
            """)
    int add(String institutionId, String number, String operator, Instant at);

    @Query("""
            SELECT * FROM sign_in
            WHERE (:institutionId = '' OR institution_id = :institutionId)
                AND (signed_out_at IS NULL OR NOT :open)
                AND signed_in_at >= :from AND signed_in_at < :until
                AND (signed_in_at, institution_id, number) > (:afterTime, :afterInstitution, :afterNumber)
                AND (:reach = '' OR within_reach(:reach, NULL, institution_id, NULL))
            ORDER BY signed_in_at, institution_id, number
            LIMIT :limit
            """)
    List<SignInRow> list(
            String institutionId,
            String reach,
            boolean open,
            Instant from,
            Instant until,
            Instant afterTime,
            String afterInstitution,
            String afterNumber,
            int limit);

    @Query("""
            UPDATE sign_in SET signed_out_at = coalesce(signed_out_at, :at)
            WHERE institution_id = :institutionId AND number = :number
            """)
    int end(String institutionId, String number, Instant at);
}
