package medassist.persistence.work;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import medassist.application.port.UnitOfWork;

/** Units of work as PostgreSQL transactions at READ COMMITTED, which its connections are set to; a further one inside joins. */
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
        return transactions.findTransactionStatus().isPresent()
                ? work.get()
                : SqlFailures.tellingOfTheStore(() -> attempts.run(work));
    }
}
