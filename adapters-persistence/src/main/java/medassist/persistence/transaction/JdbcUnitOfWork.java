package medassist.persistence.transaction;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;

/** Units of work as PostgreSQL transactions at READ COMMITTED; inside one, a further one joins it. */
@Singleton
class JdbcUnitOfWork implements UnitOfWork {

    private final TransactionOperations<Connection> transactions;
    private final TransactionAttempts attempts;

    JdbcUnitOfWork(TransactionOperations<Connection> transactions, TransactionAttempts attempts) {
        this.transactions = transactions;
        this.attempts = attempts;
    }

    @Override
    public <T> T within(Supplier<T> work) {
        // Only the outermost unit can be tried again: an inner one shares a transaction that has failed.
        return transactions.findTransactionStatus().isPresent() ? work.get() : outermost(work);
    }

    private <T> T outermost(Supplier<T> work) {
        try {
            return attempts.run(work);
        } catch (RuntimeException failure) {
            if (SqlFailures.any(failure, JdbcUnitOfWork::isLostConnection)) {
                throw new StoreUnavailableException(failure);
            }
            throw failure;
        }
    }

    /**
     * No connection to be had; no state, the pool has closed it; class 08, connection exception; 57P, the server is going
     * down or starting; 55P03, a lock not had in time.
     */
    private static boolean isLostConnection(SQLException failure) {
        String state = SqlFailures.state(failure);
        return failure instanceof SQLTransientConnectionException
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("55P03");
    }
}
