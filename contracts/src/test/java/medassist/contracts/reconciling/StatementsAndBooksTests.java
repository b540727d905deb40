package medassist.contracts.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.port.Adjustments;
import medassist.application.port.AuditTrail;
import medassist.application.port.Differences;
import medassist.application.reconciling.DrawingUpStatements.Heading;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Finding;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.ReversalDay;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.CareType;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.Person;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement says of what was settled, reversed, undone or adjusted, and how books are held against it. */
class StatementsAndBooksTests {

    private static final Caller HOSPITAL = Desk.caller("H1", "M1");
    private static final Caller CLERK = Desk.caller("clerk", "R1");
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final Validity DAYS = new Validity(MAY.atDay(1), MAY.atEndOfMonth());
    private static final Validity JUNE = new Validity(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30));
    private static final Validity MAY_AND_JUNE = new Validity(DAYS.from(), JUNE.to());
    private static final Difference.Scope SCOPE = new Difference.Scope(City.CODE, DAYS, "");
    private static final Instant NOW = Instant.parse("2023-06-15T02:03:04Z");

    private final City city = new City();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Desk desk = Desk.over(city.stores, city.policyPacks, now::get);

    @BeforeEach
    void settle() {
        settle(City.claim("S1", "1000"));
    }

    private void settle(Claim claim) {
        assertThat(desk.settle(claim, HOSPITAL)).isInstanceOf(Outcome.Done.class);
    }

    private static SettlementKey key(String settlementId) {
        return new SettlementKey(City.HOSPITAL, settlementId);
    }

    private List<StatementLine> lines(Validity days) {
        return desk.medAssist().statements().lines(City.HOSPITAL, days, Desk.caller("test"));
    }

    /** Has May cleared as far as it goes. */
    private void clear() {
        var period = new ClearingPeriod(City.CODE, City.HOSPITAL, MAY, ClearingType.INPATIENT);
        var applied = (Outcome.Done<ClearingApplication>)
                desk.medAssist().clearing().apply(period, ClaimedFigures.NONE, HOSPITAL);
        assertThat(desk.medAssist().decidingClearings().accept(applied.result().id(), "ok", CLERK))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void saysAllOfASettlement() {
        Claim claim = City.claim("S2", "100");
        var day = LocalDate.of(2023, 5, 31);
        settle(new Claim(
                claim.key(),
                City.PERSON,
                City.CODE,
                new Visit("V-7", CareType.OUTPATIENT_CHRONIC, claim.visit().diagnosis(), City.DAY, day, false, false),
                claim.expense(),
                "",
                Payee.UNSTATED,
                InsuranceType.EMPLOYEES));

        StatementLine line = lines(new Validity(day, day)).getFirst();

        assertThat(line.settlement()).isEqualTo(key("S2"));
        assertThat(line.number())
                .isEqualTo(
                        city.stores.settlements().find(key("S2")).orElseThrow().number());
        assertThat(line.request()).isEqualTo("S2");
        assertThat(line.jurisdiction()).isEqualTo(City.CODE);
        assertThat(line.personId()).isEqualTo(City.PERSON);
        assertThat(line.visit()).isEqualTo("V-7");
        assertThat(line.day()).isEqualTo(day);
        assertThat(line.type()).isEqualTo(ClearingType.OUTPATIENT);
        assertThat(line.insuranceType()).as("the bill's own").isEqualTo(InsuranceType.EMPLOYEES);
        assertThat(line.kind()).isEqualTo(Kind.ADVANCE);
        assertThat(line.reversed()).isFalse();
        assertThat(line.shares().cash()).isEqualTo(Money.ofYuan("100"));
    }

    @Test
    void hasNoLineOfAnotherInstitutionOrDay() {
        assertThat(desk.medAssist().statements().lines(new InstitutionId("H2"), DAYS, Desk.caller("test")))
                .isEmpty();
        assertThat(lines(JUNE)).isEmpty();
        assertThat(lines(new Validity(City.DAY, City.DAY))).hasSize(1);
        assertThat(lines(new Validity(City.DAY.minusDays(1), City.DAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void hasTheLineOfAReversalOnItsOwnDay() {
        desk.reverse(key("S1"), "x", CLERK);

        List<StatementLine> lines = lines(MAY_AND_JUNE);

        assertThat(lines)
                .extracting(line -> line.kind() + " " + line.day() + " " + line.reversed())
                .containsExactly("ADVANCE 2023-05-01 true", "REVERSAL 2023-06-15 true");
        assertThat(lines.getLast().shares()).isEqualTo(lines.getFirst().shares().negated());
        assertThat(lines(DAYS)).containsExactly(lines.getFirst());
        assertThat(lines(JUNE)).containsExactly(lines.getLast());
        assertThat(StatementTotals.of(lines).shares().total()).isEqualTo(Money.ZERO);
        assertThat(StatementTotals.of(lines).posted()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2023-05-31T15:59:59Z, 2023-05-31",
        "2023-05-31T16:00:00Z, 2023-06-01",
        "2023-06-30T15:59:59.999999Z, 2023-06-30"
    })
    void knowsTheDayOfAReversalInChina(Instant at, LocalDate day) {
        now.set(at);
        desk.reverse(key("S1"), "x", CLERK);

        assertThat(lines(new Validity(day, day)))
                .filteredOn(line -> line.kind() == Kind.REVERSAL)
                .hasSize(1);
        assertThat(lines(MAY_AND_JUNE))
                .filteredOn(line -> line.kind() == Kind.REVERSAL)
                .hasSize(1);
    }

    @Test
    void hasBothLinesOnTheDayOfTheSettlementWhereTheProvinceSaysSo() {
        desk.reverse(key("S1"), "x", CLERK);

        assertThat(byDayOfSettlement(MAY_AND_JUNE))
                .extracting(line -> line.kind() + " " + line.day() + " " + line.reversed())
                .containsExactly("ADVANCE 2023-05-01 true", "REVERSAL 2023-05-01 true");
        assertThat(byDayOfSettlement(JUNE)).isEmpty();
    }

    @Test
    void hasTheReversalOfWhatWasClearedOnItsOwnDayInAnyProvince() {
        clear();
        desk.reverseCleared(key("S1"), "x", HOSPITAL);

        assertThat(byDayOfSettlement(DAYS)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.ADVANCE);
            assertThat(line.reversed()).isTrue();
        });
        assertThat(byDayOfSettlement(JUNE)).isEqualTo(lines(JUNE)).hasSize(1);
    }

    private List<StatementLine> byDayOfSettlement(Validity days) {
        return desk.medAssist().statements().by(ReversalDay.SETTLEMENT).lines(City.HOSPITAL, days, Desk.caller("test"));
    }

    @Test
    void givesTheLinesOfManyReversalsOfADayPageByPage() {
        for (int i = 0; i < 1001; i++) {
            settle(City.claim("B" + i, "0.01"));
            desk.reverse(key("B" + i), "x", CLERK);
        }

        assertThat(lines(JUNE)).hasSize(1001).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "H1, M-back, M-back, its own message",
        "H1, '', '', without one",
        "H1, Idempotency-Key M-back, '', a key is no message",
        "clerk, M-back, '', another's"
    })
    void goesByTheMessageThatItsInstitutionReversedItBy(String by, String request, String expected, String why) {
        desk.reverse(key("S1"), "x", Desk.caller(by, request));

        List<StatementLine> lines = lines(MAY_AND_JUNE);

        assertThat(lines.getLast().request()).isEqualTo(expected);
        assertThat(lines.getLast().number().equals(lines.getFirst().number()))
                .as("the number that its reply had, if a message asked for it")
                .isEqualTo(expected.isEmpty());
        assertThat(lines.getFirst().request()).isEqualTo("S1");
    }

    @Test
    void hasNoLineOfWhatItsInstitutionHasUndone() {
        desk.undo(City.PERSON, key("S1"), HOSPITAL);

        assertThat(lines(MAY_AND_JUNE)).isEmpty();
        assertThat(byDayOfSettlement(MAY_AND_JUNE)).isEmpty();
    }

    @Test
    void hasBothLinesStillWhereAReversedSettlementCannotBeUndone() {
        desk.reverse(key("S1"), "x", Desk.caller("H1", "M-back"));
        List<StatementLine> before = lines(MAY_AND_JUNE);

        desk.undo(City.PERSON, key("S1"), HOSPITAL);

        assertThat(lines(MAY_AND_JUNE)).isEqualTo(before).hasSize(2);
    }

    @Test
    void hasOneLineAgainOfWhatIsReinstated() {
        desk.reverse(key("S1"), "x", Desk.caller("H1", "M-back"));
        desk.reinstate(City.PERSON, City.HOSPITAL, "M-back", "x", Desk.caller("H1", "M-again"));

        assertThat(lines(MAY_AND_JUNE)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.ADVANCE);
            assertThat(line.reversed()).isFalse();
        });
    }

    @Test
    void leavesTheClearedMonthAsItIsAndHasAnAdjustmentOnItsOwnDay() {
        clear();
        List<StatementLine> before = lines(DAYS);
        desk.adjustCleared(key("S1"), "x", CLERK);

        assertThat(lines(DAYS)).isEqualTo(before);
        assertThat(lines(JUNE)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.REVERSAL);
            assertThat(line.day()).isEqualTo(LocalDate.of(2023, 6, 15));
            assertThat(line.reversed()).isTrue();
            assertThat(line.request()).isEmpty();
            assertThat(line.shares()).isEqualTo(before.getFirst().shares().negated());
        });
    }

    @Test
    void keepsTheInsuranceThatASettlementWasDecidedBy() {
        var person = city.stores.persons().find(City.PERSON).orElseThrow();
        desk.register(
                new Person(
                        person.id(),
                        person.name(),
                        person.idNumber(),
                        person.birthDate(),
                        person.sex(),
                        person.jurisdiction(),
                        "",
                        Insurance.EMPLOYEE),
                CLERK);
        settle(City.claim("S2", "10"));

        assertThat(lines(DAYS))
                .extracting(line -> line.request() + " " + line.insuranceType().code())
                .containsExactlyInAnyOrder("S1 390", "S2 310");
    }

    @Test
    void saysWhatAnAdjustmentWentByWhereTheSettlementIsReadLater() {
        settle(City.claim("S2", "1000"));
        desk.reverse(key("S1"), "x", CLERK);
        var due = desk.medAssist()
                .trails()
                .adjustments(new Adjustments.Filter("P1", Adjustments.State.DUE), "", 9, Desk.caller("test"))
                .getFirst();
        desk.release(due.id(), "补发", CLERK);

        assertThat(lines(DAYS))
                .filteredOn(line -> line.request().equals("S2"))
                .singleElement()
                .satisfies(line -> assertThat(line.shares().aid())
                        .as("what its institution advanced; the rest is the office's")
                        .isEqualTo(Money.ofYuan("300")));
    }

    @Test
    void totalsByInstitutionJurisdictionAndType() {
        var other = new InstitutionId("H2");
        city.stores
                .institutions()
                .put(new Institution(
                        other, "乙", City.CODE, Institution.Level.PRIMARY, List.of(Validity.since(City.DAY))));
        desk.settle(City.claim("S1", City.PERSON, City.CODE, other, City.DAY, "200"), Desk.caller("H2"));
        settle(City.claim("S2", "50"));
        desk.reverse(key("S2"), "x", CLERK);

        NavigableMap<Heading, StatementTotals> all =
                desk.medAssist().statements().overview("", "", DAYS, Desk.caller("test"));

        var first = new Heading(City.HOSPITAL, City.CODE, ClearingType.INPATIENT);
        var second = new Heading(other, City.CODE, ClearingType.INPATIENT);
        assertThat(all.keySet()).containsExactly(first, second);
        assertThat(all.get(first).lines()).isEqualTo(2);
        assertThat(all.get(first).posted()).isEqualTo(1);
        assertThat(all.get(first).shares().total()).isEqualTo(Money.ofYuan("1050"));
        assertThat(all.get(second).shares().total()).isEqualTo(Money.ofYuan("200"));
        assertThat(desk.medAssist()
                        .statements()
                        .overview("H2", "", DAYS, Desk.caller("test"))
                        .keySet())
                .containsExactly(second);
        assertThat(desk.medAssist().statements().overview("", "888800", DAYS, Desk.caller("test")))
                .isEqualTo(Map.of());
        NavigableMap<Heading, StatementTotals> june =
                desk.medAssist().statements().overview("", "", JUNE, Desk.caller("test"));
        assertThat(june.keySet()).containsExactly(first);
        assertThat(june.get(first).shares().total()).isEqualTo(Money.ofFen(-5_000));
    }

    @Test
    void findsEachLineOfTheBooksAndThenWhatOnlyWeHave() {
        settle(City.claim("S2", "200"));
        String number = number("S1");

        List<Finding> findings = reconcile(
                line("X-1", "5", "0", false), line(number, "1000", "700", false), line(number, "1000", "700", false));

        assertThat(findings)
                .extracting(finding -> finding.getClass().getSimpleName())
                .containsExactly("OnlyTheirs", "Equal", "OnlyTheirs", "OnlyOurs");
        assertThat(findings).extracting(Finding::number).containsExactly("X-1", number, number, number("S2"));
        assertThat(differences(true))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(
                        Difference.Kind.ONLY_THEIRS, Difference.Kind.ONLY_THEIRS, Difference.Kind.ONLY_OURS);
    }

    @ParameterizedTest(name = "{0}, {1}, reversed {2}: {3}")
    @CsvSource({
        "1000, 700, false, ''",
        "1000.01, 700, false, TOTAL_FEE 1000.01 1000.00",
        "1000, 699.99, false, FUNDS 699.99 700.00",
        "1000, 700, true, REVERSED 1 0",
        "999, 699, true, TOTAL_FEE 999.00 1000.00 FUNDS 699.00 700.00 REVERSED 1 0"
    })
    void keepsTheFiguresThatDiffer(String total, String funds, boolean reversed, String expected) {
        reconcile(line(number("S1"), total, funds, reversed));

        List<Difference> found = differences(true);

        String figures = found.stream()
                .flatMap(each -> each.figures().stream())
                .map(each -> each.field() + " " + each.theirs() + " " + each.ours())
                .reduce((one, next) -> one + " " + next)
                .orElse("");
        assertThat(figures).isEqualTo(expected);
        assertThat(found).allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Difference.Kind.DIFFERENT);
            assertThat(each.institutionId()).isEqualTo(City.HOSPITAL);
            assertThat(each.scope()).isEqualTo(SCOPE);
            assertThat(each.foundAt()).isEqualTo(NOW);
        });
    }

    @Test
    void findsNothingInTheBooksOfAReversedSettlementThatHaveBothLines() {
        desk.reverse(key("S1"), "x", CLERK);
        String number = number("S1");

        reconcile(line(number, "1000", "700", true));
        reconcile(new Difference.Scope(City.CODE, JUNE, ""), ReversalDay.OWN, negative(number));
        reconcile(SCOPE, ReversalDay.SETTLEMENT, line(number, "1000", "700", true), negative(number));

        assertThat(differences(true)).isEmpty();
    }

    @Test
    void looksOnlyAtTheLinesThatAreWanted() {
        desk.medAssist()
                .reconciling()
                .reconcile(
                        City.HOSPITAL, SCOPE, new Reconciliation(false), ours -> false, List.of(), Desk.caller("test"));

        assertThat(differences(true)).isEmpty();
    }

    @Test
    void forgetsWhatALaterReconciliationOfTheSameScopeDoesNotFind() {
        reconcile(line("X-1", "5", "0", false));
        assertThat(differences(true)).hasSize(2);

        reconcile(line(number("S1"), "1000", "700", false));

        assertThat(differences(true)).isEmpty();
    }

    @Test
    void keepsWhatAReconciliationOfLessDaysOrOfAnotherPartDoesNotLookAt() {
        reconcile();
        List<Difference> before = differences(true);
        assertThat(before).hasSize(1);

        for (var scope : List.of(
                new Difference.Scope(City.CODE, new Validity(City.DAY, City.DAY), ""),
                new Difference.Scope(City.CODE, DAYS, "OUTPATIENT"))) {
            desk.medAssist()
                    .reconciling()
                    .reconcile(
                            City.HOSPITAL,
                            scope,
                            new Reconciliation(false),
                            ours -> false,
                            List.of(),
                            Desk.caller("test"));
        }

        assertThat(differences(true)).isEqualTo(before);
    }

    @Test
    void forgetsWhatAReconciliationOfMoreDaysDoesNotFind() {
        reconcile();

        var year = new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        desk.medAssist()
                .reconciling()
                .reconcile(
                        City.HOSPITAL,
                        new Difference.Scope(City.CODE, year, ""),
                        new Reconciliation(false),
                        ours -> true,
                        List.of(line(number("S1"), "1000", "700", false)),
                        Desk.caller("test"));

        assertThat(differences(true)).isEmpty();
    }

    @Test
    void keepsOneDifferenceWhereALineStandsThreeTimes() {
        reconcile(line("X-1", "5", "0", false), line("X-1", "5", "0", false), line("X-1", "5", "0", false));

        assertThat(differences(true))
                .filteredOn(each -> each.number().equals("X-1"))
                .hasSize(1);
    }

    @Test
    void resolvesADifferenceOnceWithItsReason() {
        reconcile();
        String id = differences(true).getFirst().id();

        Outcome<Difference> resolved = desk.medAssist().reconciling().resolve(id, "已核对", CLERK);
        now.set(NOW.plusSeconds(60));
        desk.medAssist().reconciling().resolve(id, "再次", Desk.caller("other"));

        Stamp stamp = new Stamp(NOW, "clerk", "R1", "已核对");
        assertThat(((Outcome.Done<Difference>) resolved).result().resolution()).contains(stamp);
        assertThat(differences(true)).isEmpty();
        assertThat(differences(false))
                .singleElement()
                .satisfies(each -> assertThat(each.resolution()).as("as it was").contains(stamp));
        assertThat(city.stores.auditTrail().list(new AuditTrail.Filter("", "clerk"), Reach.ALL, 0, 99))
                .last()
                .satisfies(placed -> {
                    assertThat(placed.entry().action()).isEqualTo(AuditEntry.Action.RESOLVE_DIFFERENCE);
                    assertThat(placed.entry().subject()).isEqualTo(id);
                    assertThat(placed.entry().reason()).isEqualTo("已核对");
                });
        assertThat(city.stores.auditTrail().list(new AuditTrail.Filter("", "other"), Reach.ALL, 0, 99))
                .isEmpty();
    }

    @Test
    void knowsNoDifferenceThatWasNotFound() {
        assertThat(desk.medAssist().reconciling().resolve("none", "x", CLERK))
                .isEqualTo(Outcome.refused(Refusal.Code.UNKNOWN_DIFFERENCE, "none"));
    }

    private String number(String settlementId) {
        return city.stores
                .settlements()
                .find(key(settlementId))
                .orElseThrow()
                .number()
                .value();
    }

    private static InstitutionLine line(String number, String total, String funds, boolean reversed) {
        return new InstitutionLine(
                number, "", "", Money.ofYuan(total), Money.ofYuan(funds), Money.ZERO, reversed, Optional.empty());
    }

    private static InstitutionLine negative(String number) {
        return new InstitutionLine(
                number, "", "", Money.ofFen(-100_000), Money.ofFen(-70_000), Money.ZERO, true, Optional.empty());
    }

    private List<Finding> reconcile(InstitutionLine... books) {
        return reconcile(SCOPE, ReversalDay.OWN, books);
    }

    private List<Finding> reconcile(Difference.Scope scope, ReversalDay reversalDay, InstitutionLine... books) {
        return desk.medAssist()
                .reconciling()
                .reconcile(
                        City.HOSPITAL,
                        scope,
                        new Reconciliation(false, reversalDay),
                        ours -> true,
                        List.of(books),
                        Desk.caller("test"));
    }

    private List<Difference> differences(boolean open) {
        return desk.medAssist()
                .reconciling()
                .differences(new Differences.Filter("H1", open), "", 99, Desk.caller("test"));
    }
}
