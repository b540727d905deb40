package medassist.persistence.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.port.Clearings;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.China;
import medassist.persistence.TestDatabase;
import medassist.policy.FuyangCity;
import org.junit.jupiter.api.Test;

/** Cancels, cancels of cancels, late settlements and decisions on clearing, all at once. */
class ClearingRacesIT {

    private static final int STEPS = Integer.getInteger("medassist.race-steps", 250);
    private static final int THREADS = 16;

    private final TestDatabase database = TestDatabase.started();
    private final FuyangCity city = new FuyangCity(database, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    private final String unique = Long.toString(System.nanoTime(), 36);
    private final ConcurrentLinkedQueue<SettlementKey> settled = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> cancels = new ConcurrentLinkedQueue<>();
    private final PersonId person = city.registerPerson("C-" + unique);

    @Test
    void payOnceWhatStandsAndAddUp() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<CompletableFuture<Void>> steps = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                int step = i;
                int choice = random.nextInt(20);
                int pick = random.nextInt(1000);
                steps.add(CompletableFuture.runAsync(() -> step(step, choice, pick), threads));
            }
            steps.forEach(CompletableFuture::join);
        }
        apply();
        apply(YearMonth.from(China.day(Instant.now())));

        List<ClearingApplication> applications = applications();
        Money cleared = applications.stream()
                .map(application -> application.totals().shares().total())
                .reduce(Money.ZERO, Money::plus);
        Set<SettlementKey> adjusted = database.clearings().adjusted(List.copyOf(settled));
        Set<StatementLine.Key> covered = database.clearings().covered(List.copyOf(settled));
        Money standing = Money.ZERO;
        for (SettlementKey key : settled) {
            Settlement settlement = database.settlements().find(key).orElseThrow();
            boolean isAdvanceCovered = covered.contains(new StatementLine.Key(key, Kind.ADVANCE));
            assertThat(isAdvanceCovered && !covered.contains(new StatementLine.Key(key, Kind.REVERSAL)))
                    .as("seed %d: %s is paid where it stands", seed, key)
                    .isEqualTo(!settlement.isReversed());
            standing = settlement.isReversed()
                    ? standing
                    : standing.plus(settlement.claim().expense().totalFee());
        }
        assertThat(cleared).as("seed %d", seed).isEqualTo(standing);
        assertThat(settled).hasSizeGreaterThan(10);
        assertThat(adjusted).as("seed %d", seed).isNotEmpty();
    }

    private void step(int step, int choice, int pick) {
        switch (choice) {
            case 0, 1, 2, 3, 4, 5, 6 -> settle(step);
            case 7, 8, 9, 10 -> cancel(step, pick);
            case 11, 12 -> undoCancel(pick);
            case 13, 14, 15 -> apply();
            case 16 ->
                decide(pick, id -> city.desk().medAssist().decidingClearings().withdraw(id, "x", Desk.caller("H")));
            case 17, 18 ->
                decide(pick, id -> city.desk().medAssist().decidingClearings().accept(id, "x", Desk.caller("clerk")));
            default -> adjust(pick);
        }
    }

    private void settle(int step) {
        Claim claim = FuyangCity.claim(person, unique + "-" + step, 100 + step);
        assertThat(city.desk().settle(claim, Desk.caller("H"))).isInstanceOf(Outcome.Done.class);
        settled.add(claim.key());
    }

    private void cancel(int step, int pick) {
        String request = "R" + unique + step;
        any(List.copyOf(settled), pick).forEach(key -> {
            var result = step % 2 == 0
                    ? city.desk().reverse(key, "x", Desk.caller("H", request))
                    : city.desk().reverseCleared(key, "x", Desk.caller("H", request));
            if (result instanceof Outcome.Done) {
                cancels.add(request);
            }
        });
    }

    private void undoCancel(int pick) {
        any(List.copyOf(cancels), pick)
                .forEach(request -> city.desk()
                        .reinstate(person, period().institutionId(), request, "x", Desk.caller("H", "U" + request)));
    }

    private void apply() {
        apply(period().month());
    }

    private void apply(YearMonth month) {
        var period = new ClearingPeriod(FuyangCity.CODE, FuyangCity.HOSPITAL, month, ClearingType.INPATIENT);
        city.desk().medAssist().clearing().apply(period, ClaimedFigures.NONE, Desk.caller("H"));
    }

    private void decide(int pick, Consumer<ClearingId> decision) {
        any(applications(), pick).forEach(application -> decision.accept(application.id()));
    }

    private void adjust(int pick) {
        any(List.copyOf(settled), pick).forEach(key -> city.desk().adjustCleared(key, "x", Desk.caller("clerk")));
    }

    private List<ClearingApplication> applications() {
        return database
                .clearings()
                .list(new Clearings.Filter("", hospital(), "", Clearings.State.ANY), Reach.ALL, "", 1000)
                .stream()
                .filter(application -> !application.state().freesLines())
                .toList();
    }

    private static String hospital() {
        return FuyangCity.HOSPITAL.value();
    }

    private static ClearingPeriod period() {
        return new ClearingPeriod(
                FuyangCity.CODE, FuyangCity.HOSPITAL, YearMonth.from(FuyangCity.DAY), ClearingType.INPATIENT);
    }

    private static <T> List<T> any(List<T> all, int pick) {
        return all.isEmpty() ? List.of() : List.of(all.get(pick % all.size()));
    }
}
