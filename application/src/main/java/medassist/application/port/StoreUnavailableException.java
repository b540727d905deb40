package medassist.application.port;

/**
 * The database cannot be reached for the moment, and the same may be asked again later. Nothing was done, unless the
 * connection was lost while committing: then it is not known.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("the database cannot be reached", cause);
    }
}
