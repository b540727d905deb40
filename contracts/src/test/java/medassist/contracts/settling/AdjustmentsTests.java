package medassist.contracts.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Adjustments.Filter;
import medassist.application.port.Adjustments.State;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What becomes due when something is known late, in a city that pays 70 % up to 1,000 yuan a year. */
class AdjustmentsTests {

    private static final Caller CLERK = Desk.caller("clerk");
    private static final Validity NOT_THEN = Validity.since(City.DAY.plusDays(1));
    private static final Validity SINCE_2020 = Validity.since(LocalDate.of(2020, 1, 1));

    private final City city = new City();

    @Test
    void owesLaterSettlementsWhatAReversalSetsFree() {
        settle("S1", "1000");
        settle("S2", "1000");

        reverse("S1", "M2");

        assertThat(due()).isEqualTo(Map.of("S2", "400.00"));
        assertThat(adjustment("S2").cause()).isEqualTo(new Cause(Cause.Kind.REVERSAL, "S1"));
        assertThat(city.ledger().assistance()).as("nothing changes by itself").isEqualTo(Money.ofYuan("300"));
    }

    @Test
    void owesBothWaysWhatACertificateChangesThatIsKnownLate() {
        settle("S1", "1000");

        city.certify(NOT_THEN);
        assertThat(due()).isEqualTo(Map.of("S1", "-700.00"));
        assertThat(adjustment("S1").cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATION, "C1"));

        city.certify(SINCE_2020);
        assertThat(due()).as("no longer differs").isEmpty();
        assertThat(listed(State.LAPSED)).hasSize(1);
    }

    @Test
    void owesWhatAWithdrawnCertificateGave() {
        settle("S1", "1000");

        city.desk.withdraw(City.PERSON, "C1", "issued in error", CLERK);

        assertThat(due()).isEqualTo(Map.of("S1", "-700.00"));
    }

    @Test
    void postsWhatIsReleasedOnce() {
        settle("S1", "1000");
        settle("S2", "1000");
        reverse("S1", "M2");
        AdjustmentId id = adjustment("S2").id();

        var released = release(id);

        assertThat(released).isInstanceOf(Outcome.Done.class);
        assertThat(release(id)).isInstanceOf(Outcome.DoneBefore.class);
        assertThat(refusal(city.desk.waive(id, "late", CLERK))).isEqualTo(Refusal.Code.ADJUSTMENT_NOT_DUE);
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("700"));
        assertThat(city.ledger().version()).isEqualTo(4);
        assertThat(due()).isEmpty();
    }

    @Test
    void reversesAnAdjustedSettlementWhole() {
        settle("S1", "1000");
        settle("S2", "1000");
        reverse("S1", "M2");
        release(adjustment("S2").id());

        reverse("S2", "M3");

        assertThat(city.ledger().counters()).isEqualTo(Counters.NONE);
        assertThat(due())
                .as("what the office had paid beside the hospital goes back")
                .isEqualTo(Map.of("S2", "-400.00"));
        assertThat(adjustment("S2").cause()).isEqualTo(new Cause(Cause.Kind.REVERSAL, "S2"));
    }

    @Test
    void tellsThatWhatWasReleasedIsGivenBack() {
        settle("S1", "1000");
        settle("S2", "1000");
        reverse("S1", "M2");
        release(adjustment("S2").id());
        reverse("S2", "M3");
        AdjustmentId id = adjustment("S2").id();

        release(id);

        assertThat(due()).isEmpty();
        assertThat(city.ledger().version()).isEqualTo(6);
        assertThat(city.stores.events().list(new Events.Filter("P1", true), Reach.ALL, 5, 10))
                .extracting(delivery -> delivery.outgoing().event().type().published() + " "
                        + delivery.outgoing().event().reference() + " "
                        + delivery.outgoing().event().amount())
                .containsExactly(
                        "SettlementReversed  -700.00",
                        "AdjustmentDue " + id + " -400.00",
                        "AdjustmentReleased " + id + " 0.00");
        assertThat(city.stores.auditTrail().list(new AuditTrail.Filter("P1", ""), Reach.ALL, 0, 10))
                .extracting(AuditTrail.Placed::entry)
                .last()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditEntry.Action.RELEASE_ADJUSTMENT);
                    assertThat(entry.subject()).isEqualTo(id.value());
                });
    }

    @Test
    void leavesWhatIsWaivedAndGoesOnFromIt() {
        settle("S1", "1000");
        settle("S2", "1000");
        settle("S3", "1000");
        city.certify(NOT_THEN);
        city.certify(SINCE_2020);
        reverse("S1", "M2");
        assertThat(due()).isEqualTo(Map.of("S2", "400.00", "S3", "300.00"));

        city.desk.waive(adjustment("S2").id(), "person declines", CLERK);

        assertThat(due()).as("what the second leaves is the third's").isEqualTo(Map.of("S3", "700.00"));
        city.certify(NOT_THEN);
        city.certify(SINCE_2020);
        assertThat(due()).as("the same is not raised again").isEqualTo(Map.of("S3", "700.00"));
    }

    @Test
    void releasesNothingBeyondALimitThatOthersStillDrawOn() {
        city.certify(NOT_THEN);
        settle("S1", "1000");
        city.certify(Validity.since(City.DAY));
        assertThat(due()).isEqualTo(Map.of("S1", "700.00"));
        settle("S2", "2000");
        assertThat(due())
                .as("what is posted while something is due may be due itself")
                .isEqualTo(Map.of("S1", "700.00", "S2", "-700.00"));

        assertThat(refusal(release(adjustment("S1").id()))).isEqualTo(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED);
        release(adjustment("S2").id());
        release(adjustment("S1").id());

        assertThat(city.ledger().counters().of(Counter.pool("regular"))).isEqualTo(Money.ofYuan("1000"));
        assertThat(due()).isEmpty();
    }

    @Test
    void standsAgainToTheFenWhenAReversalIsUndone() {
        settle("S1", "1000");
        settle("S2", "1000");
        var before = city.ledger().counters();
        reverse("S1", "M2");

        assertThat(reinstate("M2")).isInstanceOf(Outcome.Done.class);

        assertThat(city.ledger().counters()).isEqualTo(before);
        assertThat(due()).isEmpty();
        assertThat(reinstate("M2")).isInstanceOf(Outcome.DoneBefore.class);
        reverse("S1", "M3");
        assertThat(reinstate("M2"))
                .as("undone before, though reversed again by another")
                .isInstanceOf(Outcome.DoneBefore.class);
        assertThat(city.stores.settlements().find(key("S1")).orElseThrow().isReversed())
                .isTrue();
        assertThat(reinstate("M9")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void doesNotStandAgainBeyondALimit() {
        settle("S1", "1000");
        reverse("S1", "M2");
        settle("S2", "2000");

        var result = reinstate("M2");

        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED));
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("1000"));
    }

    @Test
    void tellsAndRecordsAllOfItWithWhoDidIt() {
        settle("S1", "1000");
        settle("S2", "1000");
        reverse("S1", "M2");
        release(adjustment("S2").id());

        assertThat(city.stores.events().list(new Events.Filter("P1", true), Reach.ALL, 0, 10))
                .extracting(delivery -> delivery.outgoing().event().type().published() + " "
                        + delivery.outgoing().event().amount())
                .containsExactly(
                        "SettlementPosted 700.00",
                        "SettlementPosted 300.00",
                        "SettlementReversed -700.00",
                        "AdjustmentDue 400.00",
                        "AdjustmentReleased 400.00");
        assertThat(city.stores.auditTrail().list(new AuditTrail.Filter("P1", ""), Reach.ALL, 0, 10).stream()
                        .map(AuditTrail.Placed::entry)
                        .map(entry -> entry.caller().id() + " " + entry.action() + " " + entry.subject()))
                .containsExactly(
                        "clerk CERTIFY C1",
                        "H1 SETTLE H1/S1",
                        "H1 SETTLE H1/S2",
                        "H1 REVERSE H1/S1",
                        "clerk RELEASE_ADJUSTMENT "
                                + listed(State.RELEASED).getFirst().id());
        assertThat(city.stores.auditTrail().list(new AuditTrail.Filter("", "clerk"), Reach.ALL, 0, 10).stream()
                        .map(placed -> placed.entry().action()))
                .containsExactly(AuditEntry.Action.CERTIFY, AuditEntry.Action.RELEASE_ADJUSTMENT);
    }

    @Test
    void recordsNothingWhereACertificateIsOnRecordAlready() {
        settle("S1", "1000");
        int before = city.stores.persons().recordOf(City.PERSON).size();

        city.certify(SINCE_2020);

        assertThat(city.stores.persons().recordOf(City.PERSON)).hasSize(before);
    }

    private void settle(String id, String inScope) {
        assertThat(city.desk.settle(City.claim(id, inScope), Desk.caller("H1"))).isInstanceOf(Outcome.Done.class);
    }

    private void reverse(String id, String request) {
        assertThat(city.desk.reverse(key(id), "typo", Desk.caller("H1", request)))
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome<Settlement> reinstate(String request) {
        return city.desk.reinstate(City.PERSON, City.HOSPITAL, request, "2601", Desk.caller("H1", "U1"));
    }

    private Outcome<Adjustment> release(AdjustmentId id) {
        return city.desk.release(id, "", CLERK);
    }

    private static Refusal.Code refusal(Outcome<Adjustment> result) {
        assertThat(result).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Adjustment>) result).refusal().code();
    }

    private Adjustment adjustment(String settlementId) {
        return listed(State.DUE).stream()
                .filter(each -> each.settlement().settlementId().equals(settlementId))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> due() {
        Function<Adjustment, String> id = each -> each.settlement().settlementId();
        return listed(State.DUE).stream()
                .collect(Collectors.toMap(id, each -> each.dueToPerson().toString()));
    }

    private List<Adjustment> listed(State state) {
        return city.stores.adjustments().list(new Filter("P1", state), Reach.ALL, "", 100);
    }

    private static SettlementKey key(String id) {
        return new SettlementKey(City.HOSPITAL, id);
    }
}
