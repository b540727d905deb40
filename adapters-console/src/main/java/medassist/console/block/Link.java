package medassist.console.block;

/**
 * Something that leads somewhere.
 *
 * @param path to where; empty where it leads nowhere and is only said
 */
public record Link(String text, String path) {

    /** What leads nowhere. */
    public static Link plain(String text) {
        return new Link(text, "");
    }

    public boolean leads() {
        return !path.isEmpty();
    }
}
