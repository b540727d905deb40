package medassist.persistence.work;

import java.util.Arrays;
import java.util.stream.Collectors;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;

/**
 * How far a caller reaches, as the function {@code within_reach} of the database reads it; empty where nothing bounds
 * it.
 */
public final class ReachText {

    private static final String DIMENSIONS = "\u001e";
    private static final String NAMES = "\u001f";
    private static final int DIGITS = 6;

    private ReachText() {}

    public static String of(Reach reach) {
        return reach.extents().isEmpty()
                ? ""
                : Arrays.stream(Dimension.values())
                        .filter(dimension -> dimension != Dimension.ISSUER)
                        .map(dimension -> text(dimension, reach.of(dimension)))
                        .collect(Collectors.joining(DIMENSIONS));
    }

    private static String text(Dimension dimension, Extent extent) {
        return dimension == Dimension.JURISDICTION && !extent.all()
                ? extent.names().stream().map(ReachText::pattern).collect(Collectors.joining("|", "\\m(", ")\\M"))
                : String.join(NAMES, extent.names());
    }

    /** All divisions inside one, as {@link medassist.domain.division.DivisionCode#includes} has it. */
    private static String pattern(String code) {
        String digits =
                code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
        return digits + "[0-9]{" + (DIGITS - digits.length()) + "}";
    }
}
