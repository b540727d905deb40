package medassist.persistence.transaction;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.domain.entitlement.Claim;
import medassist.domain.recipient.PersonId;

/** Units of work as PostgreSQL transactions at READ COMMITTED, which its connections are set to; a further one inside joins. */
@Singleton
class JdbcUnitOfWork implements UnitOfWork {

    private final TransactionOperations<Connection> transactions;
    private final TransactionAttempts attempts;
    private final PersonLocks locks;
    private final List<Lane> lanes;
    private final List<Foreseeing> stores;

    JdbcUnitOfWork(
            TransactionOperations<Connection> transactions,
            TransactionAttempts attempts,
            PersonLocks locks,
            Pipeline pipeline,
            List<Foreseeing> stores,
            @Value("${medassist.lanes:2}") int lanes) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.locks = locks;
        this.stores = List.copyOf(stores);
        if (lanes < 1) {
            throw new IllegalArgumentException("medassist.lanes must be 1 or more, and is " + lanes);
        }
        this.lanes = Stream.generate(() -> new Lane(transactions, attempts, locks, pipeline))
                .limit(lanes)
                .toList();
    }

    @Override
    public <T> T within(Supplier<T> work) {
        return joinedOr(() -> attempts.run(work), work);
    }

    @Override
    public <T> T about(PersonId person, Supplier<T> work) {
        return joinedOr(() -> laneOf(person).run(person, work), () -> locks.holding(person, work));
    }

    @Override
    public <T> T about(Claim claim, Supplier<T> work) {
        return about(claim.personId(), () -> {
            stores.forEach(store -> store.foresee(claim));
            return work.get();
        });
    }

    private Lane laneOf(PersonId person) {
        return lanes.get(Math.floorMod(person.hashCode(), lanes.size()));
    }

    private <T> T joinedOr(Supplier<T> outermost, Supplier<T> inner) {
        // Only the outermost unit can be tried again: an inner one shares a transaction that has failed.
        if (transactions.findTransactionStatus().isPresent()) {
            return inner.get();
        }
        try {
            return outermost.get();
        } catch (RuntimeException failure) {
            if (SqlFailures.any(failure, JdbcUnitOfWork::isLostConnection)) {
                throw new StoreUnavailableException(failure);
            }
            throw failure;
        }
    }

    /**
     * No connection to be had; no state, the pool has closed it; class 08, connection exception; 57P, the server is going
     * down or starting; 55P03, a lock not had in time.
     */
    private static boolean isLostConnection(SQLException failure) {
        String state = SqlFailures.state(failure);
        return failure instanceof SQLTransientConnectionException
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("55P03");
    }
}
