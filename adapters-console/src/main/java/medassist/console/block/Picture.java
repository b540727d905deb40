package medassist.console.block;

import java.util.List;

/**
 * A square of dark and light modules, such as a QR code 二维码.
 *
 * @param size how many modules a side has
 * @param runs those that are dark, row by row
 */
public record Picture(String title, int size, List<Run> runs) implements Block {

    public Picture {
        runs = List.copyOf(runs);
    }

    /** Dark modules beside each other. */
    public record Run(int x, int y, int length) {}
}
