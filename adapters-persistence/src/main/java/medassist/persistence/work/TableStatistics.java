package medassist.persistence.work;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the planner knows of tables into which much is written at once 表统计信息. It is brought up to date as they grow: by itself the
 * server does it each minute only, and until then reads tables whole that it takes to be empty.
 */
@Singleton
class TableStatistics {

    private static final Logger LOG = LoggerFactory.getLogger(TableStatistics.class);
    private static final String ANALYZE = "ANALYZE person, certification, annual_ledger";
    private static final long FIRST = 1_000;
    private static final long AT_MOST = 200_000;

    private final TransactionOperations<Connection> transactions;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong due = new AtomicLong(FIRST);

    TableStatistics(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Takes note that so much was written at once; after twice as much as the last time, the statistics are made anew. */
    void written(int changes) {
        long next = due.get();
        if (written.addAndGet(changes) >= next && due.compareAndSet(next, Math.min(2 * next, AT_MOST))) {
            written.set(0);
            analyze();
        }
    }

    /** What was written stands, whether or not the planner learns of it. */
    private void analyze() {
        try {
            transactions.executeWrite(status -> new Rows(status.getConnection()).change(ANALYZE));
        } catch (RuntimeException later) {
            LOG.warn("statistics of tables were not brought up to date, and are later");
        }
    }
}
