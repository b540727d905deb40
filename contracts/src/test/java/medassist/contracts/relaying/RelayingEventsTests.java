package medassist.contracts.relaying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.Subscriber;
import medassist.application.relaying.RelayingEvents;
import medassist.application.work.Recorded;
import medassist.contracts.city.Desk;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.division.DivisionCode;
import medassist.domain.event.LedgerEvent;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import org.junit.jupiter.api.Test;

class RelayingEventsTests {

    private static final Instant START = Instant.parse("2023-05-01T02:03:04Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final Subscription subscriber = new Subscription();
    private Instant now = START;
    private final RelayingEvents relaying =
            new RelayingEvents(stores.events(), subscriber, stores.unitOfWork(), () -> now);

    @Test
    void tellsEverythingOfAPersonInItsOrder() {
        publish("P1", "S1");
        publish("P2", "S2");
        publish("P1", "S3");
        publish("P1", "S4");

        relayAll();

        assertThat(subscriber.told("P1")).containsExactly("S1", "S3", "S4");
        assertThat(subscriber.told("P2")).containsExactly("S2");
        assertThat(relaying.relay()).isZero();
    }

    @Test
    void holdsBackAPersonWhoseEventIsNotTakenAndNobodyElse() {
        publish("P1", "S1");
        publish("P1", "S2");
        publish("P2", "S3");
        subscriber.refused.add("S1");

        relayAll();
        assertThat(subscriber.told("P1")).isEmpty();
        assertThat(subscriber.told("P2")).containsExactly("S3");

        subscriber.refused.clear();
        relayAll();
        assertThat(subscriber.told("P1")).as("not before the pause is over").isEmpty();
        now = now.plusSeconds(1);
        relayAll();
        assertThat(subscriber.told("P1")).containsExactly("S1", "S2");
    }

    @Test
    void tellsAgainFromAnEventOn() {
        publish("P1", "S1");
        publish("P1", "S2");
        publish("P1", "S3");
        relayAll();

        assertThat(relaying.replayFrom(2, Desk.caller("test"))).isEqualTo(2);
        assertThat(relaying.replayFrom(99, Desk.caller("test"))).isZero();
        relayAll();

        assertThat(subscriber.told("P1")).containsExactly("S1", "S2", "S3", "S2", "S3");
    }

    @Test
    void tellsNobodyWhereThereIsNobody() {
        publish("P1", "S1");
        subscriber.isThere = false;

        assertThat(relaying.relay()).isZero();
        assertThat(subscriber.told("P1")).isEmpty();
    }

    private void relayAll() {
        while (relaying.relay() > 0) {
            // Until nothing is to be told now.
        }
    }

    private void publish(String person, String settlement) {
        var event = new LedgerEvent(
                LedgerEvent.Type.SETTLEMENT_POSTED,
                new LedgerKey(new PersonId(person), new DivisionCode("371500"), 2023),
                new SettlementKey(new InstitutionId("H1"), settlement),
                "",
                Money.ofFen(1),
                START,
                "H1",
                "");
        stores.save(List.of(new Recorded.EventPublished(event)));
    }

    private static final class Subscription implements Subscriber {

        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final List<LedgerEvent> told = new CopyOnWriteArrayList<>();
        private boolean isThere = true;

        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public Response tell(Outgoing event) {
            if (refused.contains(settlementId(event.event()))) {
                return new Response.NotTaken("HTTP 500");
            }
            told.add(event.event());
            return new Response.Taken();
        }

        List<String> told(String person) {
            return told.stream()
                    .filter(event -> event.ledger().personId().value().equals(person))
                    .map(RelayingEventsTests::settlementId)
                    .toList();
        }
    }

    private static String settlementId(LedgerEvent event) {
        return ((SettlementKey) event.subject()).settlementId();
    }
}
