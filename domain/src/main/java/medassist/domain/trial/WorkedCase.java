package medassist.domain.trial;

import java.util.Map;

/**
 * A case that stands in a pack beside a clause and holds its figures fast 算例.
 *
 * @param place where it stands in the pack's text
 * @param expected what has to come out, by aspect; amounts with two decimals
 */
public record WorkedCase(String place, Subject subject, Situation situation, Map<Aspect, String> expected) {

    /** What a case can expect something of. */
    public enum Aspect {
        /** What the benefit beside which it stands pays, as the class of these terms; elsewhere all assistance. */
        PAYS,
        /** What held that payout: RATIO, DEDUCTIBLE, NO_BURDEN, or the name of a pool. */
        BOUND,
        /** The fund that pays it. */
        FUND,
        /** Why nothing is paid, as the reason's code, NO_POLICY_IN_FORCE or NO_CARVE_OUT. */
        OUTCOME,
        HOSPITAL_BEARS,
        /** Whether the settlement is provisional. */
        PROVISIONAL,
        /** Whether the part beside which it stands concerns the person and the care. */
        APPLIES,
        /** Whether the person belongs to the class beside which it stands. */
        BELONGS,
        /** Whether the list beside which it stands has the disease. */
        LISTED,
        /** Whether such a disease makes outpatient care special. */
        SPECIAL,
        /** The ranks of the person's classes, from 1 for the neediest. */
        RANKS,
        /** What becomes of deductible and ratio of critical-illness insurance. */
        BECOMES,
        /** What becomes of its annual limit. */
        BECOMES_LIMIT,
        /** What becomes of its deductible of special medicines. */
        BECOMES_SPECIAL_MEDICINES,
        /** What is paid of the person's own premium of the scheme, by the rule beside which it stands. */
        SUBSIDISES,
        /** The day from which the person is insured. */
        EFFECTIVE_FROM,
        /** Who pays the subsidy. */
        PAYER,
        /** Whether the rule beside which it stands warns of these burdens; what they have to reach where it does. */
        ALERTS,
        /** With whom the warning is shared. */
        SHARED_WITH,
        /** What is granted on application by the rule beside which it stands. */
        AWARDS,
        /** Which papers are missing where none is handed in. */
        LACKS
    }

    public WorkedCase {
        expected = Map.copyOf(expected);
    }
}
