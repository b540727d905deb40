package medassist.persistence.transaction;

import io.micronaut.retry.annotation.Retryable;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Runs work in a transaction of its own, again where another transaction was in the way. */
@Singleton
class TransactionAttempts {

    private final TransactionOperations<Connection> transactions;
    private final DefaultTransactionDefinition readCommitted = new DefaultTransactionDefinition();

    TransactionAttempts(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
        readCommitted.setIsolationLevel(TransactionDefinition.Isolation.READ_COMMITTED);
    }

    @Retryable(attempts = "8", delay = "5ms", multiplier = "2", jitter = "0.5", predicate = TransientFailures.class)
    <T> T run(Supplier<T> work) {
        return transactions.execute(readCommitted, status -> work.get());
    }
}
