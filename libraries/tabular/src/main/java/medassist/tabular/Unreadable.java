package medassist.tabular;

import medassist.tabular.UnreadableTableException.Reason;

/** The reason why a file is unreadable on its way through parsers that let only unchecked exceptions pass. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Unreadable(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
