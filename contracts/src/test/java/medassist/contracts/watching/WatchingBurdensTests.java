package medassist.contracts.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import medassist.application.port.Adjustments;
import medassist.application.port.Alerts;
import medassist.application.port.Events;
import medassist.application.port.SettlementFilter;
import medassist.application.watching.WatchingBurdens;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.FixedPacks;
import medassist.contracts.city.Town;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.validity.Validity;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The alerts of a town that warns of recipients to whom 300 yuan are left, and of other residents who paid above 150 % of a figure.
 */
class WatchingBurdensTests {

    private static final DivisionCode TOWN = new DivisionCode(Town.CODE);
    private static final PersonId PERSON = new PersonId("P9");
    private static final Caller CLERK = Desk.caller("clerk");
    private static final Money LEFT = Money.ofYuan("300");
    private static final Money PAID = Money.ofYuan("1500");

    private final City city = new City();
    private final Desk desk = Desk.over(city.stores, new FixedPacks(new PolicyLibrary(List.of(Town.PACK))), city.clock);
    private final WatchingBurdens watching = desk.medAssist().watchingBurdens();

    @BeforeEach
    void register() {
        desk.register(person(Insurance.RESIDENT), CLERK);
        set("1000", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
    }

    private static Person person(Insurance insurance) {
        return new Person(PERSON, "王", IdNumber.NONE, LocalDate.of(1970, 1, 1), Sex.F, TOWN, "甲镇", insurance);
    }

    private void set(String value, LocalDate from, LocalDate to) {
        var name = new ParameterName("income.rural");
        city.stores
                .parameterValues()
                .change(
                        TOWN,
                        name,
                        List.of(),
                        List.of(new DatedValue(new Validity(from, to), name.read(value), "统计公报")),
                        Instant.EPOCH);
    }

    @Test
    void raisesAnAlertOnceAndFollowsTheBurden() {
        settle("S1", "1500");
        assertThat(alerts()).isEmpty();

        settle("S2", "0.01");
        Alert alert = alerts().getFirst();
        assertThat(alert.amount()).isEqualTo(Money.ofYuan("1500.01"));
        assertThat(alert.threshold()).isEqualTo(PAID);
        assertThat(alert.index().orElseThrow().newestKnown()).isFalse();
        assertThat(alert.raisedOn()).isEqualTo(LocalDate.of(2023, 5, 1));
        settle("S3", "10");

        assertThat(alerts()).extracting(Alert::amount).containsExactly(Money.ofYuan("1510.01"));
        assertThat(told()).containsExactly("AlertRaised " + alert.id() + " 1500.01");
    }

    @Test
    void withdrawsWhatNobodyHasActedOnAndMarksTheRest() {
        settle("S1", "2000");
        Alert alert = alerts().getFirst();
        reverse("S1");
        assertThat(alerts()).extracting(Alert::state).containsExactly(AlertState.WITHDRAWN);
        settle("S2", "2000");
        assertThat(alerts()).extracting(Alert::state).containsExactly(AlertState.RAISED);

        assertThat(watching.drawUp(TOWN, YearMonth.of(2023, 5), CLERK)).hasSize(1);
        reverse("S2");

        Alert listed = alerts().getFirst();
        assertThat(listed.state()).isEqualTo(AlertState.LISTED);
        assertThat(listed.fallenBelow()).isTrue();
        assertThat(told())
                .containsExactly(
                        "AlertRaised " + alert.id() + " 2000.00",
                        "AlertWithdrawn " + alert.id() + " 2000.00",
                        "AlertRaised " + alert.id() + " 2000.00");
    }

    @Test
    void warnsOfARecipientByAnotherRuleOnceTheCertificateIsKnown() {
        settle("S1", "2000");
        assertThat(alerts()).extracting(Alert::rule).containsExactly("others");

        certify("C1", Category.SUBSISTENCE_ALLOWANCE, LocalDate.of(2020, 1, 1));

        assertThat(standing()).isEqualTo(Map.of("poor", "2000.00"));
        Adjustment due = city.stores
                .adjustments()
                .list(new Adjustments.Filter(PERSON.value(), Adjustments.State.DUE), Reach.ALL, "", 9)
                .getFirst();
        desk.release(due.id(), "", CLERK);
        assertThat(standing())
                .isEqualTo(Map.of(
                        "poor", Money.ofYuan("2000").minus(due.due().total()).toString()));
    }

    @Test
    void takesTheNewestFigureWhereThatOfTheYearBeforeIsNotSaid() {
        var stores = city.stores;
        var name = new ParameterName("income.rural");
        DatedValue of2022 =
                stores.parameterValues().of(TOWN).getFirst().values().getFirst();
        stores.parameterValues().change(TOWN, name, List.of(of2022), List.of(), Instant.EPOCH);
        settle("S1", "2000");
        assertThat(alerts()).as("no figure, no alert").isEmpty();

        set("800", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

        Alert alert = alerts().getFirst();
        assertThat(alert.threshold()).isEqualTo(Money.ofYuan("1200"));
        assertThat(alert.index().orElseThrow().newestKnown()).isTrue();
    }

    @Test
    void looksAtWhatHasMovedByItself() {
        settle("S1", "2000");

        assertThat(watching.watch()).isPositive();

        assertThat(city.stores.alerts().list(Alerts.Filter.of(PERSON.value()), Reach.ALL, "", 9))
                .hasSize(1);
        assertThat(watching.watch()).isZero();
    }

    @Test
    void takesAnAlertFromStepToStep() {
        settle("S1", "2000");
        Alert alert = alerts().getFirst();
        assertThat(handle(alert, AlertState.CLOSED, "x")).isInstanceOf(Outcome.Refused.class);
        watching.drawUp(TOWN, YearMonth.of(2023, 5), CLERK);
        watching.sent(TOWN, YearMonth.of(2023, 5), CLERK);

        assertThat(handle(alert, AlertState.VERIFIED, "TAKEN_IN C7")).isInstanceOf(Outcome.Done.class);
        assertThat(handle(alert, AlertState.VERIFIED, "TAKEN_IN C7")).isInstanceOf(Outcome.DoneBefore.class);
        assertThat(handle(alert, AlertState.VERIFIED, "other"))
                .isEqualTo(Outcome.refused(Refusal.Code.ALERT_STATE, alert.id(), AlertState.VERIFIED));
        assertThat(handle(alert, AlertState.CLOSED, "已纳入")).isInstanceOf(Outcome.Done.class);

        assertThat(alerts().getFirst().steps())
                .extracting(Alert.Step::to)
                .containsExactly(
                        AlertState.RAISED, AlertState.LISTED, AlertState.SENT, AlertState.VERIFIED, AlertState.CLOSED);
        settle("S2", "100");
        assertThat(alerts()).extracting(Alert::state).containsExactly(AlertState.CLOSED);
    }

    @Test
    void listsAMonthWithWhatWasRaisedByItsEndOnly() {
        settle("S1", "2000");

        assertThat(watching.drawUp(TOWN, YearMonth.of(2023, 4), CLERK)).isEmpty();
        assertThat(watching.drawUp(TOWN, YearMonth.of(2023, 5), CLERK)).hasSize(1);
        assertThat(watching.drawUp(TOWN, YearMonth.of(2023, 6), CLERK)).isEmpty();
        assertThat(watching.listed(TOWN, YearMonth.of(2023, 5), CLERK)).hasSize(1);
        assertThat(watching.drawUp(new DivisionCode("999900"), YearMonth.of(2023, 5), CLERK))
                .isEmpty();
    }

    @Test
    void warnsAsAPlainSumOverRandomHistoriesDoes() {
        for (long seed = 0; seed < 60; seed++) {
            new WatchingBurdensTests().agrees(seed);
        }
    }

    private void agrees(long seed) {
        register();
        var random = new Random(seed);
        var posted = new ArrayList<String>();
        for (int step = 0; step < 25; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    posted.add("S" + step);
                    settle("S" + step, String.valueOf(random.nextInt(1, 900)));
                }
                case 2 -> {
                    if (!posted.isEmpty()) {
                        reverse(posted.remove(random.nextInt(posted.size())));
                    }
                }
                case 3 ->
                    certify(
                            "C1",
                            random.nextBoolean() ? Category.SUBSISTENCE_ALLOWANCE : Category.THREE_VETERANS,
                            LocalDate.of(2023, random.nextInt(1, 13), 1));
                case 4 -> desk.register(person(random.nextBoolean() ? Insurance.RESIDENT : Insurance.EMPLOYEE), CLERK);
                default ->
                    city
                            .stores
                            .adjustments()
                            .list(new Adjustments.Filter(PERSON.value(), Adjustments.State.DUE), Reach.ALL, "", 9)
                            .stream()
                            .findFirst()
                            .ifPresent(due -> desk.release(due.id(), "", CLERK));
            }
            assertThat(standing()).as("seed " + seed + ", step " + step).isEqualTo(plain());
        }
    }

    /** The alerts that there should be, by adding up what stands. */
    private Map<String, String> plain() {
        List<DecidedSettlement> stands = city.stores
                .settlements()
                .list(
                        new SettlementFilter(
                                PERSON.value(),
                                "",
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2023, 12, 31),
                                SettlementFilter.State.POSTED),
                        Reach.ALL,
                        SettlementFilter.Place.START,
                        99);
        if (stands.isEmpty()) {
            return Map.of();
        }
        Money left = Money.ZERO;
        Money paid = Money.ZERO;
        for (DecidedSettlement each : stands) {
            var settlement = each.settlement();
            Money more = city.stores.adjustments().of(List.of(settlement)).stream()
                    .filter(Adjustment::isReleased)
                    .map(adjustment -> adjustment.due().total())
                    .reduce(Money.ZERO, Money::plus);
            var adjudication = settlement.adjudication();
            left = left.plus(adjudication.inPolicyBurden())
                    .minus(adjudication.assistance())
                    .minus(more);
            paid = paid.plus(adjudication.personPays()).minus(more);
        }
        Person known = city.stores.persons().find(PERSON).orElseThrow();
        boolean isPoor = city.stores.persons().certificationsOf(PERSON).stream()
                .anyMatch(each -> each.category() == Category.SUBSISTENCE_ALLOWANCE
                        && each.validity().includes(City.DAY));
        if (isPoor) {
            return LEFT.isMoreThan(left) ? Map.of() : Map.of("poor", left.toString());
        }
        return known.insurance() == Insurance.RESIDENT && paid.isMoreThan(PAID)
                ? Map.of("others", paid.toString())
                : Map.of();
    }

    /** The alerts that stand, with their amounts by rule. */
    private Map<String, String> standing() {
        var standing = new TreeMap<String, String>();
        alerts().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN && !alert.fallenBelow())
                .forEach(alert -> standing.put(alert.rule(), alert.amount().toString()));
        return standing;
    }

    private List<Alert> alerts() {
        return watching.alerts(Alerts.Filter.of(PERSON.value()), "", 9, CLERK);
    }

    private Outcome<Alert> handle(Alert alert, AlertState to, String reason) {
        return desk.medAssist()
                .work()
                .on(watching.handling(alert.id(), to, reason, CLERK).orElseThrow(), CLERK);
    }

    private List<String> told() {
        return city.stores.events().list(new Events.Filter(PERSON.value(), false), Reach.ALL, 0, 99).stream()
                .map(delivery -> delivery.outgoing().event())
                .filter(event -> event.type().published().startsWith("Alert"))
                .map(event -> event.type().published() + " " + event.reference() + " " + event.amount())
                .toList();
    }

    private void settle(String id, String amount) {
        desk.settle(City.claim(id, PERSON, TOWN, City.HOSPITAL, City.DAY, amount), Desk.caller("H1"));
    }

    private void reverse(String id) {
        desk.reverse(new SettlementKey(City.HOSPITAL, id), "", Desk.caller("H1", "R-" + id));
    }

    private void certify(String id, Category category, LocalDate from) {
        desk.certify(
                PERSON,
                new Certification(id, category, None.NONE, Validity.since(from), Issuer.OTHER, false),
                "",
                CLERK);
    }
}
