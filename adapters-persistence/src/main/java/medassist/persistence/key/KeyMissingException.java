package medassist.persistence.key;

/**
 * A key that the database was used with is not there, or another is in its place; the message is meant for the
 * operator.
 */
public final class KeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyMissingException(String message) {
        super(message);
    }
}
