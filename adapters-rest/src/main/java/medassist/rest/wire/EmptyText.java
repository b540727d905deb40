package medassist.rest.wire;

import org.jspecify.annotations.Nullable;

/** What is said on the wire of a text that the domain has as empty. */
public final class EmptyText {

    private EmptyText() {}

    /** The text, null where it is empty. */
    public static @Nullable String asNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
