package medassist.persistence.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import medassist.application.MedAssist;
import medassist.application.parameters.SettingParameters.Setting;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.outcome.Outcome;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.pending.PendingAct;
import medassist.domain.validity.Validity;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two people decide where several try at once, and behind the back of the service. */
class PendingActsIT {

    private static final int THREADS = 8;

    private final TestDatabase database = TestDatabase.started();
    private final MedAssist medAssist = Desk.over(
                    database, new City().policyPacks, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)))
            .medAssist();

    @Test
    void areTheSameActHoweverManyAskAtOnce() throws Exception {
        List<PendingAct> acts = atOnce(i -> () -> act(set("premium.basic", "100", "A" + i)));

        assertThat(acts).hasSize(THREADS).containsOnly(acts.getFirst());
    }

    @Test
    void areDecidedByOneOfThoseWhoTryAtOnce() throws Exception {
        PendingAct act = act(set("premium.supplement", "100", "A"));

        List<Outcome<PendingAct>> outcomes = atOnce(i -> () -> i % 2 == 0
                ? medAssist.decidingActs().approve(act.id(), act.digest(), "", Desk.caller("B" + i))
                : medAssist.decidingActs().reject(act.id(), act.digest(), "", Desk.caller("B" + i)));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance)).hasSize(THREADS - 1);
    }

    @Test
    void letOneOfSeveralChangesOfAParameterBeDoneAsItWasShown() throws Exception {
        List<PendingAct> acts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            acts.add(act(set("ceiling.burden", Integer.toString(100 + i), "A")));
        }

        List<Outcome<PendingAct>> outcomes = atOnce(i -> () ->
                medAssist.decidingActs().approve(acts.get(i).id(), acts.get(i).digest(), "", Desk.caller("B")));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(medAssist
                        .settingParameters()
                        .recordOf(City.CODE, new ParameterName("ceiling.burden"), Desk.caller("test")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'decided_by = prepared_by, decided_at = now(), state = ''APPROVED''', pending_act_check",
        "'decided_at = now()', pending_act_check",
        "'done_at = now(), refused = ''{}''', pending_act",
        "'prepared_by = ''C''', decided once",
        "'reason = ''other''', decided once"
    })
    void areKeptFromWhatOnePersonMightWrite(String change, String message) {
        PendingAct act = act(set("income.urban", Long.toString(System.nanoTime() % 1_000_000), "A"));

        assertThatThrownBy(() ->
                        database.execute("UPDATE pending_act SET %s WHERE act_id = '%s'".formatted(change, act.id())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    @Test
    void stayAsTheyWereDecided() throws SQLException {
        PendingAct act = act(set("income.rural", "100", "A"));
        medAssist.decidingActs().approve(act.id(), act.digest(), "", Desk.caller("B"));

        for (String change : List.of("state = 'REJECTED'", "decided_by = 'C'", "done_at = NULL, refused = NULL")) {
            assertThatThrownBy(() -> database.execute(
                            "UPDATE pending_act SET %s WHERE act_id = '%s'".formatted(change, act.id())))
                    .hasMessageContaining("decided once");
        }
        assertThatThrownBy(() -> database.execute("UPDATE parameter_value SET value = '1' WHERE name = 'income.rural'"))
                .hasMessageContaining("is only ever ended");
    }

    private Outcome<Setting> set(String name, String value, String by) {
        var parameter = new ParameterName(name);
        var dated = new DatedValue(Validity.since(LocalDate.of(2024, 1, 1)), parameter.read(value), "某号文");
        return medAssist
                .settingParameters()
                .set(City.CODE, new Parameter(parameter, List.of(dated)), "理由", Desk.caller(by));
    }

    private static PendingAct act(Outcome<Setting> outcome) {
        Setting setting = switch (outcome) {
            case Outcome.Done<Setting>(Setting result) -> result;
            case Outcome.DoneBefore<Setting>(Setting result) -> result;
            case Outcome.Refused<Setting> refused -> throw new AssertionError(refused);
        };
        return ((Setting.Prepared) setting).act();
    }

    /** Does something in several threads at once. */
    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(work.apply(i));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
