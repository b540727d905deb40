package medassist.console.block;

import java.util.List;

/**
 * What may be done from here.
 *
 * @param isPrinted whether the page may be printed from here too
 */
public record Links(List<Link> links, boolean isPrinted) implements Block {

    public Links {
        links = List.copyOf(links);
    }

    public static Links of(Link... links) {
        return new Links(List.of(links), false);
    }
}
