package medassist.hisfeed.message;

/** A message that is refused, with what its reply says of it. */
public final class MessageRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    private MessageRefusedException(String code, String text) {
        super(code);
        this.code = code;
        this.text = text;
    }

    public MessageRefusedException(Fault fault, Object... arguments) {
        this(fault.name(), FaultTexts.text(fault, arguments));
    }

    /** A refusal by a rule of assistance, in the words that the rule has. */
    public static MessageRefusedException byRule(String code, String text) {
        return new MessageRefusedException(code, text);
    }

    String code() {
        return code;
    }

    /** What a cashier reads. */
    public String text() {
        return text;
    }
}
