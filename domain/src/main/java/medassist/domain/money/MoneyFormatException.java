package medassist.domain.money;

/** A text that is no amount of money. */
public final class MoneyFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the text. */
    public enum Fault {
        NOT_AN_AMOUNT,
        TOO_MANY_DECIMALS,
        NEGATIVE_AMOUNT,
        AMOUNT_TOO_LARGE
    }

    private final Fault fault;

    MoneyFormatException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
