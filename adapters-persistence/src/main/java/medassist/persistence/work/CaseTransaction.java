package medassist.persistence.work;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import medassist.application.work.Task;
import medassist.domain.casefile.CaseFile;
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

    CaseTransaction(
            TransactionOperations<Connection> transactions,
            TransactionAttempts attempts,
            Locks locks,
            FileStore files) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.locks = locks;
        this.files = files;
    }

    /**
     * Decides cases of different persons together. Those that could not be locked at once are still open afterwards. Where it
     * throws, nothing of any case was saved, unless the connection was lost while it was being committed.
     */
    void together(List<Case<?>> cases) {
        requireNoTransaction();
        transactions.executeWrite(_ -> decide(cases, Waiting.NEVER));
    }

    /** Decides a task by itself: it waits for locks, and is tried again where another transaction was in the way. */
    <T> T alone(Task<T> task) {
        requireNoTransaction();
        return attempts.run(() -> {
                    var only = new Case<>(task);
                    decide(List.of(only), Waiting.WAIT);
                    return only;
                })
                .outcome();
    }

    /** Inside another transaction an outcome would be known before it is committed. */
    private void requireNoTransaction() {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a task is decided in a transaction of its own");
        }
    }

    private List<Case<?>> decide(List<Case<?>> cases, Waiting waiting) {
        List<Case<?>> opened = open(cases, waiting, Case::decide);
        open(opened.stream().filter(Case::isOpen).toList(), waiting, Case::decideAtLast);
        files.save(cases.stream().flatMap(each -> each.changes().stream()).toList());
        return opened;
    }

    /** Has those decided that could be locked. */
    private List<Case<?>> open(List<Case<?>> cases, Waiting waiting, BiConsumer<Case<?>, CaseFile> deciding) {
        if (cases.isEmpty()) {
            return cases;
        }
        var needs = cases.stream().map(Case::needs).toList();
        var locking = locks.locking(needs, waiting);
        List<CaseFile> opened = files.open(needs, locking.statements());
        List<Case<?>> locked = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            if (locking.hasAll(needs.get(i))) {
                locked.add(cases.get(i));
                deciding.accept(cases.get(i), opened.get(i));
            }
        }
        return locked;
    }
}
