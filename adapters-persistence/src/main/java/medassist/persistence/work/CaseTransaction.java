package medassist.persistence.work;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.StoreUnavailableException;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Task;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Needs;
import medassist.persistence.work.Locks.Locking;
import medassist.persistence.work.Locks.Waiting;

/**
 * Decides cases in one transaction: it locks their persons and opens their files in one round trip, has each decided in a plain
 * loop, saves what they decided in one round trip, and commits. Nothing is written before the last of them has decided, so that
 * what one of them throws concerns no other; and no thread waits inside it, but for locks where it has the database to itself.
 */
@Singleton
class CaseTransaction {

    private final TransactionOperations<Connection> transactions;
    private final TransactionAttempts attempts;
    private final Locks locks;
    private final FileStore files;
    private final Semaphore alone;
    private final Duration longestWait;

    CaseTransaction(
            TransactionOperations<Connection> transactions,
            TransactionAttempts attempts,
            Locks locks,
            FileStore files,
            @Value("${medassist.alone:8}") int alone,
            @Value("${medassist.longest-wait:60s}") Duration longestWait) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.locks = locks;
        this.files = files;
        this.alone = new Semaphore(alone);
        this.longestWait = longestWait;
    }

    /**
     * Decides cases of different persons together. Those that could not be locked at once are still open afterwards. Where it
     * throws, nothing of any case was saved.
     *
     * @throws StoreUnavailableException if the connection was lost while it was being committed: what was saved is not known
     */
    void together(List<Case<?>> cases) {
        var isSaved = new AtomicBoolean();
        try {
            transactions.executeWrite(_ -> {
                decide(cases, Waiting.NEVER);
                isSaved.set(true);
                return cases;
            });
        } catch (RuntimeException failure) {
            if (isSaved.get() && SqlFailures.any(failure, SqlFailures::isLostConnection)) {
                throw new StoreUnavailableException(failure);
            }
            throw failure;
        }
    }

    /**
     * Decides a task by itself: it waits for locks, and is tried again where another transaction was in the way. So few do at a
     * time that connections are left for batches.
     *
     * @throws StoreUnavailableException if too many wait for too long, or the connection was lost
     */
    <T> T alone(Task<T> task) {
        enter();
        try {
            return attempts.run(() -> {
                        var only = new Case<>(task);
                        decide(List.of(only), Waiting.WAIT);
                        return only;
                    })
                    .outcome();
        } finally {
            alone.release();
        }
    }

    /**
     * Decides tasks of different persons together, without waiting for locks, and saves other changes beside what they decide; those
     * that could not be locked are left out. It is tried again where another transaction was in the way.
     *
     * @param beside the other changes, by what each task decided
     */
    <T> List<Optional<T>> together(List<Task<T>> tasks, Function<List<Optional<T>>, List<Change>> beside) {
        return attempts.run(() -> {
            locks.planForMany();
            return decide(tasks, beside, Waiting.NEVER);
        });
    }

    /** As {@link #together} of one task, which waits for its locks as {@link #alone} does. */
    <T> T aloneBeside(Task<T> task, Function<T, List<Change>> beside) {
        enter();
        try {
            return attempts.run(() -> decide(
                            List.of(task), made -> beside.apply(made.getFirst().orElseThrow()), Waiting.WAIT))
                    .getFirst()
                    .orElseThrow();
        } finally {
            alone.release();
        }
    }

    private <T> List<Optional<T>> decide(
            List<Task<T>> tasks, Function<List<Optional<T>>, List<Change>> beside, Waiting waiting) {
        List<Case<T>> cases = tasks.stream().map(Case::new).toList();
        decided(List.copyOf(cases), waiting);
        List<Optional<T>> made = cases.stream()
                .map(each -> each.isOpen() ? Optional.<T>empty() : Optional.of(each.outcome()))
                .toList();
        files.save(Stream.concat(cases.stream().flatMap(each -> each.changes().stream()), beside.apply(made).stream())
                .toList());
        return made;
    }

    private void enter() {
        try {
            if (!alone.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailableException(new TimeoutException("others waited for " + longestWait));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(interrupted);
        }
    }

    /** Inside another transaction an outcome would be known before it is committed. */
    void requireNoTransaction() {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a task is decided in a transaction of its own");
        }
    }

    private void decide(List<Case<?>> cases, Waiting waiting) {
        decided(cases, waiting);
        files.save(cases.stream().flatMap(each -> each.changes().stream()).toList());
    }

    /** Has the cases decided, those that must be looked at more closely by a second opening. */
    private void decided(List<Case<?>> cases, Waiting waiting) {
        List<Case<?>> opened = open(cases, waiting, Case::decide);
        open(opened.stream().filter(Case::isOpen).toList(), waiting, Case::decideAtLast);
    }

    /**
     * Has those decided that could be locked, of those that post to one ledger the first, and those that need no lock, since another
     * transaction works on their key.
     */
    private List<Case<?>> open(List<Case<?>> cases, Waiting waiting, BiConsumer<Case<?>, CaseFile> deciding) {
        List<Needs> needs = cases.stream().<Needs>map(Case::needs).toList();
        var locking = locks.locking(needs, waiting);
        List<CaseFile> opened = open(needs, locking, waiting);
        List<Case<?>> decided = new ArrayList<>();
        Set<String> postedTo = new HashSet<>();
        for (int i = 0; i < opened.size(); i++) {
            Optional<KeptAnswer.Under> busy = locking.inProgress(needs.get(i));
            if (busy.isPresent() || isFree(needs.get(i), locking, postedTo)) {
                CaseFile file = opened.get(i);
                deciding.accept(
                        cases.get(i), busy.map(under -> inProgress(under, file)).orElse(file));
                decided.add(cases.get(i));
            }
        }
        return decided;
    }

    /** Whether all was locked, and no case before posts to a ledger of the same human being; none after may then. */
    private static boolean isFree(Needs needs, Locking locking, Set<String> postedTo) {
        Set<String> ours = locking.postedTo(needs);
        return locking.hasAll(needs) && Collections.disjoint(postedTo, ours) && postedTo.addAll(ours);
    }

    private List<CaseFile> open(List<Needs> needs, Locking locking, Waiting waiting) {
        if (needs.isEmpty()) {
            return List.of();
        }
        if (waiting == Waiting.NEVER || locking.ofKeys().isEmpty()) {
            return files.open(needs, locking.all());
        }
        // Who waits for nobody that works on its key is told of one before others are waited for.
        List<CaseFile> ofKeys =
                files.open(needs.stream().map(CaseTransaction::ofKeys).toList(), locking.ofKeys());
        boolean isBusy =
                needs.stream().anyMatch(each -> locking.inProgress(each).isPresent());
        return isBusy ? ofKeys : files.open(needs, locking.ofSubjects());
    }

    private static Needs ofKeys(Needs needs) {
        return new Needs(needs.person(), needs.ofKind(KeptAnswer.Under.class).collect(Collectors.toSet()));
    }

    /** The answer kept under a key that another transaction works on, or that it does. */
    private static CaseFile inProgress(KeptAnswer.Under under, CaseFile file) {
        return new CaseFile.Builder()
                .put(under, file.of(under).or(() -> Optional.of(KeptAnswer.IN_PROGRESS)))
                .build();
    }
}
