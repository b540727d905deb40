package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.port.Events;
import medassist.application.port.Events.Outgoing;
import medassist.application.work.Recorded;
import medassist.domain.access.Reach;
import medassist.domain.casefile.Change;
import medassist.domain.event.LedgerEvent;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;

/** What every {@link Events} must do. */
public interface EventsContract extends OverStores {

    @Test
    default void givesOutTheEventsOfAPersonOneByOneInOrder() {
        publish("S1");
        publish("S2");
        Instant soon = STAMP.at().plusSeconds(5);

        Outgoing first = taken(STAMP.at(), soon).orElseThrow();

        assertThat(settlementId(first.event())).isEqualTo("S1");
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
        assertThat(settlementId(taken(soon, soon).orElseThrow().event())).isEqualTo("S2");
        assertThat(stores().events().list(new Events.Filter(sample().personId().value(), true), Reach.ALL, 0, 10))
                .hasSize(1);
        assertThat(stores().events().list(new Events.Filter(sample().personId().value(), false), Reach.ALL, 0, 10))
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

    @Test
    default void tellsJournalEntriesAmongOtherEventsInTheOrderOfThePerson() {
        Settlement settlement = sample().post("S1");
        publish("S2", LedgerEvent.Type.ADJUSTMENT_DUE);
        sample().reverse(settlement);

        assertThat(told(10)).containsExactly("SETTLEMENT_POSTED S1", "ADJUSTMENT_DUE S2", "SETTLEMENT_REVERSED S1");
        assertThat(list(true)).as("still to be told").isEmpty();
        assertThat(list(false))
                .extracting(each -> each.outgoing().event())
                .contains(new LedgerEvent(
                        LedgerEvent.Type.SETTLEMENT_REVERSED,
                        sample().ledgerKey(),
                        settlement.claim().key(),
                        "",
                        settlement.adjudication().assistance().negated(),
                        REVERSED.at(),
                        REVERSED.by(),
                        REVERSED.reason()))
                .hasSize(3);
        assertThat(list(false)).extracting(each -> each.outgoing().attempts()).containsOnly(1);
    }

    @Test
    default void namesTheAdjustmentThatAnEntryPosts() {
        Settlement settlement = sample().post("S1");
        var ledger = stores().ledgers().read(sample().ledgerKey());
        var history = new SubjectHistory(stores().ledgers().entries(sample().ledgerKey(), 0, 10));
        var difference = List.of(new Posting(Counter.ASSISTANCE, Money.ofFen(-3)));
        JournalEntry entry = ledger.adjustment(history, difference, STAMP);
        var appended = Change.EntryAppended.of(ledger, entry, "A1");

        sample().save(appended);

        assertThat(list(true)).extracting(each -> each.outgoing().event()).endsWith(appended.told());
        assertThat(appended.told().reference()).isEqualTo("A1");
        assertThat(appended.told().subject()).isEqualTo(settlement.claim().key());
    }

    @Test
    default void tellsAgainWhatAReplayHasPutBehindOthersMeanwhile() {
        publish("S1");
        publish("S2");
        long first = list(false).getFirst().outgoing().id();
        assertThat(told(1)).containsExactly("SETTLEMENT_POSTED S1");
        Outgoing onItsWay = taken(STAMP.at(), STAMP.at()).orElseThrow();

        sample().within(() -> stores().events().replay(sample().personId(), first, STAMP.at()));
        sample().within(() -> {
            stores().events().told(onItsWay, STAMP.at());
            return onItsWay;
        });

        assertThat(told(10)).containsExactly("SETTLEMENT_POSTED S1", "SETTLEMENT_POSTED S2");
    }

    private List<Events.Delivery> list(boolean pending) {
        return stores().events().list(new Events.Filter(sample().personId().value(), pending), Reach.ALL, 0, 10);
    }

    /** Tells at most so many events of this person, one after the other. */
    private List<String> told(int limit) {
        return Stream.generate(() -> taken(REVERSED.at(), REVERSED.at()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .limit(limit)
                .map(outgoing -> sample().within(() -> {
                    stores().events().told(outgoing, REVERSED.at());
                    var event = outgoing.event();
                    return event.type() + " " + settlementId(event);
                }))
                .toList();
    }

    private void publish(String settlementId) {
        publish(settlementId, LedgerEvent.Type.SETTLEMENT_POSTED);
    }

    private void publish(String settlementId, LedgerEvent.Type type) {
        sample().save(new Recorded.EventPublished(new LedgerEvent(
                type,
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

    private static String settlementId(LedgerEvent event) {
        return ((SettlementKey) event.subject()).settlementId();
    }
}
