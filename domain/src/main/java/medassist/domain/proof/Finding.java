package medassist.domain.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the proof of a pack found 审查发现.
 *
 * @param place where in the pack's text, such as {@code benefits[0].terms[1]}
 * @param arguments what the wording of the rule speaks of, in its order: ids, days, clauses, amounts
 */
public record Finding(Rule rule, String place, List<String> arguments) {

    /** The rules that a pack is held against. */
    public enum Rule {
        /** For some days nothing says what a class is owed for some care 空档. */
        GAP,
        /** For some days two sets of terms claim a class and care 重叠. */
        OVERLAP,
        /** Terms and an entry that says that there are none, on one day. */
        TERMS_AND_UNAIDED,
        /** A benefit that takes the whole burden of care that one above it pays of. */
        PAID_TWICE,
        /** A class in scope that the pack neither gives terms nor says why not. */
        CLASS_WITHOUT_TERMS,
        /** A class in scope without terms, as the pack says with its clause: the law itself leaves it open. */
        LEFT_OPEN,
        /** A class that nobody can belong to. */
        NOBODY_BELONGS,
        /** Terms that another class's always outdo for everybody who has them. */
        NEVER_SERVES,
        /** Terms that pay nothing, whatever the burden. */
        NEVER_PAYS,
        /** A segment of ratios before which the limit is exhausted. */
        SEGMENT_NEVER_REACHED,
        /** A benefit for diseases of a list that has none on the days of the terms. */
        NO_DISEASE,
        /** A class that the document ranks above another is paid less by some burden. */
        RANKED_ABOVE_BUT_PAID_LESS,
        /** A pool that no terms draw on. */
        UNUSED_POOL,
        /** Terms with the limit of a pool that none of their benefit's care draws on. */
        LIMIT_NEVER_BINDS,
        /** Terms with the limit of an inner pool, but without the outer's. */
        OUTER_LIMIT_MISSING,
        /** Terms that limit an inner pool higher than the outer. */
        INNER_LIMIT_HIGHER,
        /** A limit asked of cities that the document's own terms never state. */
        FLOOR_NEVER_GRANTED,
        /** The framework that the pack names is not among the packs. */
        UNKNOWN_FRAMEWORK,
        /** The framework asks for a benefit that the pack does not have, or not for this care or disease. */
        BELOW_FLOOR_MISSING,
        BELOW_FLOOR_RATIO,
        BELOW_FLOOR_LIMIT,
        /** The framework forbids deductibles. */
        BELOW_FLOOR_DEDUCTIBLE,
        /** The framework forbids that outpatient care is limited to diseases. */
        BELOW_FLOOR_DISEASES,
        /** A class that the framework gives terms is given no outpatient aid at all. */
        BELOW_FLOOR_OUTPATIENT,
        /** Special outpatient care is not aided as inpatient care is. */
        BELOW_FLOOR_SPECIAL,
        /** The province's document binds its cities, and the pack does not name it. */
        FRAMEWORK_NOT_NAMED,
        /** A day of the pack comes before one that it must follow. */
        DATES_CROSS,
        /** The first pack of a jurisdiction begins in the middle of a year, of which something may have been used before. */
        FIRST_YEAR_PARTLY_KEPT,
        /** Another pack of the jurisdiction decides for some of the same days. */
        PACKS_OVERLAP,
        /** The name of the pack begins with the code of another jurisdiction. */
        JURISDICTION_NOT_OF_NAME,
        /** The pack that it says to replace is no other pack of the jurisdiction. */
        REPLACES_NOTHING,
        /** Terms of a benefit that do not stand in the order of the classes, which decides between equal payouts. */
        TERMS_OUT_OF_ORDER,
        /** There is no list of the document's clauses beside the pack; from here on the rules are about such lists. */
        NO_CLAUSE_LIST,
        /** A sentence of the document of which nobody has said where the product keeps to it. */
        CLAUSE_NOWHERE,
        /** A clause that the list has twice. */
        CLAUSE_TWICE,
        /** A clause that the pack cites and the list does not have. */
        CLAUSE_UNLISTED,
        /** A sentence is said to be computed by something that the pack does not have. */
        CLAUSE_NAMES_NOTHING,
        /** A sentence is said to be kept by a reading where the pack has none. */
        CLAUSE_WITHOUT_READING;

        private static final Set<Rule> NOTICES = EnumSet.of(LEFT_OPEN, FIRST_YEAR_PARTLY_KEPT, NO_CLAUSE_LIST);

        /** Whether a pack, or a clause list, with this finding is refused; otherwise it is only reported. */
        public boolean isError() {
            return !NOTICES.contains(this);
        }

        /** Whether it is about the list of the document's clauses, by which nothing is decided. */
        public boolean isAboutClauses() {
            return compareTo(NO_CLAUSE_LIST) >= 0;
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Rule rule, String place, Object... arguments) {
        return new Finding(
                rule, place, List.of(arguments).stream().map(Object::toString).toList());
    }
}
