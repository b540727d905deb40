package medassist.console.frame;

/** Something for which there is another page than the one that was asked for. */
public abstract sealed class PageRefusedException extends RuntimeException
        permits ForgedFormException, OverlongFormException, TooManyException {

    private static final long serialVersionUID = 1L;

    PageRefusedException(String message) {
        super(message);
    }
}
