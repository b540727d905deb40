package medassist.domain.roster;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import medassist.domain.recipient.Category;

/**
 * What the rows of a roster come to 名单比对汇总.
 *
 * @param failure why its file could not be read
 * @param rows how many rows came to each outcome
 * @param endings of each category of a full list, how many were certified and how many of them end, missing or taken from it
 * @param withoutIdNumber how many rows have no identity number, or none that can be read: who they are about is not known
 * @param effect what applying it makes due, as it was tried out
 * @param contentDigest of all rows, by which a second person decides about exactly these
 * @param besides sheets without a header, and rows that are no people's, by how many there are
 */
public record Summary(
        Roster.Failure failure,
        Map<RosterOutcome, Integer> rows,
        Map<Category, Endings> endings,
        int withoutIdNumber,
        Effect effect,
        String contentDigest,
        int besides) {

    /** Of a roster that is not read yet. */
    public static final Summary EMPTY = new Summary(Roster.Failure.NONE, Map.of(), Map.of(), 0, Effect.NONE, "", 0);

    public Summary {
        rows = rows.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rows));
        endings = Map.copyOf(endings);
    }

    /** Of a file that cannot be read. */
    public static Summary failed(Roster.Failure failure) {
        return new Summary(failure, Map.of(), Map.of(), 0, Effect.NONE, "", 0);
    }

    /** How many of a category's certifications were in force before the list's month, and how many end by it. */
    public record Endings(int inForce, int ending) {

        private static final int WHOLE = 100;

        /** Whether more end than the share allows without a second person's word. */
        public boolean exceeds(int percent) {
            return (long) ending * WHOLE > (long) inForce * percent;
        }
    }

    /** How many rows came to an outcome. */
    public int of(RosterOutcome outcome) {
        return rows.getOrDefault(outcome, 0);
    }

    /** How many end for being missing from the list. */
    public int ending() {
        return endings.values().stream().mapToInt(Endings::ending).sum();
    }

    /**
     * Whether a second person must say that the figures are right: somebody may be missing only because a row could not be read,
     * or the list was cut.
     *
     * @param percent how many of those in force may end without
     */
    public boolean wantsWord(int percent) {
        return (withoutIdNumber > 0 && !endings.isEmpty())
                || endings.values().stream().anyMatch(each -> each.exceeds(percent));
    }

    /** The endings in the order of categories. */
    public Map<Category, Endings> endingsInOrder() {
        return new TreeMap<>(endings);
    }
}
