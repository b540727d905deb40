package medassist.contracts.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.application.MedAssist;
import medassist.application.opening.TakingOverBalances.OpeningList;
import medassist.application.opening.TakingOverBalances.Row;
import medassist.application.port.Adjustments.Filter;
import medassist.application.port.Adjustments.State;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.JournalEntry.Kind;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.ledger.UsedBefore.Used;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year had used before, in a city that pays 70 % up to 1,000 yuan a year. */
class OpeningBalancesTests {

    private static final Caller CLERK = Desk.caller("clerk");

    private final City city = new City();

    @Test
    void leavesToTheYearWhatWasNotUsedBefore() {
        takeOver("800");

        assertThat(settle("S1", "1000")).isEqualTo("200.00");
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("1000"));
        assertThat(city.ledger().counters().of(Counter.deductible("regular"))).isEqualTo(Money.ofYuan("2000"));
    }

    @Test
    void takesOverOnceWhateverIsRetriedAndRefusesAnother() {
        Outcome<JournalEntry> first = takeOver("800");

        assertThat(takeOver("800")).isEqualTo(new Outcome.DoneBefore<>(((Outcome.Done<JournalEntry>) first).result()));
        assertThat(code(takeOver("700"))).isEqualTo(Refusal.Code.OPENING_BALANCE_EXISTS);
        assertThat(code(city.desk.takeOver(City.LEDGER, used("800"), "另一清单", CLERK)))
                .isEqualTo(Refusal.Code.OPENING_BALANCE_EXISTS);
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void owesLaterSettlementsWhatAReversalSetsFreeAndTakesTheCorrectedOneInItsOwnPlace() {
        takeOver("800");
        settle("S1", "1000");

        assertThat(city.desk.reverseOpening(City.LEDGER, CLERK)).isInstanceOf(Outcome.Done.class);
        assertThat(due()).isEqualTo(Map.of("S1", "500.00"));
        assertThat(adjustments().getFirst().cause()).isEqualTo(new Cause(Cause.Kind.OPENING_BALANCE, "移交清单"));
        assertThat(code(city.desk.reverseOpening(City.LEDGER, CLERK))).isEqualTo(Refusal.Code.NO_OPENING_BALANCE);

        takeOver("300");
        assertThat(due()).as("taken over after it, so not before it").isEqualTo(Map.of("S1", "500.00"));
        assertThat(settle("S2", "1000")).as("of what stands posted").isEqualTo("500.00");
        assertThat(due()).isEqualTo(Map.of("S1", "500.00", "S2", "-500.00"));
        assertThat(city.stores.ledgers().entries(City.LEDGER, 0, 10))
                .extracting(JournalEntry::kind)
                .containsExactly(Kind.OPENING, Kind.SETTLEMENT, Kind.REVERSAL, Kind.OPENING, Kind.SETTLEMENT);
    }

    @Test
    void changesNothingThatWasSettledBeforeIt() {
        settle("S1", "1000");

        takeOver("800");

        assertThat(due()).isEmpty();
        assertThat(city.ledger().isOutOfStep()).isFalse();
        assertThat(settle("S2", "1000")).isEqualTo("0.00");
    }

    @Test
    void postsEachLedgerOfAListOnceThoughItWasInterrupted() {
        MedAssist medAssist = city.desk.medAssist();
        LedgerKey earlier = new LedgerKey(City.PERSON, City.CODE, 2022);
        var list = new OpeningList("移交清单", List.of(new Row(City.LEDGER, used("800")), new Row(earlier, used("500"))));
        var act = ((Outcome.Done<PendingAct>) medAssist.takingOver().takeOver(list, "核定", CLERK)).result();
        assertThat(medAssist.decidingActs().approve(act.id(), act.digest(), "核对", Desk.caller("chief")))
                .isInstanceOf(Outcome.Done.class);
        takeOver("800");

        medAssist.carryingOutActs().carryOut();
        medAssist.carryingOutActs().carryOut();

        assertThat(city.ledger().version()).isEqualTo(1);
        assertThat(city.stores.ledgers().entries(earlier, 0, 10))
                .extracting(entry -> entry.stamp().by() + " " + entry.stamp().reason())
                .containsExactly("chief 核定");
        assertThat(medAssist.takingOver().takeOver(list, "核定", CLERK))
                .as("each stands as it is asked")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tellsWhatWasTakenOver() {
        takeOver("800");

        var answer = city.desk
                .medAssist()
                .records()
                .ledger(City.LEDGER, Desk.caller("test"))
                .orElseThrow();

        assertThat(answer.openingBalance().orElseThrow().postings())
                .isEqualTo(used("800").postings());
        assertThat(answer.onlyKeptFrom()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P9, 999900, 2023, regular, regular, 500, UNKNOWN_PERSON, personId",
        "P1, 999900, 2024, regular, regular, 500, YEAR_IN_THE_FUTURE, year",
        "P1, 999900, 2019, regular, regular, 500, NO_POLICY_IN_YEAR, jurisdiction",
        "P1, 119900, 2023, regular, regular, 500, NO_POLICY_IN_YEAR, jurisdiction",
        "P1, 999900, 2023, other, regular, 500, UNKNOWN_BENEFIT, deductibles/0/benefit",
        "P1, 999900, 2023, regular, other, 500, UNKNOWN_POOL, pools/0/pool",
        "P1, 999900, 2023, regular, regular, 2000.01, ASSISTANCE_EXCEEDS_BURDEN, assistance"
    })
    void refusesWhatTheYearCannotHaveUsed(
            String person,
            String jurisdiction,
            int year,
            String benefit,
            String pool,
            String assistance,
            Refusal.Code code,
            String field) {
        var used = new UsedBefore(
                List.of(new Used(benefit, Money.ofYuan("1"))),
                List.of(new Used(pool, Money.ofYuan("1"))),
                Money.ofYuan("2000"),
                Money.ofYuan(assistance));

        var refused = city.desk.takeOver(
                new LedgerKey(new PersonId(person), new DivisionCode(jurisdiction), year), used, "移交清单", CLERK);

        assertThat(code(refused)).isEqualTo(code);
        assertThat(((Outcome.Refused<JournalEntry>) refused).refusal().field()).isEqualTo(field);
    }

    @Test
    void refusesAPoolThatIsNamedTwice() {
        var twice = List.of(new Used("regular", Money.ofYuan("1")), new Used("regular", Money.ofYuan("2")));

        var refused = city.desk.takeOver(
                City.LEDGER, new UsedBefore(List.of(), twice, Money.ZERO, Money.ZERO), "移交清单", CLERK);

        assertThat(refused)
                .isEqualTo(new Outcome.Refused<>(
                        Refusal.of(Refusal.Code.NAMED_TWICE, "regular").at("pools/1/pool")));
    }

    private Outcome<JournalEntry> takeOver(String paid) {
        return city.desk.takeOver(City.LEDGER, used(paid), "移交清单", CLERK);
    }

    private static UsedBefore used(String paid) {
        return new UsedBefore(
                List.of(new Used("regular", Money.ofYuan("1000"))),
                List.of(new Used("regular", Money.ofYuan(paid))),
                Money.ofYuan("1000"),
                Money.ofYuan(paid));
    }

    private String settle(String id, String inScope) {
        var outcome = city.desk.settle(City.claim(id, inScope), Desk.caller("H1"));
        return ((Outcome.Done<Settlement>) outcome)
                .result()
                .adjudication()
                .assistance()
                .toString();
    }

    private static Refusal.Code code(Outcome<JournalEntry> outcome) {
        return ((Outcome.Refused<JournalEntry>) outcome).refusal().code();
    }

    private Map<String, String> due() {
        return adjustments().stream()
                .collect(Collectors.toMap(
                        each -> each.settlement().settlementId(),
                        each -> each.dueToPerson().toString()));
    }

    private List<Adjustment> adjustments() {
        return city.stores.adjustments().list(new Filter("P1", State.DUE), Reach.ALL, "", 100);
    }
}
