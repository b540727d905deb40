package medassist.rest.problem;

/** An amount came as something other than a string. */
public final class AmountNotAStringException extends Exception {

    private static final long serialVersionUID = 1L;

    public AmountNotAStringException() {
        super("an amount is a string such as \"1234.50\"");
    }
}
