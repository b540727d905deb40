package medassist.tabular;

import java.util.List;
import java.util.function.Consumer;
import medassist.tabular.UnreadableTableException.Reason;

/** The way of rows from a file to whoever reads it: those within the limits arrive, empty ones do not. */
final class RowDelivery {

    private final TableLimits limits;
    private final Consumer<TableRow> recipient;
    private int delivered;

    RowDelivery(TableLimits limits, Consumer<TableRow> recipient) {
        this.limits = limits;
        this.recipient = recipient;
    }

    void deliver(String sheet, int number, List<String> values) {
        if (values.size() > limits.columns()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        for (String value : values) {
            checkLength(value.length());
        }
        if (values.stream().allMatch(String::isBlank)) {
            return;
        }
        if (++delivered > limits.rows()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        handOver(new TableRow(sheet, number, values));
    }

    void checkColumn(int column) {
        if (column >= limits.columns()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
    }

    void checkLength(int length) {
        if (length > limits.longestText()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
    }

    boolean isNothingDelivered() {
        return delivered == 0;
    }

    private void handOver(TableRow row) {
        try {
            recipient.accept(row);
        } catch (RuntimeException failure) {
            throw new RecipientFailed(failure);
        }
    }

    /** Keeps a failure of the recipient apart from those of parsers. */
    static final class RecipientFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        RecipientFailed(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }
}
