package medassist.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over keys of accounts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyRows extends GenericRepository<KeyRow, String> {

    @Query("SELECT * FROM account_key WHERE digest = :digest")
    Optional<KeyRow> find(String digest);

    @Query("SELECT * FROM account_key WHERE account = :account ORDER BY added_at DESC, digest")
    List<KeyRow> of(String account);

    @Query("""
            INSERT INTO account_key (digest, kind, account, added_at, ends_at)
            VALUES (:digest, :kind, :account, :addedAt, :endsAt)
            """)
    void add(KeyRow row);

    @Query("""
            UPDATE account_key SET ends_at = :at WHERE account = :account AND (ends_at IS NULL OR ends_at > :at)
            """)
    void end(String account, Instant at);
}
