package medassist.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.work.Answer;
import medassist.application.work.AnswerKey;
import medassist.application.work.AnsweringOnce;
import medassist.application.work.KeptAnswer;
import medassist.application.work.KeptAnswers;
import medassist.application.work.Reply;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUnitOfWorkIT {

    private final TestDatabase database = TestDatabase.started();
    private final UnitOfWork unitOfWork = database.unitOfWork();
    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void triesAgainWhatGaveWayToAnotherTransaction(String state) {
        String result = unitOfWork.within(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new DataAccessException("gave way", new SQLException("gave way", state));
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void triesNothingElseAgain() {
        assertThatThrownBy(() -> unitOfWork.within(() -> {
                    runs.incrementAndGet();
                    throw new DataAccessException("unique", new SQLException("unique violation", "23505"));
                }))
                .hasMessage("unique");
        assertThat(runs).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "55P03", ""})
    void saysThatTheStoreIsUnavailableWhereItsConnectionIsGone(String state) {
        assertThatThrownBy(() -> unitOfWork.within(() -> {
                    throw new DataAccessException("gone", new SQLException("Connection is closed", state));
                }))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void doesNotTryAnInnerUnitAgainByItself() {
        String result = unitOfWork.within(() -> unitOfWork.within(() -> {
            if (runs.incrementAndGet() < 2) {
                throw new DataAccessException("gave way", new SQLException("gave way", "40001"));
            }
            return "done";
        }));

        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(2);
    }

    @Test
    void bringsTwoTransactionsOutOfARealDeadlock() throws Exception {
        var answers = database.keptAnswers();
        var one = new AnswerKey("deadlock", "one-" + System.nanoTime());
        var two = new AnswerKey("deadlock", "two-" + System.nanoTime());
        var bothHoldOne = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = CompletableFuture.supplyAsync(() -> keepBoth(answers, one, two, bothHoldOne), threads);
            var second = CompletableFuture.supplyAsync(() -> keepBoth(answers, two, one, bothHoldOne), threads);

            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(runs.get()).as("one of them gave way and was run again").isGreaterThan(2);
    }

    @Test
    void runsTheWorkOfAMessageOnceThoughItIsSentTwiceAtOnce() throws Exception {
        var answering = new AnsweringOnce(database.keptAnswers(), unitOfWork);
        var key = new AnswerKey("twice", "at-once-" + System.nanoTime());
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = CompletableFuture.supplyAsync(
                    () -> answering.answer(key, "digest", () -> {
                        begun.countDown();
                        waitForAWaiter();
                        return new Reply("answer " + runs.incrementAndGet(), true);
                    }),
                    threads);
            await(begun);
            var second = CompletableFuture.supplyAsync(
                    () -> answering.answer(key, "digest", () -> new Reply("answer " + runs.incrementAndGet(), true)),
                    threads);

            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(new Answer.First("answer 1"));
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Answer.Replayed("answer 1"));
        }
    }

    /** Until somebody waits for an advisory lock. */
    private void waitForAWaiter() {
        var jdbc = database.bean(JdbcOperations.class);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!jdbc.prepareStatement(
                "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)", statement -> {
                    try (var rows = statement.executeQuery()) {
                        return rows.next() && rows.getBoolean(1);
                    }
                })) {
            assertThat(System.nanoTime()).as("the second waits").isLessThan(deadline);
        }
    }

    private boolean keepBoth(KeptAnswers answers, AnswerKey first, AnswerKey second, CountDownLatch bothHoldOne) {
        return unitOfWork.within(() -> {
            runs.incrementAndGet();
            keep(answers, first);
            bothHoldOne.countDown();
            await(bothHoldOne);
            keep(answers, second);
            return true;
        });
    }

    private static void keep(KeptAnswers answers, AnswerKey key) {
        if (answers.find(key).isEmpty()) {
            answers.keep(key, new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other never came");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
