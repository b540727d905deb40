package medassist.persistence.transaction;

/**
 * Another unit of work has meanwhile committed what this one had found missing. This one is undone and done again, and finds it
 * then.
 */
public final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what was found missing */
    public OvertakenException(String what) {
        super(what + " was added meanwhile");
    }
}
