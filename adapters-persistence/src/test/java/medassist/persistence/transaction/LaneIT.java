package medassist.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.application.port.Exchanges;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.event.LedgerEvent;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work about persons, of whom all but one wait while the first is held up; the transactions they are then given. */
class LaneIT {

    private static final int MEMBERS = 8;
    private static final Instant PUBLISHED = Instant.parse("2001-01-01T00:00:00Z");

    private final TestDatabase database = TestDatabase.started();
    private final TransactionOperations<Connection> transactions = transactions();
    private final Pipeline pipeline = database.bean(Pipeline.class);
    private final Lane lane = new Lane(
            transactions, database.bean(TransactionAttempts.class), database.bean(PersonLocks.class), pipeline);
    private final Exchanges exchanges = database.exchanges();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch heldUp = new CountDownLatch(1);
    private final String run = "lane-" + System.nanoTime() + "-";

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void givesWorkAboutDifferentPersonsOneTransaction() {
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            keep(number);
            return transaction();
        });

        assertThat(members)
                .extracting(CompletableFuture::join)
                .hasSize(MEMBERS)
                .containsOnly(members.getFirst().join());
        assertThat(answers()).containsOnly("answer");
    }

    @Test
    void undoesOnlyTheWorkThatFails() {
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            keep(number);
            if (number == 3) {
                throw new IllegalArgumentException("of its own");
            }
            return "done";
        });

        assertThatThrownBy(members.get(3)::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(withoutThird(members)).extracting(CompletableFuture::join).containsOnly("done");
        assertThat(answers()).hasSize(MEMBERS - 1);
    }

    @Test
    void undoesOnlyTheWorkWhoseStatementFails() {
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            keep(number);
            if (number == 3) {
                exchanges.keep(key(number), new Exchange("digest", "kept without having been looked for"));
            }
            return "done";
        });

        assertThatThrownBy(members.get(3)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(OvertakenException.class);
        assertThat(withoutThird(members)).extracting(CompletableFuture::join).containsOnly("done");
        assertThat(answers()).hasSize(MEMBERS - 1).containsOnly("answer");
    }

    @Test
    void givesEachItsOwnTransactionWhereTheDatabaseGaveOneUp() {
        var given = new AtomicInteger();
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            keep(number);
            if (number == 3 && given.incrementAndGet() < 3) {
                throw new DataAccessException("gave way", new SQLException("gave way", "40001"));
            }
            return transaction();
        });

        assertThat(members).extracting(CompletableFuture::join).doesNotHaveDuplicates();
        assertThat(answers()).hasSize(MEMBERS);
    }

    @Test
    void givesEachItsOwnTransactionWhereTwoWantTheSame() {
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            keep(number == 4 ? 3 : number);
            return transaction();
        });

        assertThat(members).extracting(CompletableFuture::join).doesNotHaveDuplicates();
        assertThat(answers()).hasSize(MEMBERS - 1);
    }

    @Test
    void doesTheWorkAgainThatFoundMissingWhatAnotherHasAdded() {
        var runs = new AtomicInteger();
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            boolean found = exchanges.find(key(number)).isPresent();
            if (number == 3 && runs.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() -> database.unitOfWork().within(() -> kept(number)), threads)
                        .join();
            }
            return found ? "found" : kept(number);
        });

        assertThat(members.get(3).join()).isEqualTo("found");
        assertThat(withoutThird(members)).extracting(CompletableFuture::join).containsOnly("kept");
        assertThat(answers()).hasSize(MEMBERS);
    }

    @Test
    void leavesThoseOutWhosePersonsAreHeldElsewhere() {
        var holding = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<String> elsewhere = CompletableFuture.supplyAsync(
                () -> database.unitOfWork().within(() -> {
                    database.bean(PersonLocks.class).hold(person(3));
                    holding.countDown();
                    await(release);
                    return transaction();
                }),
                threads);
        await(holding);
        var doneWithout = new CountDownLatch(MEMBERS - 1);
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            doneWithout.countDown();
            return transaction();
        });

        await(doneWithout);
        assertThat(members.get(3)).isNotDone();
        release.countDown();
        assertThat(withoutThird(members))
                .extracting(CompletableFuture::join)
                .containsOnly(members.getFirst().join())
                .doesNotContain(members.get(3).join(), elsewhere.join());
    }

    @Test
    void failsOnlyTheWorkWhosePersonNoDatabaseCanHold() {
        CompletableFuture<String> first = holdUp();
        CompletableFuture<String> faulty =
                CompletableFuture.supplyAsync(() -> lane.run(new PersonId("\0"), this::transaction), threads);
        CompletableFuture<String> other =
                CompletableFuture.supplyAsync(() -> lane.run(person(1), this::transaction), threads);
        waitUntilWaiting(2);
        heldUp.countDown();

        first.join();
        assertThatThrownBy(faulty::join).hasStackTraceContaining("0x00");
        assertThat(other.join()).isNotEmpty();
    }

    @Test
    void writesRowsTogetherAndThoseOfEachInTheirOrder() {
        GroupedWrite<String> one = keepingAs("one");
        GroupedWrite<String> other = keepingAs("other");
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            (number % 2 == 0 ? one : other).write(run + number + " a");
            (number % 2 == 0 ? other : one).write(run + number + " b");
            one.write(run + number + " c");
            return transaction();
        });

        assertThat(members)
                .extracting(CompletableFuture::join)
                .containsOnly(members.getFirst().join());
        Map<String, Integer> statements = statementsByRow();
        assertThat(statements).hasSize(3 * MEMBERS);
        assertThat(Set.copyOf(statements.values())).hasSizeLessThanOrEqualTo(4);
        assertThat(IntStream.range(0, MEMBERS).mapToObj(number -> run + number))
                .allSatisfy(row -> assertThat(List.of(
                                statements.get(row + " a"), statements.get(row + " b"), statements.get(row + " c")))
                        .isSorted());
    }

    @Test
    void showsARepositoryWhatTheWorkHasPutOff() {
        AuditTrail audit = database.bean(AuditTrail.class);
        List<CompletableFuture<List<AuditEntry>>> members = behindAnother(number -> () -> {
            audit.add(auditEntry(number));
            return audit.list(new AuditTrail.Filter(person(number).value(), ""), 0, 10).stream()
                    .map(AuditTrail.Placed::entry)
                    .toList();
        });

        IntStream.range(0, MEMBERS)
                .forEach(number -> assertThat(members.get(number).join()).containsExactly(auditEntry(number)));
    }

    @Test
    void asksWhatIsForeseenWithTheNextQuestionAndAgainOnceAnythingIsWritten() {
        var sent = new AtomicInteger();
        GroupedQuery<ExchangeKey, String> first = counted(sent);
        GroupedQuery<ExchangeKey, String> second = counted(sent);
        GroupedWrite<String> keeping = keepingAs("lane");
        List<CompletableFuture<List<Optional<String>>>> members = behindAnother(number -> () -> {
            second.foresee(key(number));
            List<Optional<String>> found = new ArrayList<>(List.of(first.ask(key(number))));
            int before = sent.get();
            found.add(second.ask(key(number)));
            assertThat(sent).hasValue(before);
            second.foresee(key(number));
            first.ask(key(number));
            keeping.write(run + number);
            found.add(second.ask(key(number)));
            return found;
        });

        assertThat(members)
                .extracting(CompletableFuture::join)
                .containsOnly(List.of(Optional.empty(), Optional.empty(), Optional.of("answer")));
        assertThat(sent).hasValue(5);
    }

    @Test
    void doesWorkByItselfAsAGroupOfOne() {
        var sent = new AtomicInteger();
        GroupedQuery<ExchangeKey, String> first = counted(sent);
        GroupedQuery<ExchangeKey, String> second = counted(sent);
        GroupedWrite<String> keeping = keepingAs("lane");

        assertThat(lane.run(person(0), () -> {
                    second.foresee(key(0));
                    first.ask(key(0));
                    second.ask(key(0));
                    keeping.write(run + 0);
                    return first.ask(key(0));
                }))
                .contains("answer");
        assertThatThrownBy(() -> lane.run(person(0), () -> {
                    keeping.write(run + 0);
                    return first.ask(key(0));
                }))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining("exchange_pkey");
        assertThat(sent).hasValue(4);
    }

    @Test
    void letsTheSecondEventOfAPersonWaitForTheFirst() {
        Events events = database.bean(Events.class);
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            events.publish(event(number, LedgerEvent.Type.SETTLEMENT_POSTED));
            events.publish(event(number, LedgerEvent.Type.ADJUSTMENT_DUE));
            return transaction();
        });

        assertThat(members)
                .extracting(CompletableFuture::join)
                .containsOnly(members.getFirst().join());
        List<LedgerEvent> toTell =
                database.unitOfWork().within(() -> events.take(PUBLISHED, PUBLISHED, Integer.MAX_VALUE)).stream()
                        .map(Events.Outgoing::event)
                        .filter(event -> event.ledger().personId().value().startsWith(run))
                        .toList();
        assertThat(toTell)
                .hasSize(MEMBERS)
                .extracting(LedgerEvent::type)
                .containsOnly(LedgerEvent.Type.SETTLEMENT_POSTED);
    }

    @Test
    void doesTheWorkAboutAPersonInTheOrderItCame() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<String> first = holdUp();
        List<CompletableFuture<Boolean>> others = new ArrayList<>();
        IntStream.range(0, MEMBERS).forEach(number -> {
            others.add(CompletableFuture.supplyAsync(() -> lane.run(person(0), () -> order.add(number)), threads));
            waitUntilWaiting(number + 1);
        });
        heldUp.countDown();

        first.join();
        others.forEach(CompletableFuture::join);
        assertThat(order)
                .containsExactlyElementsOf(IntStream.range(0, MEMBERS).boxed().toList());
    }

    @SuppressWarnings("unchecked") // The only transactions there are.
    private TransactionOperations<Connection> transactions() {
        return database.bean(TransactionOperations.class);
    }

    private static List<CompletableFuture<String>> withoutThird(List<CompletableFuture<String>> members) {
        var others = new ArrayList<>(members);
        others.remove(3);
        return others;
    }

    /** Lets works come while another is being done. */
    private <T> List<CompletableFuture<T>> behindAnother(IntFunction<Supplier<T>> work) {
        CompletableFuture<String> first = holdUp();
        List<CompletableFuture<T>> members = IntStream.range(0, MEMBERS)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> lane.run(person(number), work.apply(number)), threads))
                .toList();
        waitUntilWaiting(MEMBERS);
        heldUp.countDown();
        first.join();
        return members;
    }

    private CompletableFuture<String> holdUp() {
        var begun = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> lane.run(new PersonId(run + "first"), () -> {
                    begun.countDown();
                    await(heldUp);
                    return "first";
                }),
                threads);
        await(begun);
        return first;
    }

    private void waitUntilWaiting(int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (lane.waiting() < count) {
            assertThat(System.nanoTime()).as("works arrive").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private String transaction() {
        try (Statement statement = transactions.getConnection().createStatement();
                ResultSet number = statement.executeQuery("SELECT pg_current_xact_id()::text")) {
            number.next();
            return number.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void keep(int number) {
        if (exchanges.find(key(number)).isEmpty()) {
            kept(number);
        }
    }

    private String kept(int number) {
        exchanges.keep(key(number), new Exchange("digest", "answer"));
        return "kept";
    }

    private List<String> answers() {
        return IntStream.range(0, MEMBERS)
                .mapToObj(number -> database.unitOfWork().within(() -> exchanges.find(key(number))))
                .flatMap(Optional::stream)
                .map(Exchange::answer)
                .toList();
    }

    private LedgerEvent event(int number, LedgerEvent.Type type) {
        return new LedgerEvent(
                type,
                new LedgerKey(person(number), new DivisionCode("371500"), 2023),
                new SettlementKey(new InstitutionId("H1"), "S1"),
                "",
                Money.ofFen(100),
                PUBLISHED,
                "test",
                "");
    }

    /** Keeps exchanges, each with its row as id, without looking whether they are there. */
    private GroupedWrite<String> keepingAs(String party) {
        return pipeline.write(
                "INSERT INTO exchange SELECT '" + party + "', id, 'digest', 'answer' FROM unnest(?::text[]) AS r (id)",
                (given, rows) -> given.texts(rows, row -> row),
                IllegalStateException::new);
    }

    /** Which of its transaction's statements wrote each row. */
    private Map<String, Integer> statementsByRow() {
        return database.unitOfWork().within(() -> {
            try (PreparedStatement statement = transactions
                    .getConnection()
                    .prepareStatement(
                            "SELECT exchange_id, cmin::text::int FROM exchange WHERE starts_with(exchange_id, ?)")) {
                statement.setString(1, run);
                Map<String, Integer> statements = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        statements.put(rows.getString(1), rows.getInt(2));
                    }
                }
                return statements;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Answers of exchanges, by a query that counts how often it is sent. */
    private GroupedQuery<ExchangeKey, String> counted(AtomicInteger sent) {
        return new GroupedQuery<>(
                pipeline,
                "SELECT exchange_id, answer FROM exchange WHERE exchange_id = ANY (?::text[])",
                (given, keys) -> {
                    sent.incrementAndGet();
                    given.texts(keys, ExchangeKey::id);
                },
                rows -> {
                    Map<ExchangeKey, String> answers = new HashMap<>();
                    while (rows.next()) {
                        answers.put(new ExchangeKey("lane", rows.getString(1)), rows.getString(2));
                    }
                    return answers;
                });
    }

    private AuditEntry auditEntry(int number) {
        return new AuditEntry(
                PUBLISHED,
                new Caller("test", "REST", ""),
                AuditEntry.Action.SETTLE,
                person(number).value(),
                "S1",
                "");
    }

    private ExchangeKey key(int number) {
        return new ExchangeKey("lane", run + number);
    }

    private PersonId person(int number) {
        return new PersonId(run + number);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other never came");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
