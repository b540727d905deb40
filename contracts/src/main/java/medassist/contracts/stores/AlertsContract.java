package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.adjudication;
import static medassist.contracts.stores.Samples.certification;
import static medassist.contracts.stores.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.Alerts;
import medassist.application.port.MovedYears;
import medassist.application.port.MovedYears.MovedYear;
import medassist.domain.access.Reach;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.money.Money;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.Clause;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;
import org.junit.jupiter.api.Test;

/** What every {@link Alerts} and {@link MovedYears} must do. */
public interface AlertsContract extends OverStores {

    @Test
    default void keepsAnAlertAndWhatHasBecomeOfIt() {
        Alert first = raised("a", Optional.of(index()));
        Alert second = raised("b", Optional.empty());

        Alert listed = first.taken(AlertState.LISTED, REVERSED);
        sample().save(new Change.AlertKept(listed, true, REVERSED));

        assertThat(stores().alerts().find(first.id())).contains(listed);
        assertThat(stores().alerts().find(new AlertId("none"))).isEmpty();
        assertThat(sample().asked(new Need.Alerts(sample().ledgerKey()))).containsExactly(listed, second);
        assertThat(sample().asked(new Need.Alerts(new LedgerKey(
                        sample().personId(), CITY, sample().ledgerKey().year() - 1))))
                .isEmpty();
    }

    @Test
    default void listsAlertsByWhatTheyAre() {
        Alert first = raised("a", Optional.empty());
        Alert second = raised("b", Optional.empty());
        Alert listed = second.taken(AlertState.LISTED, REVERSED);
        sample().save(new Change.AlertKept(listed, true, REVERSED));
        String person = sample().personId().value();

        assertThat(list(Alerts.Filter.of(person), "")).containsExactly(first, listed);
        assertThat(list(Alerts.Filter.of(person), first.id().value())).containsExactly(listed);
        assertThat(list(new Alerts.Filter(person, CITY.value(), 2023, "b", Optional.of(AlertState.LISTED), ""), ""))
                .containsExactly(listed);
        assertThat(list(new Alerts.Filter(person, "", 0, "", Optional.of(AlertState.SENT), ""), ""))
                .isEmpty();
        assertThat(list(new Alerts.Filter(person, "330111", 0, "", Optional.empty(), ""), ""))
                .isEmpty();
        assertThat(list(new Alerts.Filter(person, "", 2022, "", Optional.empty(), ""), ""))
                .isEmpty();
        assertThat(list(new Alerts.Filter(person, "", 0, "", Optional.empty(), "某镇"), ""))
                .isEmpty();
    }

    @Test
    default void findsTheYearsThatHaveMovedOnce() {
        LedgerKey key = sample().ledgerKey();
        Settlement settlement = sample().post("S1");
        assertThat(moved())
                .containsEntry(
                        key, new MovedYear(key, settlement.claim().expense().totalFee(), false));
        assertThat(moved()).doesNotContainKey(key);

        sample().reverse(settlement);
        assertThat(moved()).containsKey(key);
        sample().save(new Change.CertificationRecorded(
                sample().personId(), certification("C1", Category.ORPHAN, None.NONE, 2020), STAMP));
        assertThat(moved()).containsKey(key);
        sample().save(new Change.CertificationWithdrawn(sample().personId(), "C1", REVERSED));
        assertThat(moved()).containsKey(key);
        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));
        assertThat(moved()).containsKey(key);
        assertThat(moved()).doesNotContainKey(key);
    }

    @Test
    default void takesAllYearsOfAJurisdictionForMovedWhereAFigureIsSet() {
        LedgerKey key = sample().ledgerKey();
        sample().post("S1");
        moved();
        var name = new ParameterName("income.rural");
        var value = new DatedValue(
                new Validity(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31)), name.read("1"), sample().unique());

        sample().within(() -> {
            stores().parameterValues().change(CITY, name, List.of(), List.of(value), STAMP.at());
            return name;
        });
        Map<LedgerKey, MovedYear> found = moved();
        sample().within(() -> {
            stores().parameterValues().change(CITY, name, List.of(value), List.of(), REVERSED.at());
            return name;
        });

        assertThat(found).containsKey(key);
        moved();
    }

    @Test
    default void saysOfAMovedYearWhetherThereIsAnAlertAndWhereItsBillsDoNotTell() {
        LedgerKey key = sample().ledgerKey();
        sample().post("S1");
        raised("a", Optional.empty());
        assertThat(moved().get(key)).extracting(MovedYear::alerted).isEqualTo(true);

        sample().append((ledger, _) ->
                ledger.opening(new OpeningBalance(key, 1, "清单"), adjudication().postings(), STAMP));
        assertThat(moved().get(key)).extracting(MovedYear::most).isEqualTo(MovedYear.UNTOLD);
    }

    /** All that has moved since it was asked last, a few at a time. */
    private Map<LedgerKey, MovedYear> moved() {
        var all = new HashMap<LedgerKey, MovedYear>();
        boolean more = true;
        while (more) {
            MovedYears.Moved next = stores().movedYears().next(3);
            next.years().forEach(year -> all.put(year.key(), year));
            sample().within(() -> {
                stores().movedYears().seen(next);
                return next;
            });
            more = next.more();
        }
        return all;
    }

    private List<Alert> list(Alerts.Filter filter, String after) {
        return stores().alerts().list(filter, Reach.ALL, after, 9);
    }

    private static Alarm.Index index() {
        var name = new ParameterName("income.rural");
        return new Alarm.Index(
                name, new DatedValue(Validity.since(LocalDate.of(2022, 1, 1)), name.read("45000"), "统计公报"), true);
    }

    private Alert raised(String rule, Optional<Alarm.Index> index) {
        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));
        var alert = new Alert(
                new AlertId("2023-" + rule + "-" + sample().unique()),
                sample().ledgerKey(),
                rule,
                BurdenMeasure.PERSON_PAID,
                Money.ofFen(2_700_001),
                Money.ofFen(2_700_000),
                index,
                List.of(WarningReceiver.CIVIL_AFFAIRS, WarningReceiver.DISABLED_FEDERATION),
                new Clause("二1"),
                LocalDate.of(2023, 5, 1),
                false,
                List.of(new Alert.Step(AlertState.RAISED, STAMP.at(), "warning", "")));
        sample().save(new Change.AlertKept(alert, true, STAMP));
        return alert;
    }
}
