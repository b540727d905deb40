package medassist.application.port;

/** The database cannot be reached for the moment: nothing was done, and the same may be asked again later. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("the database cannot be reached", cause);
    }
}
