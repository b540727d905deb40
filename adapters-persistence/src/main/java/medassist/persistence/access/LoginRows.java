package medassist.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements over logins. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LoginRows extends GenericRepository<LoginRow, String> {

    @Query("SELECT * FROM login WHERE account = :account")
    Optional<LoginRow> find(String account);

    @Query("SELECT * FROM login WHERE account = :account FOR UPDATE")
    Optional<LoginRow> lock(String account);

    @Query("""
            INSERT INTO login (account, password_hash, is_initial, second_factor, is_factor_confirmed, is_factor_waived, last_step,
                failures, locked_until, last_sign_in)
            VALUES (:account, :passwordHash, :isInitial, :secondFactor, :isFactorConfirmed, :isFactorWaived, :lastStep,
                :failures, :lockedUntil, :lastSignIn)
            ON CONFLICT (account) DO UPDATE SET (password_hash, is_initial, second_factor, is_factor_confirmed,
                is_factor_waived, last_step, failures, locked_until, last_sign_in) = (excluded.password_hash,
                excluded.is_initial, excluded.second_factor, excluded.is_factor_confirmed, excluded.is_factor_waived,
                excluded.last_step, excluded.failures, excluded.locked_until, excluded.last_sign_in)
            """)
    void put(LoginRow row);
}
