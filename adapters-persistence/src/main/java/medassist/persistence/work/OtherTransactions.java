package medassist.persistence.work;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The transactions of other sessions that are at work on the database 在途事务. */
@Singleton
public class OtherTransactions {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Whoever writes to a table locks it so before its first row is made, until the transaction ends. */
    private static final String WRITERS = """
            SELECT DISTINCT virtualtransaction FROM pg_locks
            WHERE mode = 'RowExclusiveLock' AND granted AND pid <> pg_backend_pid()
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND relation = ANY (SELECT name::regclass::oid FROM unnest(string_to_array(?, ' ')) AS t (name))
            """;

    private final TransactionOperations<Connection> transactions;

    OtherTransactions(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Those that may write to the tables by now. */
    public List<String> writers(List<String> tables) {
        return transactions.executeRead(status -> new Rows(status.getConnection())
                .list(WRITERS, row -> row.getString("virtualtransaction"), String.join(" ", tables)));
    }

    /** Waits until those that write to the tables now have ended; whether they have within the limit. */
    public boolean awaitWriters(List<String> tables, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<String> awaited = writers(tables);
        while (!awaited.isEmpty()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
            List<String> still = writers(tables);
            awaited = awaited.stream().filter(still::contains).toList();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
