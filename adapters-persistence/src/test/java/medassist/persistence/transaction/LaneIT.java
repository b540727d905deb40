package medassist.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import medassist.application.port.Events;
import medassist.application.port.Exchanges;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;
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
    private final Lane lane =
            new Lane(transactions, database.bean(TransactionAttempts.class), database.bean(PersonLocks.class));
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
        List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
        var one = new GroupedWrite<String>(written::add);
        var other = new GroupedWrite<String>(written::add);
        List<CompletableFuture<String>> members = behindAnother(number -> () -> {
            (number % 2 == 0 ? one : other).writeLater(number + " a");
            (number % 2 == 0 ? other : one).writeLater(number + " b");
            one.write(number + " c");
            assertThat(written).anyMatch(rows -> rows.contains(number + " c"));
            return "done";
        });

        assertThat(members).extracting(CompletableFuture::join).containsOnly("done");
        assertThat(written).hasSizeLessThanOrEqualTo(4);
        List<String> rows = written.stream().flatMap(List::stream).toList();
        IntStream.range(0, MEMBERS)
                .forEach(number -> assertThat(rows)
                        .containsOnlyOnce(number + " a", number + " b", number + " c")
                        .containsSubsequence(number + " a", number + " b", number + " c"));
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
    private List<CompletableFuture<String>> behindAnother(IntFunction<Supplier<String>> work) {
        CompletableFuture<String> first = holdUp();
        List<CompletableFuture<String>> members = IntStream.range(0, MEMBERS)
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
