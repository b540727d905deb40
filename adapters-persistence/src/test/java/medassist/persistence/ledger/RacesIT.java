package medassist.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import medassist.application.port.Adjustments;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import medassist.persistence.TestDatabase;
import medassist.persistence.chain.Finding;
import medassist.persistence.chain.LedgerVerification;
import medassist.persistence.chain.Progress;
import medassist.policy.FuyangCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many at once at one ledger, over PostgreSQL. */
class RacesIT {

    private static final int THREADS = 64;
    private static final int ROUNDS = Integer.getInteger("medassist.race-rounds", 12);
    private static final int MIXED = Integer.getInteger("medassist.race-steps", 250);
    private static final ExecutorService RACERS = Executors.newFixedThreadPool(THREADS);

    /** 70 % of it leave one fen of the limit of 150,000 yuan. */
    private static final long ALL_BUT_ONE_FEN = 21_428_570;

    private final TestDatabase database = TestDatabase.started();
    private final FuyangCity city = new FuyangCity(database, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    private final String unique = Long.toString(System.nanoTime(), 36);

    @AfterAll
    static void stop() {
        RACERS.shutdown();
    }

    @Test
    void paysTheLastFenOfALimitOnce() throws Exception {
        long started = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            PersonId person = city.registerPerson("R-" + unique + "-" + round);
            settle(person, "first-" + unique + round, ALL_BUT_ONE_FEN);
            String id = unique + "-" + round + "-";

            List<Money> paid = race(IntStream.range(0, THREADS)
                    .<Callable<Money>>mapToObj(racer -> () -> settle(person, id + racer, 100))
                    .toList());

            assertThat(paid.stream().filter(amount -> !amount.isZero())).containsExactly(Money.ofFen(1));
            assertThat(ledger(person).counters().of(Counter.pool("regular"))).isEqualTo(Money.ofYuan("150000"));
            assertThat(ledger(person).version()).isEqualTo(1 + THREADS);
        }
        System.out.printf(
                "last fen: %d rounds of %d threads, %.0f settlements/s%n",
                ROUNDS, THREADS, ROUNDS * (THREADS + 1) * 1e9 / (System.nanoTime() - started));
    }

    @Test
    void paysTheLastFenOnceUnderTwoNumbersOfOneHuman() throws Exception {
        for (int round = 0; round < ROUNDS / 4; round++) {
            String id = unique + "-m" + round + "-";
            List<PersonId> numbers = List.of(new PersonId("A-" + id), new PersonId("B-" + id));
            numbers.forEach(number -> city.registerNumber(number, new IdNumber("110101197001010024")));
            settle(numbers.getFirst(), "first-" + id, ALL_BUT_ONE_FEN);

            // Some settle before they are merged, each by the ledger of its own number.
            List<Callable<Money>> racers = IntStream.range(0, THREADS)
                    .<Callable<Money>>mapToObj(racer -> () -> racer == THREADS / 2
                            ? merge(numbers.getLast(), numbers.getFirst())
                            : settle(numbers.get(racer % 2), id + racer, 100))
                    .collect(Collectors.toCollection(ArrayList::new));
            race(racers);
            AnnualLedger before = ledger(numbers.getLast());
            List<Money> paid = race(IntStream.range(0, THREADS)
                    .<Callable<Money>>mapToObj(
                            racer -> () -> settle(numbers.get(racer % 2), id + "after-" + racer, 100))
                    .toList());

            assertThat(paid).as("the limit was used up").containsOnly(Money.ZERO);
            assertThat(ledger(numbers.getFirst()))
                    .isEqualTo(ledger(numbers.getLast()))
                    .extracting(AnnualLedger::version)
                    .isEqualTo(before.version() + THREADS);
            for (PersonId number : numbers) {
                due(number, false).forEach(this::release);
            }
            assertThat(ledger(numbers.getFirst()).counters().of(Counter.pool("regular")))
                    .isEqualTo(Money.ofYuan("150000"));
        }
        var findings = new ArrayList<Finding>();
        database.bean(LedgerVerification.class).verify(Progress.NONE, findings::add, _ -> {});
        assertThat(findings).isEmpty();
    }

    private Money merge(PersonId number, PersonId into) {
        assertThat(city.desk().merge(number, into, Desk.caller("clerk"))).isInstanceOf(Outcome.Done.class);
        return Money.ZERO;
    }

    @Test
    void neitherDeadlocksNorOverdrawsWhateverIsDoneAtOnce() throws Exception {
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<PersonId> persons = IntStream.range(0, 3)
                .mapToObj(i -> city.registerPerson("X-" + unique + "-" + i))
                .toList();

        long deadlocksBefore = count("SELECT sum(deadlocks) FROM pg_stat_database");
        race(IntStream.range(0, MIXED)
                .<Callable<Money>>mapToObj(step -> step(persons.get(random.nextInt(3)), random.nextInt(10), step))
                .toList());

        // The statistics follow after a while; what is asked for here is that none is ever counted.
        execute("SELECT pg_stat_force_next_flush()");
        assertThat(count("SELECT sum(deadlocks) FROM pg_stat_database"))
                .as("seed %d: deadlocks, though they are tried again", seed)
                .isEqualTo(deadlocksBefore);
        assertThat(count("""
                        SELECT count(*) FROM ledger_event e
                            LEFT JOIN outbox o USING (person_id, place) WHERE o.place IS NULL
                        """)).as("events that nobody will be told").isZero();
        assertThat(count("""
                        SELECT count(*) FROM journal_entry e JOIN journal_entry later
                            USING (person_id, jurisdiction, year)
                        WHERE later.sequence > e.sequence AND later.place < e.place
                        """)).as("entries told before an earlier one").isZero();
        var findings = new ArrayList<Finding>();
        database.bean(LedgerVerification.class).verify(Progress.NONE, findings::add, _ -> {});
        assertThat(findings).as("seed %d", seed).isEmpty();
        for (PersonId person : persons) {
            assertThat(ledger(person).counters().of(Counter.pool("regular")))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(Money.ofYuan("150000"));
            city.certify(person, Validity.since(FuyangCity.DAY.minusYears(1)));
            due(person, false).forEach(this::release);
            due(person, true).forEach(this::release);
            assertThat(due(person, true)).as("seed %d", seed).isEmpty();
        }
    }

    private long count(String sql) {
        var jdbc = database.bean(JdbcOperations.class);
        return database.unitOfWork()
                .within(() -> jdbc.prepareStatement(sql, statement -> {
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getLong(1);
                    }
                }));
    }

    private void execute(String sql) {
        var jdbc = database.bean(JdbcOperations.class);
        database.unitOfWork().within(() -> jdbc.prepareStatement(sql, PreparedStatement::execute));
    }

    private Callable<Money> step(PersonId person, int kind, int step) {
        // A step reverses what one of the steps before it may have settled.
        var earlier = new SettlementKey(new InstitutionId("H"), "X" + unique + (step / 2));
        var by = Desk.caller("H", "M" + step);
        return switch (kind) {
            case 0 ->
                () -> {
                    city.desk().reverse(earlier, "", by);
                    return Money.ZERO;
                };
            case 1 ->
                () -> {
                    city.desk().reinstate(person, new InstitutionId("H"), "M" + (step / 2), "", by);
                    return Money.ZERO;
                };
            case 2 ->
                () -> {
                    LocalDate from = FuyangCity.DAY.plusDays(step % 2 == 0 ? 1 : -1);
                    city.certify(person, Validity.since(from));
                    return Money.ZERO;
                };
            case 3 ->
                () -> {
                    due(person, step % 2 == 0).forEach(this::release);
                    return Money.ZERO;
                };
            default -> () -> settle(person, "X" + unique + step, 1_000_000L + step);
        };
    }

    private Money settle(PersonId person, String id, long fen) {
        var result = city.desk().settle(FuyangCity.claim(person, id, fen), Desk.caller("H"));
        return ((Outcome.Done<Settlement>) result).result().adjudication().assistance();
    }

    private List<Adjustment> due(PersonId person, boolean toPerson) {
        var filter = new Adjustments.Filter(person.value(), Adjustments.State.DUE);
        return database.unitOfWork().within(() -> database.adjustments().list(filter, Reach.ALL, "", 1000)).stream()
                .filter(each -> toPerson != each.dueToPerson().isNegative())
                .toList();
    }

    private void release(Adjustment due) {
        city.desk().release(due.id(), "", Desk.caller("clerk"));
    }

    private AnnualLedger ledger(PersonId person) {
        return database.unitOfWork().within(() -> database.ledgers().read(FuyangCity.ledger(person)));
    }

    /** What all of them came to; an exception of one is one of the race. */
    private static List<Money> race(List<Callable<Money>> racers) throws Exception {
        var amounts = new ArrayList<Money>();
        for (Future<Money> racer : RACERS.invokeAll(racers)) {
            amounts.add(racer.get());
        }
        return amounts;
    }
}
