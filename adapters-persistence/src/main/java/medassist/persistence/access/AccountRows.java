package medassist.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over accounts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<AccountRow, String> {

    @Query("SELECT * FROM account WHERE name = :name")
    Optional<AccountRow> find(String name);

    @Query("SELECT * FROM account ORDER BY name")
    List<AccountRow> list();

    @Query("""
            INSERT INTO account (name, roles, last_day, added_at, revoked_at)
            VALUES (:name, :roles, :lastDay, :addedAt, :revokedAt)
            ON CONFLICT (name) DO NOTHING
            """)
    int add(String name, String roles, @Nullable LocalDate lastDay, Instant addedAt, @Nullable Instant revokedAt);

    @Query("UPDATE account SET revoked_at = :at WHERE name = :name AND revoked_at IS NULL")
    void revoke(String name, Instant at);
}
