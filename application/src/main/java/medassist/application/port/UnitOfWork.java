package medassist.application.port;

import java.util.function.Supplier;

/** Does a piece of work as a whole or not at all: queries, and what institutions' books and our own records change. */
public interface UnitOfWork {

    /**
     * Runs the work in one transaction, or as part of the one already running. An exception undoes all of it. The work
     * may be run again when it was given up for the sake of another (a serialization failure, a deadlock, a row added meanwhile), so
     * it must touch nothing but the ports.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    <T> T within(Supplier<T> work);
}
