package medassist.persistence.condition;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import medassist.persistence.work.Rows;

/** The settings and the clock of the database. */
@Singleton
public class DatabaseCondition {

    private final TransactionOperations<Connection> transactions;

    DatabaseCondition(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** What a setting of the server's is, such as {@code on} for {@code fsync}. */
    public String setting(String name) {
        return transactions.executeRead(status -> new Rows(status.getConnection())
                .list("SELECT current_setting(?) AS value", row -> row.getString("value"), name)
                .getFirst());
    }

    /** What time it is there. */
    public Instant clock() {
        return transactions.executeRead(status -> new Rows(status.getConnection())
                .list(
                        "SELECT clock_timestamp() AS now",
                        row -> row.getObject("now", OffsetDateTime.class).toInstant())
                .getFirst());
    }
}
