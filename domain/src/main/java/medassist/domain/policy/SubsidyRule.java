package medassist.domain.policy;

import medassist.domain.recipient.Applicant;

/**
 * Whose own premium is subsidised, how far, and by whom 资助参保标准.
 *
 * @param id unique in its pack
 * @param label what its people are called
 * @param shares how many shares of the scheme
 * @param fromYear the first insurance year for which it holds
 * @param toYear the last, itself included
 */
public record SubsidyRule(
        String id,
        Label label,
        InsuranceScheme scheme,
        int shares,
        Condition who,
        int fromYear,
        int toYear,
        SubsidyShare share,
        SubsidyPayer payer,
        Clause clause) {

    /** A year after all others, of a rule without a last one. */
    public static final int WITHOUT_END = 9999;

    /** Whether it is for the person and the insurance year. */
    public boolean concerns(Applicant applicant, int year) {
        return fromYear <= year && year <= toYear && share.isOf(year) && who.isMetBy(applicant);
    }
}
