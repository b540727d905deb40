package medassist.persistence.transaction;

/** Ends a piece of work whose transaction is undone for a reason that is not the work's own; it is done again. */
final class GroupUndoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GroupUndoneException() {
        super("the transaction is undone, and its work done again", null, false, false);
    }
}
