package medassist.bootstrap.receipt;

import java.nio.file.Path;
import java.util.Map;

/** Where the key stands that receipts are signed by. */
public final class ReceiptKey {

    private static final String VARIABLE = "MEDASSIST_RECEIPT_KEY";

    private ReceiptKey() {}

    /** The file that the environment names, which several nodes may share; else one in the data folder. */
    public static Path file(Map<String, String> environment, Path data) {
        String named = environment.get(VARIABLE);
        return named == null || named.isBlank() ? data.resolve("receipt-key.json") : Path.of(named);
    }
}
