package medassist.contracts.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.clearing.ClaimedFigures.ClaimedFigure;
import medassist.application.clearing.ClaimedFigures.Figure;
import medassist.application.clearing.DecidingClearings.Acceptance;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.SettlementFilter;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.ReversalDay;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Shares;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.CareType;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications of a hospital for what it advanced in May, and all that becomes of them. */
class ClearingsTests {

    private static final Caller HOSPITAL = Desk.caller(City.HOSPITAL.value(), "M1");
    private static final Caller CLERK = Desk.caller("clerk", "R1");
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final ClearingPeriod PERIOD =
            new ClearingPeriod(City.CODE, City.HOSPITAL, MAY, ClearingType.INPATIENT);
    private static final ClearingPeriod JUNE =
            new ClearingPeriod(City.CODE, City.HOSPITAL, MAY.plusMonths(1), ClearingType.INPATIENT);
    private static final ClearingId UNKNOWN = new ClearingId("none");
    private static final Instant NOW = Instant.parse("2023-06-15T02:03:04Z");

    private static final Instant IN_MAY = Instant.parse("2023-05-20T02:00:00Z");

    private final City city = new City();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Desk desk = Desk.over(city.stores, city.policyPacks, now::get);

    /** What may be decided of an application. */
    enum Step {
        WITHDRAW,
        REJECT,
        ACCEPT,
        PAY
    }

    @BeforeEach
    void settle() {
        settle(City.claim("S1", "1000"));
    }

    private void settle(Claim claim) {
        assertThat(desk.settle(claim, HOSPITAL)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<ClearingApplication> apply(ClearingPeriod period) {
        return desk.medAssist().clearing().apply(period, ClaimedFigures.NONE, HOSPITAL);
    }

    private ClearingId applied() {
        return done(apply(PERIOD)).id();
    }

    private Outcome<ClearingApplication> decide(ClearingId id, Step step) {
        return decide(id, step, CLERK);
    }

    private Outcome<ClearingApplication> decide(ClearingId id, Step step, Caller by) {
        var deciding = desk.medAssist().decidingClearings();
        return switch (step) {
            case WITHDRAW -> deciding.withdraw(id, "why", by);
            case REJECT -> deciding.reject(id, "why", by);
            case ACCEPT -> deciding.accept(id, "why", by).map(ClearingsTests::accepted);
            case PAY -> deciding.pay(id, LocalDate.of(2023, 6, 1), "V1", by);
        };
    }

    private static ClearingApplication accepted(Acceptance acceptance) {
        return ((Acceptance.Accepted) acceptance).application();
    }

    private Outcome<ClearingApplication> pay(ClearingId id, LocalDate on, String voucher) {
        return desk.medAssist().decidingClearings().pay(id, on, voucher, CLERK);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private List<StatementLine.Key> lines(ClearingId id) {
        return desk.medAssist().clearing().lines(id, Clearings.LinePlace.START, 100, Desk.caller("test"));
    }

    private List<Action> audited(String actor) {
        return city.stores.auditTrail().list(new AuditTrail.Filter("", actor), Reach.ALL, 0, 100).stream()
                .map(placed -> placed.entry().action())
                .toList();
    }

    @Test
    void appliesForWhatOfTheMonthStands() {
        settle(inMay("S2", day(31), CareType.INPATIENT, "200"));
        settle(inMay("S3", day(31).plusDays(1), CareType.INPATIENT, "400"));
        settle(inMay("S4", day(2), CareType.OUTPATIENT, "800"));

        ClearingApplication application = done(apply(PERIOD));

        assertThat(application.period()).isEqualTo(PERIOD);
        assertThat(application.ordinal()).isEqualTo(1);
        assertThat(application.state()).isEqualTo(new ClearingState.Applied());
        assertThat(application.applied()).isEqualTo(new Stamp(NOW, "H1", "M1", ""));
        assertThat(application.totals().lines()).isEqualTo(2);
        assertThat(application.totals().posted()).isEqualTo(2);
        assertThat(application.totals().shares().total()).isEqualTo(Money.ofYuan("1200"));
        assertThat(application.totals().shares().aid()).isEqualTo(Money.ofYuan("840"));
        assertThat(lines(application.id()))
                .extracting(key -> key.settlement().settlementId())
                .containsExactly("S1", "S2");
        assertThat(desk.medAssist().clearing().find(application.id(), Desk.caller("test")))
                .contains(application);
        assertThat(audited("H1")).endsWith(Action.APPLY_FOR_CLEARING);
    }

    private static LocalDate day(int dayOfMay) {
        return MAY.atDay(dayOfMay);
    }

    private static Claim inMay(String id, LocalDate day, CareType careType, String amount) {
        Claim claim = City.claim(id, City.PERSON, City.CODE, City.HOSPITAL, day, amount);
        var visit = claim.visit();
        return new Claim(
                claim.key(),
                claim.personId(),
                claim.jurisdiction(),
                new Visit(visit.number(), careType, visit.diagnosis(), day, day, false, false),
                claim.expense(),
                "",
                Payee.UNSTATED);
    }

    @Test
    void appliesForEachClearingTypeByItself() {
        settle(inMay("S4", day(2), CareType.OUTPATIENT, "800"));
        settle(inMay("S5", day(2), CareType.OTHER, "1600"));

        assertThat(Stream.of(ClearingType.values())
                        .map(type -> done(apply(period(type))).id()))
                .doesNotHaveDuplicates()
                .hasSize(3);
        for (ClearingType type : ClearingType.values()) {
            assertThat(refusal(apply(period(type))).code()).isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
        }
    }

    private static ClearingPeriod period(ClearingType type) {
        return new ClearingPeriod(City.CODE, City.HOSPITAL, MAY, type);
    }

    @Test
    void refusesAnInstitutionThatNobodyKnows() {
        var elsewhere = new ClearingPeriod(City.CODE, new InstitutionId("H9"), MAY, ClearingType.INPATIENT);

        assertThat(refusal(apply(elsewhere))).isEqualTo(Refusal.of(Refusal.Code.UNKNOWN_INSTITUTION, "H9"));
    }

    @Test
    void refusesToClearNothing() {
        var other = new ClearingPeriod(new DivisionCode("888800"), City.HOSPITAL, MAY, ClearingType.INPATIENT);

        assertThat(refusal(apply(JUNE))).isEqualTo(Refusal.of(Refusal.Code.NOTHING_TO_CLEAR, "2023-06"));
        assertThat(refusal(apply(other)).code()).isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
        assertThat(audited("H1")).doesNotContain(Action.APPLY_FOR_CLEARING);
    }

    @Test
    void needsNoClearingOfWhatWasReversedInItsOwnMonth() {
        now.set(IN_MAY);
        desk.reverse(key("S1"), "x", CLERK);
        assertThat(refusal(apply(PERIOD)).code()).isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);

        settle(City.claim("S2", "10"));

        assertThat(lines(applied()))
                .extracting(key -> key.settlement().settlementId())
                .containsExactly("S2");
    }

    @Test
    void needsNoClearingOfWhatItsInstitutionHasUndone() {
        desk.undo(City.PERSON, key("S1"), HOSPITAL);

        assertThat(refusal(apply(PERIOD)).code()).isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
    }

    private static SettlementKey key(String settlementId) {
        return new SettlementKey(City.HOSPITAL, settlementId);
    }

    @Test
    void appliesForLateComersUnderAnotherId() {
        ClearingApplication first = done(apply(PERIOD));
        settle(City.claim("S2", "10"));

        ClearingApplication second = done(apply(PERIOD));

        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.totals().shares().total()).isEqualTo(Money.ofYuan("10"));
        assertThat(lines(second.id())).hasSize(1);
        assertThat(List.of(first.id(), second.id()))
                .allSatisfy(id -> assertThat(id.value()).startsWith("999900").hasSize(30));
    }

    @Test
    void appliesForMoreThanAPageOfLines() {
        for (int i = 0; i < 1001; i++) {
            settle(City.claim("B" + i, "0.01"));
        }

        ClearingApplication application = done(apply(PERIOD));

        assertThat(application.totals().lines()).isEqualTo(1002);
        assertThat(application.totals().shares().total()).isEqualTo(Money.ofYuan("1010.01"));
        assertThat(desk.medAssist()
                        .clearing()
                        .lines(application.id(), Clearings.LinePlace.START, 2000, Desk.caller("test")))
                .hasSize(1002);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "TOTAL_FEE, 1000.00, true",
        "TOTAL_FEE, 1000, false",
        "TOTAL_FEE, 999.99, false",
        "FUND_APPLIED, 744.00, true",
        "FUND_APPLIED, 504.00, true",
        "FUND_APPLIED, 794.00, false",
        "FUND_APPLIED_WITH_ACCOUNT, 794.00, true",
        "FUND_APPLIED_WITH_ACCOUNT, 504.00, true",
        "FUND_APPLIED_WITH_ACCOUNT, 744.00, false",
        "ACCOUNT, 50.00, true",
        "ACCOUNT, 0.00, false",
        "VISITS, 1, true",
        "VISITS, 3, true",
        "VISITS, 2, false"
    })
    void understandsStatedFiguresThatAreOurs(Figure figure, String value, boolean isOurs) {
        now.set(IN_MAY);
        desk.reverse(key("S1"), "x", CLERK);
        settle(withAccount("S2"));

        Outcome<ClearingApplication> outcome = desk.medAssist()
                .clearing()
                .apply(PERIOD, new ClaimedFigures(List.of(new ClaimedFigure(figure, "x_amt", value))), HOSPITAL);

        if (isOurs) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(refusal(outcome).code()).isEqualTo(Refusal.Code.CLEARING_FIGURES_DIFFER);
            assertThat(refusal(outcome).arguments()).startsWith("x_amt", value);
        }
    }

    /** A bill of 1,000, 960 of it in scope, of which insurance paid 240: aid is 504, and 50 come from the account. */
    private static Claim withAccount(String id) {
        Claim claim = City.claim(id, "1000");
        var basic = new PaidEarlier(Money.ofYuan("240"), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new Claim(
                claim.key(),
                claim.personId(),
                claim.jurisdiction(),
                claim.visit(),
                new Expense(
                        Money.ofYuan("1000"),
                        Money.ofYuan("40"),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ofYuan("960"),
                        basic,
                        Money.ofYuan("50")),
                "",
                Payee.UNSTATED);
    }

    @Test
    void namesTheFirstFigureThatIsNotOursWithAllThatWouldBe() {
        var figures = new ClaimedFigures(List.of(
                new ClaimedFigure(Figure.VISITS, "psntime", "1"),
                new ClaimedFigure(Figure.FUND_APPLIED, "fund_appy_sum", "1.00"),
                new ClaimedFigure(Figure.TOTAL_FEE, "medfee_sumamt", "2.00")));

        Outcome<ClearingApplication> outcome = desk.medAssist().clearing().apply(PERIOD, figures, HOSPITAL);

        assertThat(refusal(outcome).arguments()).containsExactly("fund_appy_sum", "1.00", "700.00");
        assertThat(done(apply(PERIOD)).ordinal()).as("nothing was kept").isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource({
        "'', WITHDRAW, WITHDRAWN",
        "'', REJECT, REJECTED",
        "'', ACCEPT, ACCEPTED",
        "'', PAY, refused",
        "WITHDRAW, WITHDRAW, before",
        "WITHDRAW, REJECT, refused",
        "WITHDRAW, ACCEPT, refused",
        "WITHDRAW, PAY, refused",
        "REJECT, WITHDRAW, refused",
        "REJECT, REJECT, before",
        "REJECT, ACCEPT, refused",
        "REJECT, PAY, refused",
        "ACCEPT, WITHDRAW, refused",
        "ACCEPT, REJECT, refused",
        "ACCEPT, ACCEPT, before",
        "ACCEPT, PAY, PAID",
        "ACCEPT PAY, WITHDRAW, refused",
        "ACCEPT PAY, REJECT, refused",
        "ACCEPT PAY, ACCEPT, refused",
        "ACCEPT PAY, PAY, before"
    })
    void goesFromOneStateToTheNext(String earlier, Step next, String expected) {
        ClearingId id = applied();
        Stream.of(earlier.split(" "))
                .filter(step -> !step.isEmpty())
                .forEach(step -> done(decide(id, Step.valueOf(step))));
        ClearingApplication before =
                desk.medAssist().clearing().find(id, Desk.caller("test")).orElseThrow();

        Outcome<ClearingApplication> outcome = decide(id, next);

        switch (expected) {
            case "before" -> assertThat(outcome).isEqualTo(new Outcome.DoneBefore<>(before));
            case "refused" ->
                assertThat(refusal(outcome))
                        .isEqualTo(Refusal.of(
                                Refusal.Code.CLEARING_STATE, id, before.state().code()));
            default -> assertThat(done(outcome).state().code()).isEqualTo(expected);
        }
        assertThat(desk.medAssist()
                        .clearing()
                        .find(id, Desk.caller("test"))
                        .orElseThrow()
                        .equals(before))
                .isEqualTo(expected.equals("before") || expected.equals("refused"));
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAW, WITHDRAW_CLEARING", "REJECT, REJECT_CLEARING", "ACCEPT, ACCEPT_CLEARING"})
    void keepsWhoDecidedWhenAndWhy(Step step, Action action) {
        ClearingId id = applied();
        now.set(NOW.plusSeconds(60));

        ClearingState state = done(decide(id, step)).state();
        decide(id, step);

        Stamp stamp = switch (state) {
            case ClearingState.Withdrawn(Stamp of) -> of;
            case ClearingState.Rejected(Stamp of) -> of;
            case ClearingState.Accepted(Stamp of) -> of;
            case ClearingState.Applied _, ClearingState.Paid _ -> throw new AssertionError(state);
        };
        assertThat(stamp).isEqualTo(new Stamp(NOW.plusSeconds(60), "clerk", "R1", "why"));
        assertThat(audited("clerk")).as("once").endsWith(action).containsOnlyOnce(action);
    }

    @Test
    void keepsThePaymentAndTheAcceptanceBeforeIt() {
        ClearingId id = applied();
        done(decide(id, Step.ACCEPT));
        now.set(NOW.plusSeconds(60));

        ClearingState state = done(pay(id, LocalDate.of(2023, 6, 14), "V-1")).state();

        assertThat(state)
                .isEqualTo(new ClearingState.Paid(
                        new Stamp(NOW, "clerk", "R1", "why"),
                        LocalDate.of(2023, 6, 14),
                        "V-1",
                        new Stamp(NOW.plusSeconds(60), "clerk", "R1", "V-1")));
        assertThat(audited("clerk")).endsWith(Action.PAY_CLEARING);
        assertThat(refusal(pay(id, LocalDate.of(2023, 6, 14), "V-2")).code()).isEqualTo(Refusal.Code.CLEARING_STATE);
        assertThat(refusal(pay(id, LocalDate.of(2023, 6, 13), "V-1")).code()).isEqualTo(Refusal.Code.CLEARING_STATE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2023-04-30, false, before its month",
        "2023-05-01, true, the first day of its month",
        "2023-06-15, true, today in China",
        "2023-06-16, false, tomorrow in China"
    })
    void isPaidFromItsMonthUntilToday(LocalDate on, boolean isPayday, String why) {
        now.set(Instant.parse("2023-06-15T15:59:59Z"));
        ClearingId id = applied();
        done(decide(id, Step.ACCEPT));

        Outcome<ClearingApplication> outcome = pay(id, on, "V1");

        if (isPayday) {
            assertThat(done(outcome).state().code()).isEqualTo("PAID");
        } else {
            assertThat(refusal(outcome)).isEqualTo(Refusal.of(Refusal.Code.NO_PAYDAY, on));
        }
    }

    @Test
    void isPaidTomorrowAsSoonAsItIsTomorrowInChina() {
        ClearingId id = applied();
        done(decide(id, Step.ACCEPT));
        now.set(Instant.parse("2023-06-15T16:00:00Z"));

        assertThat(pay(id, LocalDate.of(2023, 6, 16), "V1")).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void knowsNoOtherApplication(Step step) {
        assertThat(refusal(decide(UNKNOWN, step))).isEqualTo(Refusal.of(Refusal.Code.UNKNOWN_CLEARING, UNKNOWN));
        assertThat(desk.medAssist().clearing().find(UNKNOWN, Desk.caller("test")))
                .isEmpty();
        assertThat(lines(UNKNOWN)).isEmpty();
        assertThat(audited("clerk")).doesNotContain(Action.PAY_CLEARING, Action.ACCEPT_CLEARING);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAW", "REJECT"})
    void givesItsLinesBack(Step step) {
        ClearingId id = applied();
        assertThat(refusal(desk.reverse(key("S1"), "x", CLERK)).code()).isEqualTo(Refusal.Code.SETTLEMENT_CLEARED);

        done(decide(id, step));

        assertThat(lines(id)).isEmpty();
        assertThat(done(apply(PERIOD)).totals().lines()).isEqualTo(1);
    }

    @Test
    void isAcceptedOnceNoDifferenceOfItsMonthIsOpen() {
        ClearingId id = applied();
        differ(new Difference.Scope(City.CODE, new Validity(day(31), day(31).plusDays(29)), "a"));
        differ(new Difference.Scope(City.CODE, new Validity(day(1).minusDays(9), day(1)), "b"));
        differ(new Difference.Scope(City.CODE, new Validity(day(31).plusDays(1), day(31).plusDays(30)), "c"));
        differ(new Difference.Scope(new DivisionCode("888800"), new Validity(day(1), day(31)), "d"));

        assertThat(refusal(decide(id, Step.ACCEPT))).isEqualTo(Refusal.of(Refusal.Code.DIFFERENCES_OPEN, 2));
        city.stores
                .differences()
                .list(new Differences.Filter("", true), Reach.ALL, "", 9)
                .forEach(each -> desk.medAssist().reconciling().resolve(each.id(), "ok", CLERK));

        assertThat(done(decide(id, Step.ACCEPT)).state()).isInstanceOf(ClearingState.Accepted.class);
    }

    /** A line of theirs that we do not have. */
    private void differ(Difference.Scope scope) {
        var line = new InstitutionLine(
                "X-" + scope.part(), "", "", Money.ofYuan("5"), Money.ZERO, Money.ZERO, false, Optional.empty());
        desk.medAssist()
                .reconciling()
                .reconcile(
                        City.HOSPITAL,
                        scope,
                        new Reconciliation(false),
                        anyOfOurs -> false,
                        List.of(line),
                        Desk.caller("test"));
    }

    @Test
    void reversesWhatIsClearedByAdjustmentOfTodaysStatement() {
        ClearingId id = applied();
        assertThat(refusal(desk.adjustCleared(key("S1"), "x", CLERK)))
                .isEqualTo(Refusal.of(Refusal.Code.CLEARING_STATE, id, "APPLIED"));
        done(decide(id, Step.ACCEPT));

        assertThat(done(desk.adjustCleared(key("S1"), "重复收费", CLERK)).isReversed())
                .isTrue();

        assertThat(desk.adjustCleared(key("S1"), "x", CLERK)).isInstanceOf(Outcome.DoneBefore.class);
        assertThat(refusal(apply(PERIOD)).code()).as("May stays as it is").isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
        ClearingApplication later = done(apply(JUNE));
        assertThat(later.totals().posted()).isZero();
        assertThat(later.totals().shares().aid()).isEqualTo(Money.ofFen(-70_000));
        assertThat(lines(later.id())).containsExactly(new StatementLine.Key(key("S1"), Kind.REVERSAL));
        var adjustments = desk.medAssist()
                .clearing()
                .adjustments(
                        Clearings.AdjustmentFilter.ofAnyDay("H1"),
                        Clearings.AdjustmentPlace.START,
                        9,
                        Desk.caller("test"));
        assertThat(adjustments).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.settlement()).isEqualTo(key("S1"));
            assertThat(adjustment.on()).isEqualTo(LocalDate.of(2023, 6, 15));
            assertThat(adjustment.stamp().reason()).isEqualTo("重复收费");
        });
    }

    @Test
    void clearsInOneApplicationWhatIsAdjustedInItsOwnMonthAndWhatComesLate() {
        now.set(IN_MAY);
        done(decide(applied(), Step.ACCEPT));
        done(desk.adjustCleared(key("S1"), "x", CLERK));
        settle(City.claim("S2", "100"));

        ClearingApplication late = done(apply(PERIOD));

        assertThat(lines(late.id()))
                .containsExactly(
                        new StatementLine.Key(key("S1"), Kind.REVERSAL),
                        new StatementLine.Key(key("S2"), Kind.ADVANCE));
        assertThat(late.totals().shares().total()).isEqualTo(Money.ofFen(-90_000));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-15T02:03:04Z, 2023-07, true",
        "2023-06-30T15:59:59Z, 2023-07, true",
        "2023-06-30T16:00:00Z, 2023-07, false",
        "2023-06-15T02:03:04Z, 2023-06, false",
        "2023-06-15T02:03:04Z, 2203-05, true"
    })
    void clearsNoMonthThatHasNotBegunInChina(Instant at, YearMonth month, boolean future) {
        now.set(at);
        var period = new ClearingPeriod(City.CODE, City.HOSPITAL, month, ClearingType.INPATIENT);

        assertThat(refusal(apply(period)))
                .isEqualTo(
                        Refusal.of(future ? Refusal.Code.MONTH_IN_THE_FUTURE : Refusal.Code.NOTHING_TO_CLEAR, month));
    }

    @ParameterizedTest(name = "accepted before: {0}")
    @ValueSource(booleans = {false, true})
    void reversesWhatIsClearedInTheMonthOfTheReversal(boolean isAccepted) {
        ClearingId may = applied();
        if (isAccepted) {
            done(decide(may, Step.ACCEPT));
        }

        done(desk.reverseCleared(key("S1"), "x", HOSPITAL));

        assertThat(refusal(apply(PERIOD)).code()).as("May stays as it is").isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
        ClearingApplication june = done(apply(JUNE));
        assertThat(lines(june.id())).containsExactly(new StatementLine.Key(key("S1"), Kind.REVERSAL));
        assertThat(june.totals().shares().aid()).isEqualTo(Money.ofFen(-70_000));
        assertThat(refusal(apply(JUNE)).code()).as("once").isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
    }

    @Test
    void clearsEachLineOfAReversalOfALaterMonthWithItsOwn() {
        desk.reverse(key("S1"), "x", HOSPITAL);

        ClearingApplication may = done(apply(PERIOD));
        ClearingApplication june = done(apply(JUNE));

        assertThat(lines(may.id())).containsExactly(new StatementLine.Key(key("S1"), Kind.ADVANCE));
        assertThat(may.totals().shares().plus(june.totals().shares())).isEqualTo(Shares.NONE);
    }

    @Test
    void clearsNothingOfAReversalWhereBothItsLinesStandOnTheDayOfTheSettlement() {
        desk.reverse(key("S1"), "x", HOSPITAL);

        for (ClearingPeriod period : List.of(PERIOD, JUNE)) {
            assertThat(refusal(desk.medAssist()
                                    .clearing()
                                    .apply(period, ClaimedFigures.NONE, ReversalDay.SETTLEMENT, HOSPITAL))
                            .code())
                    .isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
        }
    }

    @Test
    void clearsInJuneWhatIsReversedThereWhereverTheProvinceHasItsOtherReversals() {
        done(decide(applied(), Step.ACCEPT));
        desk.reverseCleared(key("S1"), "x", HOSPITAL);

        ClearingApplication june =
                done(desk.medAssist().clearing().apply(JUNE, ClaimedFigures.NONE, ReversalDay.SETTLEMENT, HOSPITAL));

        assertThat(june.totals().shares().aid()).isEqualTo(Money.ofFen(-70_000));
    }

    @Test
    void reinstatesWhatWasReversedUntilThatIsClearedToo() {
        done(decide(applied(), Step.ACCEPT));
        desk.reverseCleared(key("S1"), "x", Desk.caller("H1", "M-back"));

        assertThat(done(reinstate("M-back")).isReversed()).isFalse();
        assertThat(refusal(apply(JUNE)).code()).isEqualTo(Refusal.Code.NOTHING_TO_CLEAR);
        desk.reverseCleared(key("S1"), "x", Desk.caller("H1", "M-back-2"));
        ClearingId june = done(apply(JUNE)).id();

        assertThat(refusal(reinstate("M-back-2"))).isEqualTo(Refusal.of(Refusal.Code.SETTLEMENT_CLEARED, "S1", june));
    }

    private Outcome<Settlement> reinstate(String request) {
        return desk.reinstate(City.PERSON, City.HOSPITAL, request, "x", Desk.caller("H1", "M-again" + request));
    }

    @Test
    void owesWhatIsClearedOfAReversalAndNothingOfOneThatIsNot() {
        desk.reverse(key("S1"), "x", HOSPITAL);
        assertThat(outstanding(LocalDate.of(2023, 12, 31))).isEmpty();

        ClearingId may = applied();
        assertThat(outstanding(LocalDate.of(2023, 12, 31))).containsExactly("S1 APPLIED", "S1 none");
        done(decide(may, Step.ACCEPT));
        done(pay(may, LocalDate.of(2023, 6, 10), "V1"));
        assertThat(outstanding(LocalDate.of(2023, 12, 31)))
                .as("to be given back")
                .containsExactly("S1 none");
        ClearingId june = done(apply(JUNE)).id();
        done(decide(june, Step.ACCEPT));
        done(pay(june, LocalDate.of(2023, 6, 12), "V2"));

        assertThat(outstanding(LocalDate.of(2023, 12, 31))).isEmpty();
    }

    @Test
    void adjustsNothingThatIsNotCleared() {
        assertThat(refusal(desk.adjustCleared(key("S1"), "x", CLERK)))
                .isEqualTo(Refusal.of(Refusal.Code.SETTLEMENT_NOT_CLEARED, "S1"));
    }

    @Test
    void isOutstandingUnlessItIsPaidByTheLastDay() {
        ClearingId id = applied();
        assertThat(outstanding(LocalDate.of(2023, 12, 31))).containsExactly("S1 APPLIED");
        done(decide(id, Step.ACCEPT));
        done(pay(id, LocalDate.of(2023, 6, 10), "V1"));

        assertThat(outstanding(LocalDate.of(2023, 6, 9))).containsExactly("S1 PAID");
        assertThat(outstanding(LocalDate.of(2023, 6, 10))).isEmpty();
    }

    private List<String> outstanding(LocalDate until) {
        var filter = new Clearings.OutstandingFilter("", "H1", LocalDate.of(2023, 1, 1), until);
        return desk
                .medAssist()
                .clearing()
                .outstanding(filter, SettlementFilter.Place.START, 9, Desk.caller("test"))
                .stream()
                .map(each -> each.settlement().settlementId() + " "
                        + each.application().map(found -> found.state().code()).orElse("none"))
                .toList();
    }
}
