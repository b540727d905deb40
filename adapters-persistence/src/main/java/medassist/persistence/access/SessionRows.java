package medassist.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The statements over sessions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, String> {

    @Query("SELECT * FROM login_session WHERE digest = :digest")
    Optional<SessionRow> find(String digest);

    @Query("""
            INSERT INTO login_session (digest, account, began_at, used_at, before)
            VALUES (:digest, :account, :beganAt, :usedAt, :before)
            """)
    void add(SessionRow row);

    @Query("UPDATE login_session SET used_at = :at WHERE digest = :digest AND used_at < :at")
    void use(String digest, Instant at);

    @Query("DELETE FROM login_session WHERE digest = :digest")
    void end(String digest);

    @Query("DELETE FROM login_session WHERE account = :account AND digest <> :spared")
    void endOthers(String account, String spared);

    @Query("DELETE FROM login_session WHERE account = :account AND began_at < :at")
    void forget(String account, Instant at);
}
