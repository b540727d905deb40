package medassist.console.block;

/** Something that is so, with what it is called. */
public record Fact(String label, Link value) {

    public static Fact of(String label, String value) {
        return new Fact(label, Link.plain(value));
    }
}
