package medassist.domain.policy;

import java.util.List;
import medassist.domain.recipient.Applicant;

/**
 * What a document says of subsidised enrolment 资助参保.
 *
 * @param firstYear the first insurance year to which it applies
 * @param rules of several that concern a person the one that pays most serves in each scheme, of equals the first
 * @param delegated people whose subsidy the document leaves to another authority
 * @param nextYearOnceEnrolled whether who is certified in the course of a year, and has enrolled for it already, is subsidised from the
 *     next year only 当年已参保不退费，次年资助
 * @param effect from when who is certified in the course of a year is insured
 */
public record EnrolmentSubsidies(
        int firstYear,
        List<SubsidyRule> rules,
        List<Delegated> delegated,
        boolean nextYearOnceEnrolled,
        Effect effect,
        Clause clause) {

    /** People whose subsidy another authority decides 授权下级制定. */
    public record Delegated(Condition who, Clause clause) {}

    /** From when a person is insured who is certified in the course of the year 待遇享受期. */
    public enum Effect {
        /** From the first day of the month of enrolment. */
        MONTH_OF_ENROLMENT,
        /** From the first day of the month after the certification. */
        MONTH_AFTER_CERTIFICATION
    }

    public EnrolmentSubsidies {
        rules = List.copyOf(rules);
        delegated = List.copyOf(delegated);
    }

    /** Those that are for the person, the scheme and the insurance year, in the order of the document. */
    public List<SubsidyRule> concerning(Applicant applicant, InsuranceScheme scheme, int year) {
        return rules.stream()
                .filter(rule -> rule.scheme() == scheme && rule.concerns(applicant, year))
                .toList();
    }
}
