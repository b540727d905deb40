package medassist.persistence.key;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;

/**
 * Encrypts fields of the database and opens them again 字段加密; what it says of a failure has the place and never the
 * value.
 */
@Singleton
public final class FieldCipher {

    private final FieldKeys keys;

    FieldCipher(FieldKeys keys) {
        this.keys = keys;
    }

    /** The text under the newest key; an empty one stays empty. */
    public String seal(Cell cell, String plain) {
        return plain.isEmpty() ? "" : keys.newest().encrypt(cell.bytes(), plain);
    }

    /**
     * The text of a value.
     *
     * @throws UnopenedFieldException if the value is not encrypted, or was changed or moved here, or its key is missing
     */
    public String open(Cell cell, String value) {
        if (value.isEmpty()) {
            return "";
        }
        OptionalInt number = FieldKey.numberIn(value);
        if (number.isEmpty()) {
            throw new UnopenedFieldException(cell + " is not encrypted: run medassist keys rotate");
        }
        FieldKey key = keys.inUse().stream()
                .filter(each -> each.number() == number.getAsInt())
                .findFirst()
                .orElseThrow(() -> new UnopenedFieldException("%s is under the key %s, which is not in %s"
                        .formatted(cell, FieldKey.name(number.getAsInt()), keys.place())));
        return key.decrypt(cell.bytes(), value)
                .orElseThrow(() -> new UnopenedFieldException(cell + " does not open: it was changed, or moved here"));
    }

    /** Whether a value opens at its place. */
    boolean opens(Cell cell, String value) {
        try {
            return !open(cell, value).isEmpty();
        } catch (UnopenedFieldException changed) {
            return false;
        }
    }

    /** The text of a value that may be one of before there was encryption. */
    String openOrPlain(Cell cell, String value) {
        return FieldKey.numberIn(value).isEmpty() ? value : open(cell, value);
    }

    /** What a text is looked up by: a keyed digest of each key that is in use; none of an empty one. */
    public List<String> digests(String plain) {
        return plain.isEmpty()
                ? List.of()
                : keys.inUse().stream().map(key -> key.digest(plain)).toList();
    }
}
