package medassist.console.block;

import java.util.List;

/**
 * Something that must be read first 提示.
 *
 * @param links to what it speaks of, such as the field that is at fault
 */
public record Notice(Kind kind, String text, List<Link> links) implements Block {

    public Notice {
        links = List.copyOf(links);
    }

    /** How much it matters. */
    public enum Kind {
        /** It takes the focus. */
        ERROR,
        WARNING,
        DONE,
        INFO
    }

    public static Notice error(String text) {
        return new Notice(Kind.ERROR, text, List.of());
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text, List.of());
    }

    public static Notice done(String text, Link... links) {
        return new Notice(Kind.DONE, text, List.of(links));
    }

    public static Notice info(String text) {
        return new Notice(Kind.INFO, text, List.of());
    }
}
