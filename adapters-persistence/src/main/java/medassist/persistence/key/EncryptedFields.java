package medassist.persistence.key;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import medassist.persistence.work.Rows;

/** All encrypted values of the database. */
@Singleton
public final class EncryptedFields {

    private final FieldCipher cipher;

    EncryptedFields(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Tells column and row of each value that does not open: it was changed or moved, or is plain. */
    public void forUnopened(Rows rows, BiConsumer<String, String> told) {
        for (EncryptedColumn column : EncryptedColumn.ALL) {
            rows.forEach(column.values(), row -> {
                List<String> parts = new ArrayList<>();
                for (int i = 0; i < column.cell().size(); i++) {
                    parts.add(row.getString("cell_" + i));
                }
                if (!cipher.opens(new Cell(column.name(), parts), row.getString("value"))) {
                    told.accept(column.name(), String.join(" ", parts));
                }
            });
        }
    }
}
