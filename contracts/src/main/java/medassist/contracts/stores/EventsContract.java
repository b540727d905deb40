package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import medassist.application.port.Events;
import medassist.application.port.Events.Outgoing;
import medassist.application.work.Recorded;
import medassist.domain.event.LedgerEvent;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link Events} must do. */
public interface EventsContract extends OverStores {

    @Test
    default void givesOutTheEventsOfAPersonOneByOneInOrder() {
        publish("S1");
        publish("S2");
        Instant soon = STAMP.at().plusSeconds(5);

        Outgoing first = taken(STAMP.at(), soon).orElseThrow();

        assertThat(first.event().settlement().settlementId()).isEqualTo("S1");
        assertThat(taken(STAMP.at(), soon)).as("leased").isEmpty();
        sample().within(() -> {
            stores().events().failed(first, soon, "HTTP 500");
            return first;
        });
        assertThat(taken(STAMP.at(), soon))
                .as("pausing, and the next waits for it")
                .isEmpty();
        Outgoing again = taken(soon, soon).orElseThrow();
        assertThat(again).isEqualTo(new Outgoing(first.id(), first.event(), 1));
        sample().within(() -> {
            stores().events().told(again, soon);
            return again;
        });
        assertThat(taken(soon, soon).orElseThrow().event().settlement().settlementId())
                .isEqualTo("S2");
        assertThat(stores().events().list(new Events.Filter(sample().personId().value(), true), 0, 10))
                .hasSize(1);
        assertThat(stores().events().list(new Events.Filter(sample().personId().value(), false), 0, 10))
                .extracting(Events.Delivery::toldAt)
                .containsExactly(Optional.of(soon), Optional.empty());
    }

    @Test
    default void tellsEverythingAgainFromAnEventOn() {
        publish("S1");
        publish("S2");
        Outgoing first = taken(STAMP.at(), STAMP.at()).orElseThrow();
        sample().within(() -> {
            stores().events().told(first, STAMP.at());
            return first;
        });

        assertThat(stores().events().personsFrom(first.id())).contains(sample().personId());
        assertThat(stores().events().personsFrom(Long.MAX_VALUE)).isEmpty();
        assertThat(sample().within(() -> stores().events().replay(sample().personId(), first.id(), STAMP.at())))
                .isEqualTo(2);

        assertThat(taken(STAMP.at(), STAMP.at())).contains(first);
    }

    private void publish(String settlementId) {
        sample().save(new Recorded.EventPublished(new LedgerEvent(
                LedgerEvent.Type.SETTLEMENT_POSTED,
                sample().ledgerKey(),
                new SettlementKey(new InstitutionId("H-" + sample().unique()), settlementId),
                "",
                Money.ofFen(700),
                STAMP.at(),
                "H1",
                "")));
    }

    /** What is given out of this person's; others' events are taken and left alone. */
    private Optional<Outgoing> taken(Instant now, Instant until) {
        return sample().within(() -> stores().events().take(now, until, 10_000)).stream()
                .filter(each -> each.event().ledger().personId().equals(sample().personId()))
                .findFirst();
    }
}
