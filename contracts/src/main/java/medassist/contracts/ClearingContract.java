package medassist.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import medassist.application.Stores;
import medassist.application.port.Clearings;
import medassist.application.port.Clearings.AdjustmentFilter;
import medassist.application.port.Clearings.AdjustmentPlace;
import medassist.application.port.Clearings.LinePlace;
import medassist.application.port.Clearings.Outstanding;
import medassist.application.port.Clearings.State;
import medassist.application.port.Differences;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.application.port.SettlementFilter;
import medassist.application.port.SignIns;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Shares;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every persistence adapter must do for clearing, files and sign-ins. */
public abstract class ClearingContract {

    private static final DivisionCode CITY = new DivisionCode("371500");
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final Validity DAYS = new Validity(MAY.atDay(1), MAY.atEndOfMonth());
    private static final Instant NOW = Instant.parse("2023-06-01T02:03:04.123456Z");
    private static final Stamp APPLIED = new Stamp(NOW, "H1", "M9", "");
    private static final Stamp DECIDED = new Stamp(NOW.plusSeconds(1), "clerk", "K1", "核对无误");
    private static final Shares SHARES = new Shares(
            Money.ofFen(7),
            Money.ofFen(6),
            Money.ofFen(5),
            Money.ofFen(4),
            Money.ofFen(3),
            Money.ofFen(2),
            Money.ofFen(-1));

    private static final List<Figure> FIGURES =
            List.of(new Figure(Field.TOTAL_FEE, "1.00", "2.00"), new Figure(Field.AID, "", "0.30"));

    protected ClearingContract() {}

    /** The adapter's ports. */
    protected abstract Stores stores();

    /** A new settlement of the 1st of May 2023, with assistance. */
    abstract Settlement posted(String settlementId);

    abstract void takeBack(Settlement settlement);

    /** Saves changes, as the decision of a task about the test's person. */
    abstract void save(Change... changes);

    final <T> T within(Supplier<T> work) {
        return stores().unitOfWork().within(work);
    }

    @Test
    public void keepsAnApplicationAndWhatItCovers() {
        Settlement settlement = posted("S1");
        ClearingApplication application = apply(settlement, 1);

        assertThat(stores().clearings().find(application.id())).contains(application);
        assertThat(covering(settlement.claim().key())).contains(application.id());
        assertThat(stores().clearings().covered(application.period())).containsExactly(advance(settlement));
        assertThat(lines(application, LinePlace.START, 10)).containsExactly(advance(settlement));
        assertThat(stores().clearings().count(application.period())).isEqualTo(1);
        assertThat(applications(settlement, State.APPLIED)).containsExactly(application);
        assertThat(applications(settlement, State.PAID)).isEmpty();
    }

    @Test
    public void coversALineOnce() {
        Settlement settlement = posted("S1");
        apply(settlement, 1);

        assertThatThrownBy(() -> apply(settlement, 2)).isInstanceOf(RuntimeException.class);
        assertThat(stores().clearings().count(period(settlement))).isEqualTo(1);
    }

    @Test
    public void coversNothingByWhatIsWithdrawnOrRejected() {
        Settlement settlement = posted("S1");

        ClearingApplication withdrawn = decide(apply(settlement, 1), new ClearingState.Withdrawn(DECIDED));
        assertThat(stores().clearings().covered(period(settlement))).isEmpty();
        ClearingApplication rejected = decide(apply(settlement, 2), new ClearingState.Rejected(DECIDED));
        assertThat(covering(settlement.claim().key())).isEmpty();

        assertThat(applications(settlement, State.ANY)).containsExactlyInAnyOrder(withdrawn, rejected);
    }

    @Test
    public void keepsAPaymentWithItsAcceptance() {
        Settlement settlement = posted("S1");
        ClearingApplication accepted = decide(apply(settlement, 1), new ClearingState.Accepted(DECIDED));
        ClearingApplication paid =
                decide(accepted, new ClearingState.Paid(DECIDED, MAY.atEndOfMonth(), "PZ-1", paidBy("PZ-1")));

        assertThat(stores().clearings().find(paid.id())).contains(paid);
        assertThat(stores().clearings().covered(period(settlement))).containsExactly(advance(settlement));
    }

    @Test
    public void listsAdvancesThatStandAndWereNotPaidInTime() {
        Settlement unclaimed = posted("S1");
        Settlement late = posted("S2");
        Settlement inTime = posted("S3");
        takeBack(posted("S4"));
        ClearingApplication paidLate = pay(late, 1, LocalDate.of(2024, 1, 1));
        pay(inTime, 2, LocalDate.of(2023, 12, 31));

        assertThat(outstanding(unclaimed))
                .containsExactlyInAnyOrder(
                        outstanding(unclaimed, Optional.empty()), outstanding(late, Optional.of(paidLate)));
        var first = outstanding(unclaimed).getFirst();
        assertThat(stores().clearings().outstanding(filter(unclaimed), first.place(), 10))
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    public void listsWhatWasTakenBackAndNotSettledWithTheInstitution() {
        Settlement settlement = posted("S1");
        pay(settlement, 1, LocalDate.of(2023, 6, 30));
        takeBack(settlement);
        var adjustment = new ClearingAdjustment(settlement.claim().key(), LocalDate.of(2023, 7, 1), DECIDED);
        adjust(adjustment);

        assertThat(outstanding(settlement))
                .containsExactly(new Outstanding(
                        settlement.claim().key(),
                        StatementLine.Kind.TAKING_BACK,
                        settlement.number(),
                        adjustment.on(),
                        settlement.adjudication().assistance().negated(),
                        Optional.empty()));
    }

    @Test
    public void listsBothLinesOfADayPageByPage() {
        Settlement settlement = posted("S1");
        decide(apply(settlement, 1), new ClearingState.Accepted(DECIDED));
        takeBack(settlement);
        adjust(new ClearingAdjustment(
                settlement.claim().key(), settlement.claim().visit().settledOn(), DECIDED));

        List<Outstanding> first = stores().clearings().outstanding(filter(settlement), SettlementFilter.Place.START, 1);
        List<Outstanding> second = stores().clearings()
                .outstanding(filter(settlement), first.getFirst().place(), 1);

        assertThat(first).extracting(Outstanding::kind).containsExactly(StatementLine.Kind.ADVANCE);
        assertThat(second).extracting(Outstanding::kind).containsExactly(StatementLine.Kind.TAKING_BACK);
    }

    @Test
    public void keepsWhatWasTakenBackAfterItWasCleared() {
        var adjustment = new ClearingAdjustment(posted("S1").claim().key(), LocalDate.of(2023, 7, 1), DECIDED);
        adjust(adjustment);

        String institution = adjustment.settlement().institutionId().value();
        assertThat(adjustments(AdjustmentFilter.ofAnyDay(institution), AdjustmentPlace.START, 10))
                .containsExactly(adjustment);
        assertThat(adjustments(AdjustmentFilter.ofAnyDay("H-other"), AdjustmentPlace.START, 10))
                .isEmpty();
    }

    @Test
    public void listsAdjustmentsOfTheirDaysPageByPage() {
        List<ClearingAdjustment> adjustments = Stream.of("1a", "2a", "1b", "3a", "31a")
                .map(id -> new ClearingAdjustment(
                        posted("S" + id).claim().key(), dayOfJuly(id.substring(0, id.length() - 1)), DECIDED))
                .toList();
        adjustments.reversed().forEach(this::adjust);
        String institution = adjustments.getFirst().settlement().institutionId().value();
        var days = new AdjustmentFilter(institution, LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 30));
        var anywhere = new AdjustmentFilter("", LocalDate.of(2023, 7, 2), LocalDate.of(2023, 7, 2));

        List<ClearingAdjustment> first = adjustments(days, AdjustmentPlace.START, 2);
        List<ClearingAdjustment> rest = adjustments(days, AdjustmentPlace.of(first.getLast()), 10);

        assertThat(first).containsExactly(adjustments.get(0), adjustments.get(2));
        assertThat(rest).containsExactly(adjustments.get(1), adjustments.get(3));
        assertThat(adjustments(days, AdjustmentPlace.of(rest.getLast()), 10)).isEmpty();
        assertThat(adjustments(anywhere, AdjustmentPlace.START, 1000)).contains(adjustments.get(1));
    }

    @Test
    public void saysWhichOfTheSettlementsAskedForWereAdjusted() {
        SettlementKey adjusted = posted("S1").claim().key();
        SettlementKey notAdjusted = posted("S2").claim().key();
        SettlementKey notAskedFor = posted("S3").claim().key();
        SettlementKey sameIdElsewhere = new SettlementKey(new InstitutionId("H-other"), notAskedFor.settlementId());
        adjust(new ClearingAdjustment(adjusted, LocalDate.of(2023, 7, 1), DECIDED));
        adjust(new ClearingAdjustment(notAskedFor, LocalDate.of(2023, 7, 1), DECIDED));

        assertThat(stores().clearings().adjusted(List.of(adjusted, notAdjusted, sameIdElsewhere)))
                .containsExactly(adjusted);
        assertThat(stores().clearings().adjusted(List.of())).isEmpty();
    }

    @Test
    public void listsTheLinesOfAnApplicationPageByPage() {
        List<StatementLine.Key> lines = Stream.of("S1", "S2", "S3")
                .map(id -> posted(id).claim().key())
                .flatMap(key -> Stream.of(StatementLine.Kind.values()).map(kind -> new StatementLine.Key(key, kind)))
                .toList();
        apply(posted("S9"), 1);
        ClearingApplication application = apply(posted("S4"), 2, lines.reversed());

        List<StatementLine.Key> first = lines(application, LinePlace.START, 3);
        List<StatementLine.Key> rest = lines(application, LinePlace.of(first.getLast()), 10);

        assertThat(first).isEqualTo(lines.subList(0, 3));
        assertThat(rest).isEqualTo(lines.subList(3, 6));
        assertThat(lines(application, LinePlace.of(rest.getLast()), 10)).isEmpty();
        decide(application, new ClearingState.Withdrawn(DECIDED));
        assertThat(lines(application, LinePlace.START, 10)).isEmpty();
    }

    @Test
    public void keepsDifferencesUntilTheyAreGoneOrResolved() {
        InstitutionId institution = posted("S1").claim().key().institutionId();
        Difference first = difference(institution, "a", scope(DAYS, ""));
        Difference second = difference(institution, "b", scope(DAYS, ""));
        Difference elsewhere =
                difference(institution, "c", scope(new Validity(MAY.atDay(31), LocalDate.of(2023, 6, 1)), ""));
        Difference ofAnotherPart = difference(institution, "d", scope(DAYS, "21"));

        found(institution, first.scope(), List.of(first, second));
        found(institution, elsewhere.scope(), List.of(elsewhere));
        found(institution, ofAnotherPart.scope(), List.of(ofAnotherPart));
        assertThat(stores().differences().open(institution, CITY, DAYS)).isEqualTo(4);
        assertThat(stores().differences().open(institution, new DivisionCode("330111"), DAYS))
                .isZero();
        resolve(first.resolved(DECIDED));
        assertThat(stores().differences().find(first.id())).contains(first.resolved(DECIDED));

        found(institution, new Difference.Scope(new DivisionCode("330111"), DAYS, ""), List.of());
        found(institution, scope(new Validity(MAY.atDay(2), MAY.atEndOfMonth()), ""), List.of());
        assertThat(stores().differences().open(institution, CITY, DAYS)).isEqualTo(3);
        Difference elsewhereAgain = difference(institution, "c", elsewhere.scope(), NOW.plusSeconds(9));
        found(institution, elsewhere.scope(), List.of(elsewhereAgain));
        found(institution, scope(DAYS, ""), List.of(first));

        assertThat(differences(institution, false))
                .containsExactlyInAnyOrder(first.resolved(DECIDED), elsewhere, ofAnotherPart);
        assertThat(differences(institution, true)).containsExactlyInAnyOrder(elsewhere, ofAnotherPart);
        assertThat(stores().differences().open(institution, CITY, new Validity(MAY.atDay(1), MAY.atDay(30))))
                .isEqualTo(1);
    }

    @Test
    public void keepsAFileUntilItsTimeIsOver() {
        InstitutionId institution = posted("S1").claim().key().institutionId();
        var file = new KeptFile(institution, "F1", "a.zip", "AAAA", NOW.plusSeconds(10));
        within(() -> {
            stores().files().add(file, NOW);
            return file;
        });

        assertThat(stores().files().find(institution, "F1", NOW)).contains(file);
        assertThat(stores().files().find(institution, "F1", file.until())).isEmpty();
        assertThat(stores().files().find(new InstitutionId("H-other"), "F1", NOW))
                .isEmpty();
    }

    @Test
    public void endsASignInThatThereIs() {
        InstitutionId institution = posted("S1").claim().key().institutionId();
        var signIn = new SignIns.SignIn(institution, "N1", "001", NOW);
        within(() -> {
            stores().signIns().add(signIn);
            return signIn;
        });

        assertThat(within(() -> stores().signIns().end(institution, "N1", NOW))).isTrue();
        assertThat(within(() -> stores().signIns().end(institution, "N1", NOW))).isTrue();
        assertThat(within(() -> stores().signIns().end(institution, "N2", NOW))).isFalse();
    }

    private List<ClearingAdjustment> adjustments(AdjustmentFilter filter, AdjustmentPlace after, int limit) {
        return stores().clearings().adjustments(filter, after, limit);
    }

    private List<StatementLine.Key> lines(ClearingApplication application, LinePlace after, int limit) {
        return stores().clearings().lines(application.id(), after, limit);
    }

    private ClearingApplication apply(Settlement settlement, int ordinal) {
        return apply(settlement, ordinal, List.of(advance(settlement)));
    }

    private ClearingApplication apply(Settlement settlement, int ordinal, List<StatementLine.Key> lines) {
        var key = settlement.claim().key();
        var application = new ClearingApplication(
                new ClearingId(key.institutionId() + "/" + ordinal),
                period(settlement),
                ordinal,
                new StatementTotals(1, 1, SHARES),
                APPLIED,
                new ClearingState.Applied());
        return within(() -> {
            stores().institutions()
                    .put(new Institution(
                            key.institutionId(),
                            "甲医院",
                            CITY,
                            Institution.Level.TERTIARY,
                            List.of(Validity.since(MAY.atDay(1)))));
            stores().clearings().lock(key.institutionId());
            stores().clearings().add(application, lines);
            return application;
        });
    }

    private ClearingApplication decide(ClearingApplication application, ClearingState state) {
        ClearingApplication decided = application.become(state);
        return within(() -> {
            stores().clearings().decide(decided);
            return decided;
        });
    }

    private ClearingApplication pay(Settlement settlement, int ordinal, LocalDate on) {
        ClearingApplication accepted = decide(apply(settlement, ordinal), new ClearingState.Accepted(DECIDED));
        return decide(accepted, new ClearingState.Paid(DECIDED, on, "PZ", paidBy("PZ")));
    }

    private void adjust(ClearingAdjustment adjustment) {
        save(new Change.ClearingAdjusted(adjustment));
    }

    private Optional<ClearingId> covering(SettlementKey key) {
        return stores().caseFiles()
                .open(Needs.of(new PersonId("P"), new Need.Covering(key)))
                .of(new Need.Covering(key));
    }

    private static LocalDate dayOfJuly(String day) {
        return LocalDate.of(2023, 7, Integer.parseInt(day));
    }

    private static Stamp paidBy(String voucher) {
        return new Stamp(NOW.plusSeconds(2), "cashier", "K2", voucher);
    }

    private List<ClearingApplication> applications(Settlement settlement, State state) {
        var institution = settlement.claim().key().institutionId().value();
        return stores().clearings()
                .list(new Clearings.Filter(CITY.value(), institution, MAY.toString(), state), "", 10);
    }

    private static ClearingPeriod period(Settlement settlement) {
        return new ClearingPeriod(CITY, settlement.claim().key().institutionId(), MAY, ClearingType.INPATIENT);
    }

    private static StatementLine.Key advance(Settlement settlement) {
        return new StatementLine.Key(settlement.claim().key(), StatementLine.Kind.ADVANCE);
    }

    private List<Outstanding> outstanding(Settlement anyOfTheInstitution) {
        return stores().clearings().outstanding(filter(anyOfTheInstitution), SettlementFilter.Place.START, 10);
    }

    private static Clearings.OutstandingFilter filter(Settlement settlement) {
        return new Clearings.OutstandingFilter(
                CITY.value(),
                settlement.claim().key().institutionId().value(),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31));
    }

    private static Outstanding outstanding(Settlement settlement, Optional<ClearingApplication> application) {
        return new Outstanding(
                settlement.claim().key(),
                StatementLine.Kind.ADVANCE,
                settlement.number(),
                settlement.claim().visit().settledOn(),
                settlement.adjudication().assistance(),
                application);
    }

    private static Difference.Scope scope(Validity days, String part) {
        return new Difference.Scope(CITY, days, part);
    }

    private static Difference difference(InstitutionId institution, String id, Difference.Scope scope) {
        return difference(institution, id, scope, NOW);
    }

    private static Difference difference(
            InstitutionId institution, String id, Difference.Scope scope, Instant foundAt) {
        return new Difference(
                institution + id,
                institution,
                scope,
                "S1",
                Difference.Kind.DIFFERENT,
                FIGURES,
                foundAt,
                Optional.empty());
    }

    private void found(InstitutionId institution, Difference.Scope scope, List<Difference> differences) {
        within(() -> {
            stores().differences().found(institution, scope, differences);
            return differences;
        });
    }

    private void resolve(Difference difference) {
        within(() -> {
            stores().differences().resolve(difference);
            return difference;
        });
    }

    private List<Difference> differences(InstitutionId institution, boolean open) {
        return stores().differences().list(new Differences.Filter(institution.value(), open), "", 10);
    }
}
