package medassist.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.application.port.StoreUnavailableException;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Task;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tasks of different persons, of whom all wait while the first is being decided, so that they are one batch; and what each is told
 * when something throws, whatever and wherever it is.
 */
@Timeout(60)
class LaneIT {

    private static final int MEMBERS = 8;

    private final TestDatabase database = TestDatabase.started();
    private final JdbcOperations jdbc = database.bean(JdbcOperations.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch heldUp = new CountDownLatch(1);
    private final String run = "lane-" + System.nanoTime() + "-";
    private final AtomicInteger decisions = new AtomicInteger();
    private final Lane lane = lane(Duration.ofSeconds(30));

    @AfterEach
    void endThreads() {
        heldUp.countDown();
        threads.close();
    }

    @Test
    void decidesTasksOfDifferentPersonsInOneTransactionAndEachOnce() {
        List<CompletableFuture<String>> members = behindAnother(number -> writing(number, LaneIT::goWell));

        assertThat(members).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(transactionsByRow()).hasSize(MEMBERS);
        assertThat(Set.copyOf(transactionsByRow().values())).hasSize(1);
        assertThat(decisions).hasValue(MEMBERS);
    }

    @Test
    void letsWhatDecisionsThrowConcernNobodyElseAndDecidesNothingTwiceForIt() {
        List<CompletableFuture<String>> members = behindAnother(number -> switch (number) {
            case 2 -> throwing(number, new IllegalArgumentException("of its own"));
            case 3, 5 -> throwing(number, new AssertionError("of its own"));
            default -> writing(number, LaneIT::goWell);
        });

        assertThatThrownBy(members.get(2)::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(members.get(3)::join).hasRootCauseInstanceOf(AssertionError.class);
        assertThatThrownBy(members.get(5)::join).hasRootCauseInstanceOf(AssertionError.class);
        assertThat(without(members, 2, 3, 5))
                .extracting(CompletableFuture::join)
                .containsOnly("decided");
        assertThat(transactionsByRow()).hasSize(MEMBERS - 3);
        assertThat(Set.copyOf(transactionsByRow().values())).hasSize(1);
        assertThat(decisions).hasValue(MEMBERS);
    }

    @Test
    void acknowledgesOnlyWhatIsCommittedWhereAnErrorEndsTheSaving() {
        List<CompletableFuture<String>> members =
                behindAnother(number -> writing(number, number == 3 ? LaneIT::runOutOfMemory : LaneIT::goWell));

        assertThatThrownBy(members.get(3)::join).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(without(members, 3)).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(transactionsByRow())
                .as("each by itself, since the batch was rolled back")
                .hasSize(MEMBERS - 1);
        assertThat(Set.copyOf(transactionsByRow().values())).hasSize(MEMBERS - 1);
    }

    @Test
    void acknowledgesNothingThatIsNeverCommittedAndServesOn() {
        List<CompletableFuture<String>> members = behindAnother(number -> writing(number, LaneIT::runOutOfMemory));

        assertThat(members)
                .allSatisfy(member -> assertThatThrownBy(member::join).hasRootCauseInstanceOf(OutOfMemoryError.class));
        assertThat(transactionsByRow()).isEmpty();
        assertThat(lane.decide(writing(0, LaneIT::goWell))).isEqualTo("decided");
    }

    @Test
    void savesNothingOfACaseWhoseRowsAreNotAllWritten() {
        List<CompletableFuture<String>> members = behindAnother(number -> number == 3
                ? task(
                        number,
                        _ -> made(new Written(run + number, LaneIT::goWell), new Written(run + number, LaneIT::goWell)))
                : writing(number, LaneIT::goWell));

        assertThatThrownBy(members.get(3)::join).hasStackTraceContaining("kept_answer_pkey");
        assertThat(without(members, 3)).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(transactionsByRow()).hasSize(MEMBERS - 1);
    }

    @Test
    void decidesEachAloneAndAgainWhereTheDatabaseGaveOneUp() {
        var given = new AtomicInteger();
        List<CompletableFuture<String>> members = behindAnother(number -> writing(number, () -> {
            if (number == 3 && given.incrementAndGet() < 3) {
                throw new DataAccessException("gave way", new SQLException("gave way", "40001"));
            }
        }));

        assertThat(members).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(Set.copyOf(transactionsByRow().values())).hasSize(MEMBERS);
    }

    @Test
    void takesOneOfAKeyIntoABatch() {
        var key = new AnswerKey(run, "the same");
        List<CompletableFuture<String>> members =
                behindAnother(number -> new Deciding(Needs.of(person(number), new KeptAnswer.Under(key)), file -> {
                    decisions.incrementAndGet();
                    return file.of(new KeptAnswer.Under(key))
                            .map(found -> made("found"))
                            .orElseGet(() -> new Decision.Made<>(
                                    "kept",
                                    List.of(new KeptAnswer.Kept(
                                            key, new KeptAnswer("digest", KeptAnswer.State.DONE, "")))));
                }));

        assertThat(members)
                .extracting(CompletableFuture::join)
                .containsOnly("kept", "found")
                .containsOnlyOnce("kept");
        assertThat(decisions).as("no batch was rolled back").hasValue(MEMBERS);
    }

    @Test
    void leavesThoseOutWhosePersonsAreLockedElsewhere() {
        CountDownLatch release =
                lockedElsewhere(() -> database.bean(Locks.class).lock(person(3)));
        List<CompletableFuture<String>> members = behindAnother(number -> writing(number, LaneIT::goWell));

        assertThat(without(members, 3)).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(members.get(3)).isNotDone();
        release.countDown();
        assertThat(members.get(3).join()).isEqualTo("decided");
    }

    @Test
    void keepsNobodyWaitingForTheClearingOfAnInstitution() {
        var hospital = new InstitutionId(run + "H");
        CountDownLatch release =
                lockedElsewhere(() -> database.bean(Locks.class).lockClearing(hospital));
        var covering = Need.Covering.advanceOf(new SettlementKey(hospital, "S"));
        List<CompletableFuture<String>> members = behindAnother(number -> switch (number) {
            case 3 -> new Deciding(Needs.of(person(number), covering), _ -> made("decided"));
            case 4 -> needingMore(number, covering);
            default -> writing(number, LaneIT::goWell);
        });

        assertThat(without(members, 3, 4)).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(members.get(3)).isNotDone();
        assertThat(members.get(4)).isNotDone();
        release.countDown();
        assertThat(members.get(3).join()).isEqualTo("decided");
        assertThat(members.get(4).join()).isEqualTo("decided");
    }

    @Test
    void leavesConnectionsToBatchesHoweverManyTasksWaitAlone() {
        var hospital = new InstitutionId(run + "H");
        CountDownLatch release =
                lockedElsewhere(() -> database.bean(Locks.class).lockClearing(hospital));
        var covering = Need.Covering.advanceOf(new SettlementKey(hospital, "S"));
        List<CompletableFuture<String>> waiting = IntStream.range(0, 3 * database.connections())
                .mapToObj(number ->
                        inLane(lane, new Deciding(Needs.of(person(MEMBERS + number), covering), _ -> made("decided"))))
                .toList();

        assertThat(behindAnother(number -> writing(number, LaneIT::goWell)))
                .extracting(CompletableFuture::join)
                .containsOnly("decided");
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        release.countDown();
        assertThat(waiting).extracting(CompletableFuture::join).containsOnly("decided");
    }

    @Test
    void decidesNothingAgainThatMayBeCommitted() {
        Lane losing = lane(Duration.ofSeconds(30), losingTheAnswerToTheCommit());

        assertThatThrownBy(() -> losing.decide(writing(0, LaneIT::goWell)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(transactionsByRow()).containsOnlyKeys(run + 0);
        assertThat(decisions).hasValue(1);
    }

    @Test
    void keepsNobodyWaitingForARowThatSomebodyOutsideHasLocked() {
        CountDownLatch release = lockedElsewhere(() -> database.keptAnswers()
                .keep(new AnswerKey(run, run + 3), new KeptAnswer("digest", KeptAnswer.State.DONE, "outside")));
        List<CompletableFuture<String>> members = behindAnother(number -> writing(number, LaneIT::goWell));

        assertThat(without(members, 3)).extracting(CompletableFuture::join).containsOnly("decided");
        assertThat(members.get(3)).isNotDone();
        release.countDown();
        assertThatThrownBy(members.get(3)::join).hasStackTraceContaining("kept_answer_pkey");
    }

    @Test
    void failsOnlyTheTaskWhosePersonNoDatabaseCanLock() {
        List<CompletableFuture<String>> members = behindAnother(number -> number == 3
                ? new Deciding(Needs.of(new PersonId("\0")), _ -> made("decided"))
                : writing(number, LaneIT::goWell));

        assertThatThrownBy(members.get(3)::join).hasStackTraceContaining("0x00");
        assertThat(without(members, 3)).extracting(CompletableFuture::join).containsOnly("decided");
    }

    @Test
    void decidesThePersonsTasksInTheOrderTheyCame() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<String> first = holdUp(lane);
        List<CompletableFuture<String>> others = new ArrayList<>();
        IntStream.range(0, MEMBERS).forEach(number -> {
            others.add(inLane(lane, new Deciding(Needs.of(person(0)), _ -> {
                order.add(number);
                return made("decided");
            })));
            waitUntilWaiting(lane, number + 1);
        });
        heldUp.countDown();

        first.join();
        others.forEach(CompletableFuture::join);
        assertThat(order)
                .containsExactlyElementsOf(IntStream.range(0, MEMBERS).boxed().toList());
    }

    @Test
    void givesUpWhoHasWaitedTooLongAndNeverDecidesForIt() {
        Lane impatient = lane(Duration.ofMillis(50));
        CompletableFuture<String> first = holdUp(impatient);

        assertThatThrownBy(() -> impatient.decide(writing(1, LaneIT::goWell)))
                .isInstanceOf(StoreUnavailableException.class);
        heldUp.countDown();

        assertThat(first.join()).isEqualTo("first");
        assertThat(impatient.decide(writing(2, LaneIT::goWell))).isEqualTo("decided");
        assertThat(transactionsByRow()).containsOnlyKeys(run + 2);
        assertThat(impatient.waiting()).isZero();
    }

    @Test
    void refusesToDecideInsideAnotherTransaction() {
        assertThatThrownBy(() ->
                        database.unitOfWork().within(() -> database.caseFiles().decide(writing(1, LaneIT::goWell))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of its own");
        assertThat(transactionsByRow()).isEmpty();
    }

    private static void goWell() {}

    private static void runOutOfMemory() {
        throw new OutOfMemoryError("as if");
    }

    /** A change that is a row of the test's, with what happens when it is written. */
    private record Written(String id, Runnable when) implements Change {}

    /** A task that decides as it is told. */
    private record Deciding(Needs needs, Function<CaseFile, Decision<String>> by) implements Task<String> {

        @Override
        public Decision<String> decide(CaseFile file) {
            return by.apply(file);
        }
    }

    /** Writes the changes of the test, each with the transaction it was written in. */
    private final class TestPart implements FilePart {

        @Override
        public List<ChangeWriter<?, ?>> writers() {
            return List.of(new ChangeWriter<>(
                    Written.class,
                    ChangeWriter.Stage.CONSEQUENCES,
                    "INSERT INTO kept_answer SELECT '" + run + "', id, 'digest', 'DONE', pg_current_xact_id()::text"
                            + " FROM unnest(?::text[]) AS w (id)",
                    Stream::of,
                    (parameters, written) -> {
                        written.forEach(each -> each.when().run());
                        parameters.texts(written, Written::id);
                    },
                    Optional.of(() -> new IllegalStateException("not all rows were written"))));
        }
    }

    @SuppressWarnings("unchecked") // The only transactions there are.
    private TransactionOperations<Connection> transactions() {
        return (TransactionOperations<Connection>) database.bean(TransactionOperations.class);
    }

    /** Transactions that commit, and whose connection is lost before the database has said so. */
    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> losingTheAnswerToTheCommit() {
        TransactionOperations<Connection> losing = mock(TransactionOperations.class);
        when(losing.executeWrite(any())).then(call -> {
            transactions().executeWrite(call.<TransactionCallback<Connection, Object>>getArgument(0));
            throw new DataAccessException("lost", new SQLException("lost", "08006"));
        });
        return losing;
    }

    private Lane lane(Duration longestWait) {
        return lane(longestWait, transactions());
    }

    private Lane lane(Duration longestWait, TransactionOperations<Connection> transactions) {
        List<FilePart> parts = new ArrayList<>(database.beans(FilePart.class));
        parts.add(new TestPart());
        var transaction = new CaseTransaction(
                transactions,
                database.bean(TransactionAttempts.class),
                database.bean(Locks.class),
                new FileStore(database.bean(Pipeline.class), parts),
                4,
                longestWait);
        return new Lane(transaction, database.bean(BatchMeters.class), longestWait);
    }

    private PersonId person(int number) {
        return new PersonId(run + number);
    }

    private Deciding task(int number, Function<CaseFile, Decision<String>> by) {
        return new Deciding(Needs.of(person(number)), file -> {
            decisions.incrementAndGet();
            return by.apply(file);
        });
    }

    private Deciding writing(int number, Runnable when) {
        return task(number, _ -> made(new Written(run + number, when)));
    }

    private Deciding throwing(int number, RuntimeException failure) {
        return task(number, _ -> {
            throw failure;
        });
    }

    private Deciding throwing(int number, Error failure) {
        return task(number, _ -> {
            throw failure;
        });
    }

    private Deciding needingMore(int number, Need<?> more) {
        Needs needs = Needs.of(person(number));
        return new Deciding(
                needs, file -> file.holds(more) ? made("decided") : new Decision.NeedsMore<>(needs.and(more)));
    }

    private static Decision<String> made(String outcome) {
        return new Decision.Made<>(outcome, List.of());
    }

    private static Decision<String> made(Change... changes) {
        return new Decision.Made<>("decided", List.of(changes));
    }

    /** Lets tasks come while another is being decided. */
    private List<CompletableFuture<String>> behindAnother(IntFunction<Task<String>> task) {
        CompletableFuture<String> first = holdUp(lane);
        List<CompletableFuture<String>> members = IntStream.range(0, MEMBERS)
                .mapToObj(number -> inLane(lane, task.apply(number)))
                .toList();
        waitUntilWaiting(lane, MEMBERS);
        heldUp.countDown();
        first.join();
        return members;
    }

    private CompletableFuture<String> holdUp(Lane held) {
        var begun = new CountDownLatch(1);
        CompletableFuture<String> first = inLane(held, new Deciding(Needs.of(new PersonId(run + "first")), _ -> {
            begun.countDown();
            await(heldUp);
            return made("first");
        }));
        await(begun);
        return first;
    }

    private CompletableFuture<String> inLane(Lane chosen, Task<String> task) {
        return CompletableFuture.supplyAsync(() -> chosen.decide(task), threads);
    }

    /** Takes a lock in a transaction that ends when it is released. */
    private CountDownLatch lockedElsewhere(Runnable locking) {
        var locked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        threads.execute(() -> database.unitOfWork().within(() -> {
            locking.run();
            locked.countDown();
            await(release);
            return locked;
        }));
        await(locked);
        return release;
    }

    private static List<CompletableFuture<String>> without(List<CompletableFuture<String>> members, int... numbers) {
        return IntStream.range(0, members.size())
                .filter(number -> IntStream.of(numbers).noneMatch(each -> each == number))
                .<CompletableFuture<String>>mapToObj(members::get)
                .toList();
    }

    private static void waitUntilWaiting(Lane lane, int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (lane.waiting() < count) {
            assertThat(System.nanoTime()).as("tasks arrive").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** The transactions in which the rows of the test were written. */
    private Map<String, String> transactionsByRow() {
        return database.unitOfWork()
                .within(() -> jdbc.prepareStatement(
                        "SELECT answer_id, answer FROM kept_answer WHERE party = ?", statement -> {
                            statement.setString(1, run);
                            try (ResultSet rows = statement.executeQuery()) {
                                var transactions = new TreeMap<String, String>();
                                while (rows.next()) {
                                    transactions.put(rows.getString(1), rows.getString(2));
                                }
                                return transactions;
                            }
                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing came");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
