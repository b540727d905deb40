package medassist.console.frame;

/** A field of a form holds more than any of our pages lets be typed. */
public final class OverlongFormException extends PageRefusedException {

    private static final long serialVersionUID = 1L;

    OverlongFormException() {
        super("a field of the form is too long");
    }
}
