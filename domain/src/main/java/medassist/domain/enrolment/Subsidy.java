package medassist.domain.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.SubsidyShare;

/**
 * What is paid of a person's own premium of one scheme and year 资助金额.
 *
 * @param rule by which it is paid
 * @param premium of all shares, in yuan
 * @param rate the share of the premium; empty where a fixed sum is paid
 * @param amount what is paid
 * @param effectiveFrom the day from which the person is insured
 * @param passedOver what the others would have paid that concern the person too
 */
public record Subsidy(
        SubsidyRule rule,
        Money premium,
        Optional<Ratio> rate,
        Money amount,
        LocalDate effectiveFrom,
        List<PassedOver> passedOver) {

    /** A rule that pays no more than the one that serves 就高不重复. */
    public record PassedOver(SubsidyRule rule, Money amount) {}

    public Subsidy {
        passedOver = List.copyOf(passedOver);
    }

    /** What is left to the person. */
    public Money own() {
        return premium.minus(amount);
    }

    /** Whether a sum is paid whatever the premium, but no more than it. */
    public boolean isFixedSum() {
        return rule.share() instanceof SubsidyShare.FixedSum;
    }
}
