package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.APPLIED;
import static medassist.contracts.stores.ClearingSamples.DECIDED;
import static medassist.contracts.stores.ClearingSamples.MAY;
import static medassist.contracts.stores.ClearingSamples.NOW;
import static medassist.contracts.stores.ClearingSamples.SHARES;
import static medassist.contracts.stores.Samples.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import medassist.application.port.Clearings;
import medassist.application.port.Clearings.AdjustmentFilter;
import medassist.application.port.Clearings.AdjustmentPlace;
import medassist.application.port.Clearings.LinePlace;
import medassist.application.port.Clearings.Outstanding;
import medassist.application.port.Clearings.State;
import medassist.application.port.SettlementFilter;
import medassist.domain.access.Reach;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link Clearings} must do: applications, payments, and what is outstanding. */
public interface ClearingsContract extends OverStores {

    @Test
    default void keepsAnApplicationAndWhatItCovers() {
        Settlement settlement = sample().post("S1");
        ClearingApplication application = apply(settlement, 1);

        assertThat(stores().clearings().find(application.id())).contains(application);
        assertThat(covering(settlement.claim().key())).contains(application.id());
        assertThat(covering(Need.Covering.reversalOf(settlement.claim().key())))
                .as("the other line")
                .isEmpty();
        assertThat(stores().clearings().covered(List.of())).isEmpty();
        assertThat(covered(settlement)).containsExactly(advance(settlement));
        assertThat(lines(application, LinePlace.START, 10)).containsExactly(advance(settlement));
        assertThat(stores().clearings().count(application.period())).isEqualTo(1);
        assertThat(applications(settlement, State.APPLIED)).containsExactly(application);
        assertThat(applications(settlement, State.PAID)).isEmpty();
    }

    @Test
    default void coversALineOnce() {
        Settlement settlement = sample().post("S1");
        apply(settlement, 1);

        assertThatThrownBy(() -> apply(settlement, 2)).isInstanceOf(RuntimeException.class);
        assertThat(stores().clearings().count(period(settlement))).isEqualTo(1);
    }

    @Test
    default void coversNothingByWhatIsWithdrawnOrRejected() {
        Settlement settlement = sample().post("S1");

        ClearingApplication withdrawn = decide(apply(settlement, 1), new ClearingState.Withdrawn(DECIDED));
        assertThat(covered(settlement)).isEmpty();
        ClearingApplication rejected = decide(apply(settlement, 2), new ClearingState.Rejected(DECIDED));
        assertThat(covering(settlement.claim().key())).isEmpty();

        assertThat(applications(settlement, State.ANY)).containsExactlyInAnyOrder(withdrawn, rejected);
    }

    @Test
    default void keepsAPaymentWithItsAcceptance() {
        Settlement settlement = sample().post("S1");
        ClearingApplication accepted = decide(apply(settlement, 1), new ClearingState.Accepted(DECIDED));
        ClearingApplication paid =
                decide(accepted, new ClearingState.Paid(DECIDED, MAY.atEndOfMonth(), "PZ-1", paidBy("PZ-1")));

        assertThat(stores().clearings().find(paid.id())).contains(paid);
        assertThat(covered(settlement)).containsExactly(advance(settlement));
    }

    @Test
    default void listsAdvancesThatStandAndWereNotPaidInTime() {
        Settlement unclaimed = sample().post("S1");
        Settlement late = sample().post("S2");
        Settlement inTime = sample().post("S3");
        sample().reverse(sample().post("S4"));
        ClearingApplication paidLate = pay(late, 1, LocalDate.of(2024, 1, 1));
        pay(inTime, 2, LocalDate.of(2023, 12, 31));

        assertThat(outstanding(unclaimed))
                .containsExactlyInAnyOrder(
                        outstanding(unclaimed, Optional.empty()), outstanding(late, Optional.of(paidLate)));
        var first = outstanding(unclaimed).getFirst();
        assertThat(stores().clearings().outstanding(filter(unclaimed), Reach.ALL, first.place(), 10))
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    default void listsWhatWasReversedAndNotSettledWithTheInstitution() {
        Settlement settlement = sample().post("S1");
        pay(settlement, 1, LocalDate.of(2023, 6, 30));
        sample().reverse(settlement);

        assertThat(outstanding(settlement))
                .containsExactly(new Outstanding(
                        settlement.claim().key(),
                        StatementLine.Kind.REVERSAL,
                        settlement.number(),
                        LocalDate.of(2023, 6, 1),
                        settlement.adjudication().assistance().negated(),
                        Optional.empty()));
    }

    @Test
    default void listsBothLinesOfADayPageByPage() {
        Settlement settlement = sample().post("S1");
        decide(apply(settlement, 1), new ClearingState.Accepted(DECIDED));
        sample().append(settlement, (ledger, history) -> ledger.reversal(history, Samples.STAMP));

        List<Outstanding> first =
                stores().clearings().outstanding(filter(settlement), Reach.ALL, SettlementFilter.Place.START, 1);
        List<Outstanding> second = stores().clearings()
                .outstanding(filter(settlement), Reach.ALL, first.getFirst().place(), 1);

        assertThat(first).extracting(Outstanding::kind).containsExactly(StatementLine.Kind.ADVANCE);
        assertThat(second).extracting(Outstanding::kind).containsExactly(StatementLine.Kind.REVERSAL);
    }

    @Test
    default void keepsWhatWasReversedAfterItWasCleared() {
        var adjustment = new ClearingAdjustment(sample().post("S1").claim().key(), LocalDate.of(2023, 7, 1), DECIDED);
        adjust(adjustment);

        String institution = adjustment.settlement().institutionId().value();
        assertThat(adjustments(AdjustmentFilter.ofAnyDay(institution), AdjustmentPlace.START, 10))
                .containsExactly(adjustment);
        assertThat(adjustments(AdjustmentFilter.ofAnyDay("H-other"), AdjustmentPlace.START, 10))
                .isEmpty();
    }

    @Test
    default void listsAdjustmentsOfTheirDaysPageByPage() {
        List<ClearingAdjustment> adjustments = Stream.of("1a", "2a", "1b", "3a", "31a")
                .map(id -> new ClearingAdjustment(
                        sample().post("S" + id).claim().key(), dayOfJuly(id.substring(0, id.length() - 1)), DECIDED))
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
    default void saysWhichOfTheSettlementsAskedForWereAdjusted() {
        SettlementKey adjusted = sample().post("S1").claim().key();
        SettlementKey notAdjusted = sample().post("S2").claim().key();
        SettlementKey notAskedFor = sample().post("S3").claim().key();
        SettlementKey sameIdElsewhere = new SettlementKey(new InstitutionId("H-other"), notAskedFor.settlementId());
        adjust(new ClearingAdjustment(adjusted, LocalDate.of(2023, 7, 1), DECIDED));
        adjust(new ClearingAdjustment(notAskedFor, LocalDate.of(2023, 7, 1), DECIDED));

        assertThat(stores().clearings().adjusted(List.of(adjusted, notAdjusted, sameIdElsewhere)))
                .containsExactly(adjusted);
        assertThat(stores().clearings().adjusted(List.of())).isEmpty();
    }

    @Test
    default void listsTheLinesOfAnApplicationPageByPage() {
        List<StatementLine.Key> lines = Stream.of("S1", "S2", "S3")
                .map(id -> sample().post(id).claim().key())
                .flatMap(key -> Stream.of(StatementLine.Kind.values()).map(kind -> new StatementLine.Key(key, kind)))
                .toList();
        apply(sample().post("S9"), 1);
        ClearingApplication application = apply(sample().post("S4"), 2, lines.reversed());

        List<StatementLine.Key> first = lines(application, LinePlace.START, 3);
        List<StatementLine.Key> rest = lines(application, LinePlace.of(first.getLast()), 10);

        assertThat(first).isEqualTo(lines.subList(0, 3));
        assertThat(rest).isEqualTo(lines.subList(3, 6));
        assertThat(lines(application, LinePlace.of(rest.getLast()), 10)).isEmpty();
        decide(application, new ClearingState.Withdrawn(DECIDED));
        assertThat(lines(application, LinePlace.START, 10)).isEmpty();
    }

    private List<ClearingAdjustment> adjustments(AdjustmentFilter filter, AdjustmentPlace after, int limit) {
        return stores().clearings().adjustments(filter, Reach.ALL, after, limit);
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
        return sample().within(() -> {
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
        return sample().within(() -> {
            stores().clearings().decide(decided);
            return decided;
        });
    }

    private ClearingApplication pay(Settlement settlement, int ordinal, LocalDate on) {
        ClearingApplication accepted = decide(apply(settlement, ordinal), new ClearingState.Accepted(DECIDED));
        return decide(accepted, new ClearingState.Paid(DECIDED, on, "PZ", paidBy("PZ")));
    }

    private void adjust(ClearingAdjustment adjustment) {
        sample().save(new Change.ClearingAdjusted(adjustment));
    }

    private Set<StatementLine.Key> covered(Settlement settlement) {
        return stores().clearings().covered(List.of(settlement.claim().key()));
    }

    private Optional<ClearingId> covering(SettlementKey key) {
        return covering(Need.Covering.advanceOf(key));
    }

    private Optional<ClearingId> covering(Need.Covering covering) {
        return stores().caseFiles().open(Needs.of(new PersonId("P"), covering)).of(covering);
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
                .list(new Clearings.Filter(CITY.value(), institution, MAY.toString(), state), Reach.ALL, "", 10);
    }

    private static ClearingPeriod period(Settlement settlement) {
        return new ClearingPeriod(CITY, settlement.claim().key().institutionId(), MAY, ClearingType.INPATIENT);
    }

    private static StatementLine.Key advance(Settlement settlement) {
        return new StatementLine.Key(settlement.claim().key(), StatementLine.Kind.ADVANCE);
    }

    private List<Outstanding> outstanding(Settlement anyOfTheInstitution) {
        return stores().clearings()
                .outstanding(filter(anyOfTheInstitution), Reach.ALL, SettlementFilter.Place.START, 10);
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
}
