package medassist.persistence.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The statements over {@code used_signature}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignatureRows extends GenericRepository<SignatureRow, String> {

    /** Those that somebody else removes are left to him. */
    @Query("""
            DELETE FROM used_signature WHERE signature IN (
                SELECT signature FROM used_signature WHERE used_until <= :now
                ORDER BY used_until LIMIT :limit FOR UPDATE SKIP LOCKED)
            """)
    int removeSomeUntil(Instant now, int limit);

    /** Adds one that is new, or whose time is over. */
    @Query("""
            INSERT INTO used_signature AS earlier (signature, purpose, used_until)
            VALUES (:signature, :purpose, :until)
            ON CONFLICT (signature) DO UPDATE SET purpose = excluded.purpose, used_until = excluded.used_until
                WHERE earlier.used_until <= :now
            """)
    int add(String signature, String purpose, Instant until, Instant now);

    @Query("SELECT purpose FROM used_signature WHERE signature = :signature")
    Optional<String> purpose(String signature);
}
