package medassist.contracts.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.reconciling.PlacedLine;
import medassist.application.reconciling.PlacedLine.Place;
import medassist.application.reconciling.WantedLines;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

class DrawingUpStatementsTests {

    private static final Caller CLERK = Desk.caller("clerk");
    private static final ClearingPeriod PERIOD =
            new ClearingPeriod(City.CODE, City.HOSPITAL, YearMonth.from(City.DAY), ClearingType.INPATIENT);

    private final City city = new City();

    /** The city's clock stands at the day of the settlements, so that day has them and their adjustments. */
    @Test
    void putsTheLinesOfADayInTheOrderOfTheirSettlementsAndEachReversalBehindItsAdvance() {
        List<SettlementKey> bySettlement = settleTwenty();
        accept();
        bySettlement.forEach(key -> city.desk.adjustCleared(key, "重复收费", CLERK));

        assertThat(city.desk.medAssist().statements().lines(City.HOSPITAL, PERIOD.days(), Desk.caller("test")))
                .extracting(StatementLine::key)
                .isEqualTo(bothLinesOf(bySettlement));
    }

    @Test
    void givesEachLineOnceWhereOthersComeBetweenTwoPages() {
        List<SettlementKey> settled = settleTwenty();
        List<StatementLine.Key> lines = new ArrayList<>();
        List<PlacedLine> page = page(Place.START);
        while (!page.isEmpty()) {
            page.forEach(placed -> lines.add(placed.line().key()));
            city.desk.reverse(settled.getFirst(), "x", CLERK);
            page = page(page.getLast().place());
        }

        assertThat(lines)
                .isEqualTo(settled.stream()
                        .map(key -> new StatementLine.Key(key, Kind.ADVANCE))
                        .toList());
    }

    @Test
    void givesNoLineOfAnotherDayOrOfWhatIsNotWanted() {
        settleTwenty();
        var later = new Validity(City.DAY.plusDays(1), City.DAY.plusDays(30));

        assertThat(city.desk.medAssist().statements().page(wanted(later), Place.START, 100, Desk.caller("test")))
                .isEmpty();
        assertThat(city.desk
                        .medAssist()
                        .statements()
                        .page(
                                new WantedLines(City.HOSPITAL, PERIOD.days(), line -> false),
                                Place.START,
                                100,
                                Desk.caller("test")))
                .isEmpty();
    }

    @Test
    void givesNoLineOfWhatThePersonPaidFirst() {
        Claim claim = City.claim("S1", "10");
        var paidFirst = new Claim(
                claim.key(),
                claim.personId(),
                claim.jurisdiction(),
                claim.visit(),
                claim.expense(),
                claim.outOfCatalogueApproval(),
                Payee.PERSON);
        city.desk.settle(paidFirst, CLERK);

        assertThat(city.desk.medAssist().statements().lines(City.HOSPITAL, PERIOD.days(), Desk.caller("test")))
                .isEmpty();
        assertThat(city.desk.medAssist().clearing().apply(PERIOD, ClaimedFigures.NONE, CLERK))
                .isInstanceOf(Outcome.Refused.class);
        city.desk.reverse(claim.key(), "x", CLERK);
        assertThat(city.desk.medAssist().statements().lines(City.HOSPITAL, PERIOD.days(), Desk.caller("test")))
                .isEmpty();
    }

    private List<PlacedLine> page(Place after) {
        return city.desk.medAssist().statements().page(wanted(PERIOD.days()), after, 3, Desk.caller("test"));
    }

    private static WantedLines wanted(Validity days) {
        return new WantedLines(City.HOSPITAL, days, line -> true);
    }

    /** The settlements in the order of their numbers. */
    private List<SettlementKey> settleTwenty() {
        return IntStream.range(0, 20)
                .mapToObj(i -> City.claim("S" + i, "10"))
                .peek(claim -> city.desk.settle(claim, CLERK))
                .map(claim -> city.stores.settlements().find(claim.key()).orElseThrow())
                .sorted(Comparator.comparing(
                        (Settlement settlement) -> settlement.number().value()))
                .map(settlement -> settlement.claim().key())
                .toList();
    }

    private void accept() {
        var applied = (Outcome.Done<ClearingApplication>)
                city.desk.medAssist().clearing().apply(PERIOD, ClaimedFigures.NONE, CLERK);
        city.desk.medAssist().decidingClearings().accept(applied.result().id(), "核对无误", CLERK);
    }

    private static List<StatementLine.Key> bothLinesOf(List<SettlementKey> settlements) {
        return settlements.stream()
                .flatMap(key -> Stream.of(Kind.values()).map(kind -> new StatementLine.Key(key, kind)))
                .toList();
    }
}
