package medassist.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import medassist.application.port.Events;
import medassist.application.port.Events.Outgoing;
import medassist.domain.ledger.SettlementKey;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has its turn when many wait to be told of. */
class JdbcEventsIT {

    private static final Instant NOW = Instant.parse("2023-05-01T02:03:04Z");
    private static final Instant LATER = NOW.plusSeconds(30);

    private static TestDatabase database;

    private final Events events = database.events();

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.another("events");
    }

    @BeforeEach
    void forgetWhatWaits() throws SQLException {
        database.execute("DELETE FROM outbox");
        while (!taken(1).isEmpty()) {
            // Until it begins from the first person again.
        }
    }

    @Test
    void comesToWhoIsDueBehindManyWhoPause() throws SQLException {
        database.execute("INSERT INTO outbox (person_id, place, next_attempt_at)"
                + " SELECT 'A' || n, n, 'infinity' FROM generate_series(1, 1500) n");
        publish("B", 1);

        assertThat(taken(16)).as("the first thousand pause").isEmpty();
        assertThat(taken(16)).containsExactly("B 1");
    }

    @Test
    void goesOnBehindThePersonOfWhomItTookTheLast() throws SQLException {
        publish("C", 1);
        publish("C", 2);
        publish("D", 3);
        Outgoing first = take(1).getFirst();
        database.unitOfWork().within(() -> {
            events.told(first, NOW);
            return first;
        });

        assertThat(taken(1)).containsExactly("D 3");
        assertThat(taken(1)).containsExactly("C 2");
        assertThat(taken(1)).isEmpty();
    }

    private static void publish(String person, long number) throws SQLException {
        database.execute("""
                WITH added AS (
                    INSERT INTO other_event (person_id, type, jurisdiction, year, institution_id, settlement_id, reference,
                        amount_fen, occurred_at, occurred_by, reason)
                    VALUES ('%s', 'ADJUSTMENT_DUE', '371500', 2023, 'H', '%d', '', 1, '%s', 'H', '')
                    RETURNING person_id, place, occurred_at
                )
                INSERT INTO outbox (person_id, place, next_attempt_at) SELECT * FROM added
                """.formatted(person, number, NOW));
    }

    private List<String> taken(int limit) {
        return take(limit).stream()
                .map(Outgoing::event)
                .map(event -> event.ledger().personId() + " " + ((SettlementKey) event.subject()).settlementId())
                .toList();
    }

    private List<Outgoing> take(int limit) {
        return database.unitOfWork().within(() -> events.take(NOW, LATER, limit));
    }
}
