package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.APPLIED;
import static medassist.contracts.stores.ClearingSamples.DAYS;
import static medassist.contracts.stores.ClearingSamples.FIGURES;
import static medassist.contracts.stores.ClearingSamples.MAY;
import static medassist.contracts.stores.ClearingSamples.NOW;
import static medassist.contracts.stores.ClearingSamples.SHARES;
import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.Adjustments;
import medassist.application.port.Alerts;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.Events;
import medassist.application.port.PayableFilter;
import medassist.application.port.PersonFilter;
import medassist.application.port.ReversalFilter;
import medassist.application.port.SettlementFilter;
import medassist.application.port.SignIns;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Basis;
import medassist.domain.casefile.Change;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Cause;
import medassist.domain.money.Money;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;
import org.junit.jupiter.api.Test;

/** What every list of the ports must leave out: all that lies beyond the reach of who asks. */
public interface ReachContract extends OverStores {

    /** What concerns a person, an institution, or both. */
    Set<String> OF_PERSON = Set.of("persons", "audit", "alerts");

    Set<String> OF_INSTITUTION = Set.of("clearings", "differences", "totals", "sign-ins");
    Set<String> OF_BOTH = Set.of(
            "settlements", "reversals", "adjustments", "payables", "events", "clearing adjustments", "outstanding");

    @Test
    default void listsWhatLiesWithinTheReachOfWhoAsks() {
        Settlement reversed = sample().post("S1");
        sample().reverse(reversed);
        Settlement advanced = sample().post("S2");
        sample().save(new Change.PersonRegistered(person(), STAMP));
        InstitutionId institution = reversed.claim().key().institutionId();
        warn();
        raise(reversed);
        keepBooks(advanced, institution);
        String other = "other-" + sample().unique();

        assertThat(seen(Reach.ALL, institution)).isEqualTo(all());
        assertThat(seen(reach(Dimension.JURISDICTION, CITY.value()), institution))
                .isEqualTo(all());
        assertThat(seen(reach(Dimension.JURISDICTION, CITY.province().value()), institution))
                .isEqualTo(all());
        assertThat(seen(reach(Dimension.JURISDICTION, "330100"), institution))
                .as("a sign-in is of no jurisdiction")
                .containsExactly("sign-ins");
        assertThat(seen(reach(Dimension.JURISDICTION, "371502"), institution)).containsExactly("sign-ins");
        assertThat(seen(reach(Dimension.INSTITUTION, institution.value()), institution))
                .isEqualTo(all());
        assertThat(seen(reach(Dimension.INSTITUTION, other), institution)).isEqualTo(OF_PERSON);
        for (Reach mine : List.of(
                reach(Dimension.TOWNSHIP, "甲 镇"),
                reach(Dimension.PERSON, sample().personId().value()))) {
            assertThat(seen(mine, institution)).isEqualTo(all());
        }
        for (Reach others : List.of(reach(Dimension.TOWNSHIP, other), reach(Dimension.PERSON, other))) {
            assertThat(seen(others, institution))
                    .doesNotContainAnyElementsOf(OF_PERSON)
                    .doesNotContainAnyElementsOf(OF_BOTH);
        }
    }

    private static Set<String> all() {
        return Stream.of(OF_PERSON, OF_INSTITUTION, OF_BOTH)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Reach reach(Dimension dimension, String name) {
        return Reach.of(dimension, Extent.of(Set.of(name)));
    }

    /** The lists that show something of the test's person or institution. */
    private Set<String> seen(Reach reach, InstitutionId institution) {
        Map<String, Function<Reach, List<?>>> lists = new LinkedHashMap<>();
        String person = sample().personId().value();
        LocalDate first = LocalDate.of(2023, 1, 1);
        LocalDate last = LocalDate.of(2023, 12, 31);
        var settled = new SettlementFilter(person, "", first, last, SettlementFilter.State.ANY);
        lists.put("persons", it -> stores().persons().list(new PersonFilter("", name(), "", ""), it, "", 9));
        lists.put("alerts", it -> stores().alerts().list(Alerts.Filter.of(person), it, "", 9));
        lists.put("settlements", it -> stores().settlements().list(settled, it, SettlementFilter.Place.START, 9));
        lists.put(
                "reversals",
                it -> stores().settlements()
                        .reversed(
                                new ReversalFilter(institution.value(), first, last),
                                it,
                                ReversalFilter.Place.START,
                                9));
        lists.put(
                "adjustments",
                it -> stores().adjustments().list(new Adjustments.Filter(person, Adjustments.State.ANY), it, "", 9));
        lists.put(
                "payables",
                it -> stores().adjustments()
                        .payable(new PayableFilter(person, "", PayableFilter.State.ANY), it, "", 9));
        lists.put("events", it -> stores().events().list(new Events.Filter(person, false), it, 0, 9));
        lists.put("audit", it -> stores().auditTrail().list(new AuditTrail.Filter(person, ""), it, 0, 9));
        lists.put(
                "clearings",
                it -> stores().clearings()
                        .list(new Clearings.Filter("", institution.value(), "", Clearings.State.ANY), it, "", 9));
        lists.put(
                "clearing adjustments",
                it -> stores().clearings()
                        .adjustments(
                                Clearings.AdjustmentFilter.ofAnyDay(institution.value()),
                                it,
                                Clearings.AdjustmentPlace.START,
                                9));
        lists.put(
                "outstanding",
                it -> stores().clearings()
                        .outstanding(
                                new Clearings.OutstandingFilter("", institution.value(), first, last),
                                it,
                                SettlementFilter.Place.START,
                                9));
        lists.put(
                "differences",
                it -> stores().differences().list(new Differences.Filter(institution.value(), false), it, "", 9));
        lists.put("totals", it -> stores().differences().checks(institution.value(), it, DAYS));
        lists.put(
                "sign-ins",
                it -> stores().signIns()
                        .list(new SignIns.Filter(institution.value(), true, first, last), it, SignIns.Place.START, 9));
        return lists.entrySet().stream()
                .filter(list -> !list.getValue().apply(reach).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private String name() {
        return "名" + sample().unique();
    }

    private Person person() {
        return new Person(
                sample().personId(),
                name(),
                IdNumber.NONE,
                LocalDate.of(1970, 1, 1),
                Sex.M,
                CITY,
                "甲 镇",
                Insurance.RESIDENT);
    }

    private void warn() {
        sample().save(new Change.AlertKept(
                new Alert(
                        new AlertId("2023-rule-" + sample().unique()),
                        sample().ledgerKey(),
                        "rule",
                        BurdenMeasure.PERSON_PAID,
                        Money.ofFen(2),
                        Money.ofFen(1),
                        Optional.empty(),
                        List.of(),
                        new Clause("一"),
                        LocalDate.of(2023, 5, 1),
                        false,
                        List.of(new Alert.Step(AlertState.LISTED, REVERSED.at(), "clerk", "2023-05"))),
                true,
                STAMP));
    }

    private void raise(Settlement settlement) {
        sample().save(new Change.AdjustmentRaised(
                new Adjustment(
                        AdjustmentId.of(settlement.number(), 1),
                        sample().ledgerKey(),
                        settlement.claim().key(),
                        Basis.REVERSAL,
                        new Cause(Cause.Kind.REVERSAL, "S0"),
                        Money.ofFen(700),
                        Money.ofFen(900),
                        new AidByFund(Map.of(Fund.ASSISTANCE_FUND, Money.ofFen(200))),
                        STAMP.at(),
                        new medassist.domain.adjustment.Decision.Due()),
                STAMP));
    }

    private void keepBooks(Settlement settlement, InstitutionId institution) {
        var key = settlement.claim().key();
        var scope = new Difference.Scope(CITY, DAYS, "");
        sample().within(() -> {
            stores().institutions()
                    .put(new Institution(
                            institution,
                            "甲医院",
                            CITY,
                            Institution.Level.TERTIARY,
                            List.of(Validity.since(MAY.atDay(1)))));
            stores().clearings().lock(institution);
            stores().clearings()
                    .add(
                            new ClearingApplication(
                                    new ClearingId(institution + "/1"),
                                    new ClearingPeriod(CITY, institution, MAY, ClearingType.INPATIENT),
                                    1,
                                    new StatementTotals(1, 1, SHARES),
                                    APPLIED,
                                    new ClearingState.Applied()),
                            List.of(new StatementLine.Key(key, StatementLine.Kind.ADVANCE)));
            stores().differences()
                    .found(
                            institution,
                            scope,
                            List.of(new Difference(
                                    institution + "d",
                                    institution,
                                    scope,
                                    "N1",
                                    Difference.Kind.ONLY_OURS,
                                    FIGURES,
                                    NOW,
                                    Optional.empty())));
            stores().differences()
                    .checked(new TotalsCheck(
                            institution, scope, "310", Set.of(ClearingType.INPATIENT), true, List.of(), NOW));
            stores().signIns().add(new SignIns.SignIn(institution, "N1", "001", NOW));
            return key;
        });
        sample().save(new Change.ClearingAdjusted(new ClearingAdjustment(key, LocalDate.of(2023, 7, 1), STAMP)));
    }
}
