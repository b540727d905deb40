package medassist.application.port;

import java.util.function.Supplier;
import medassist.domain.entitlement.Claim;
import medassist.domain.recipient.PersonId;

/** Does a piece of work as a whole or not at all. */
public interface UnitOfWork {

    /**
     * Runs the work in one transaction, or as part of the one already running. An exception undoes all of it. The work
     * may be run again when it was given up for the sake of another (a serialization failure, a deadlock, a row added meanwhile), so
     * it must touch nothing but the ports.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    <T> T within(Supplier<T> work);

    /**
     * Runs work that concerns one person, under the same promises, with the person held until the outermost unit ends. Works
     * about a person come one after the other, in the order in which they were asked for; works about different persons may share a transaction, in which a failure of one
     * still undoes no other. Stores that cannot share transactions give each its own.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    default <T> T about(PersonId person, Supplier<T> work) {
        return within(work);
    }

    /** The same for the work of settling a claim. What that is bound to ask of stores may be asked of them beforehand, at once. */
    default <T> T about(Claim claim, Supplier<T> work) {
        return about(claim.personId(), work);
    }
}
