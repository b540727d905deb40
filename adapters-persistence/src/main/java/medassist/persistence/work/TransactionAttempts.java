package medassist.persistence.work;

import io.micronaut.retry.annotation.Retryable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Runs work in a transaction of its own, again where another transaction was in the way. */
@Singleton
class TransactionAttempts {

    private final TransactionOperations<Connection> transactions;

    TransactionAttempts(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Retryable(attempts = "8", delay = "5ms", multiplier = "2", jitter = "0.5", predicate = TransientFailures.class)
    <T> T run(Supplier<T> work) {
        return transactions.executeWrite(status -> work.get());
    }
}
