package medassist.bootstrap.rosters;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.RosterHead;

/**
 * What the name of a roster's file says 名单文件名: jurisdiction, issuer, month, kind, and the category of all its rows where they do
 * not say it, with hyphens between them; what stands behind is anybody's own.
 */
record RosterName(RosterHead head) {

    static final String EXAMPLE = "371500-CIVIL_AFFAIRS-202603-FULL-SUBSISTENCE_ALLOWANCE.xlsx";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int PARTS = 4;

    /** What a name says; empty where it does not say all. */
    static Optional<RosterName> of(String file) {
        List<String> parts = List.of(file.substring(0, file.lastIndexOf('.')).split("-", -1));
        if (parts.size() < PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RosterName(new RosterHead(
                    new DivisionCode(parts.get(0)),
                    Issuer.valueOf(parts.get(1)),
                    parts.size() > PARTS ? category(parts.get(PARTS)) : Optional.empty(),
                    YearMonth.parse(parts.get(2), MONTH),
                    RosterHead.Kind.valueOf(parts.get(3)))));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Category> category(String part) {
        for (Category category : Category.values()) {
            if (category.name().equals(part)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
