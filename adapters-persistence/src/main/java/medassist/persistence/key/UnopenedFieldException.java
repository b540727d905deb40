package medassist.persistence.key;

/** A value that is not what was encrypted at its place. */
public final class UnopenedFieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnopenedFieldException(String message) {
        super(message);
    }
}
