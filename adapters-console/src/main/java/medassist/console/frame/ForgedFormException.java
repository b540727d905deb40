package medassist.console.frame;

/** A form does not come from a page of ours, or from one of a session that has ended since. */
public final class ForgedFormException extends PageRefusedException {

    private static final long serialVersionUID = 1L;

    ForgedFormException() {
        super("the form is none of this session's");
    }
}
