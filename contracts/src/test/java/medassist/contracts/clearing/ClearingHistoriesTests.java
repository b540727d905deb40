package medassist.contracts.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.port.Clearings;
import medassist.application.port.SettlementFilter;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.ReversalDay;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.entitlement.Shares;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Months in which a hospital settles, reverses, undoes and applies, and the office decides, adjusts and pays, in any order:
 * whatever day reversals stand on, each bill that stands is paid once, and none that does not.
 */
class ClearingHistoriesTests {

    private static final int STEPS = 60;
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final Caller CLERK = Desk.caller("clerk");

    private final City city = new City();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-05-01T02:03:04Z"));
    private final Desk desk = Desk.over(city.stores, city.policyPacks, now::get);
    private final List<SettlementKey> settled = new ArrayList<>();
    private final List<String> reversals = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("medassist.clearing-histories", 100));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void payEachBillThatStandsOnce(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ReversalDay reversalDay = random.nextBoolean() ? ReversalDay.OWN : ReversalDay.SETTLEMENT;
        for (int step = 0; step < STEPS; step++) {
            now.set(now.get().plus(Duration.ofHours(random.nextInt(72))));
            act(step, random, reversalDay);
            assertThat(outstanding().plus(paid()))
                    .as("step %d", step)
                    .isEqualTo(standing().aid());
        }
        assertThat(StatementTotals.of(statement(reversalDay)).shares()).isEqualTo(standing());

        months().forEach(month -> apply(month, reversalDay));

        assertThat(cleared()).isEqualTo(standing());
        var covered = city.stores.clearings().covered(settled);
        assertThat(settled)
                .allSatisfy(key -> assertThat(count(covered.contains(line(key, Kind.ADVANCE)))
                                - count(covered.contains(line(key, Kind.REVERSAL))))
                        .as(key.settlementId())
                        .isEqualTo(count(!settlement(key).isReversed())));
    }

    private void act(int step, RandomGenerator random, ReversalDay reversalDay) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> settle(step, random);
            case 4, 5 ->
                any(settled, random).forEach(key -> {
                    desk.reverseCleared(key, "x", Desk.caller("H1", "R" + step));
                    reversals.add("R" + step);
                });
            case 6 ->
                any(reversals, random)
                        .forEach(request -> desk.reinstate(
                                City.PERSON, City.HOSPITAL, request, "x", Desk.caller("H1", "U" + step)));
            case 7 -> any(settled, random).forEach(key -> desk.undo(City.PERSON, key, Desk.caller("H1", "U" + step)));
            case 8 -> any(months().toList(), random).forEach(month -> apply(month, reversalDay));
            case 9 -> any(settled, random).forEach(key -> desk.adjustCleared(key, "x", CLERK));
            default -> any(applications(), random).forEach(application -> decide(application, random));
        }
    }

    private void settle(int step, RandomGenerator random) {
        var claim = City.claim(
                "S" + step,
                City.PERSON,
                City.CODE,
                City.HOSPITAL,
                today().minusDays(random.nextInt(3)),
                "0." + (10 + random.nextInt(90)));
        assertThat(desk.settle(claim, Desk.caller("H1"))).isInstanceOf(Outcome.Done.class);
        settled.add(claim.key());
    }

    private void apply(YearMonth month, ReversalDay reversalDay) {
        desk.medAssist()
                .clearing()
                .apply(
                        new ClearingPeriod(City.CODE, City.HOSPITAL, month, ClearingType.INPATIENT),
                        ClaimedFigures.NONE,
                        reversalDay,
                        Desk.caller("H1"));
    }

    private void decide(ClearingApplication application, RandomGenerator random) {
        var deciding = desk.medAssist().decidingClearings();
        switch (random.nextInt(5)) {
            case 0 -> deciding.withdraw(application.id(), "x", CLERK);
            case 1, 2 -> deciding.accept(application.id(), "x", CLERK);
            default -> deciding.pay(application.id(), today(), "V", CLERK);
        }
    }

    private LocalDate today() {
        return China.day(now.get());
    }

    private Stream<YearMonth> months() {
        YearMonth first = YearMonth.of(2023, 4);
        return Stream.iterate(first, month -> !month.isAfter(YearMonth.from(today())), month -> month.plusMonths(1));
    }

    private List<StatementLine> statement(ReversalDay reversalDay) {
        return desk.medAssist()
                .statements()
                .by(reversalDay)
                .lines(City.HOSPITAL, new Validity(LocalDate.of(2023, 1, 1), LAST_DAY), Desk.caller("test"));
    }

    private Shares standing() {
        return settled.stream()
                .map(this::settlement)
                .filter(settlement -> !settlement.isReversed())
                .map(Settlement::shares)
                .reduce(Shares.NONE, Shares::plus);
    }

    private Shares cleared() {
        return applications().stream()
                .map(application -> application.totals().shares())
                .reduce(Shares.NONE, Shares::plus);
    }

    private Money paid() {
        return applications().stream()
                .filter(application -> application.state() instanceof ClearingState.Paid)
                .map(application -> application.totals().shares().aid())
                .reduce(Money.ZERO, Money::plus);
    }

    private Money outstanding() {
        var filter = new Clearings.OutstandingFilter("", "H1", LocalDate.of(2023, 1, 1), LAST_DAY);
        return desk
                .medAssist()
                .clearing()
                .outstanding(filter, SettlementFilter.Place.START, 1000, Desk.caller("test"))
                .stream()
                .map(Clearings.Outstanding::aid)
                .reduce(Money.ZERO, Money::plus);
    }

    private List<ClearingApplication> applications() {
        return city
                .stores
                .clearings()
                .list(new Clearings.Filter("", "H1", "", Clearings.State.ANY), Reach.ALL, "", 1000)
                .stream()
                .filter(application -> !application.state().freesLines())
                .toList();
    }

    private Settlement settlement(SettlementKey key) {
        return city.stores.settlements().find(key).orElseThrow();
    }

    private static StatementLine.Key line(SettlementKey key, Kind kind) {
        return new StatementLine.Key(key, kind);
    }

    private static int count(boolean isSo) {
        return isSo ? 1 : 0;
    }

    private static <T> List<T> any(List<T> all, RandomGenerator random) {
        return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
    }
}
