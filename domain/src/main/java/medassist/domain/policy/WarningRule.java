package medassist.domain.policy;

import java.util.List;
import medassist.domain.money.Money;

/**
 * Of whose burdens an office is warned, and from how much on 因病致贫返贫预警.
 *
 * @param id unique in its pack
 * @param recipients whether it is for recipients of the document, for others, or for both
 * @param who what else it asks of a person
 * @param inclusive whether the threshold itself is enough 及以上; else only more is 超过
 */
public record WarningRule(
        String id,
        Label label,
        Recipients recipients,
        Condition who,
        BurdenMeasure measure,
        WarningThreshold threshold,
        boolean inclusive,
        List<WarningReceiver> sharedWith,
        Clause clause) {

    /** Whether a person must be a recipient. */
    public enum Recipients {
        ANYBODY,
        ONLY,
        OTHERS
    }

    public WarningRule {
        sharedWith = List.copyOf(sharedWith);
    }

    /** Whether the amount is one to warn of. */
    public boolean isReached(Money amount, Money at) {
        return amount.isMoreThan(at) || (inclusive && amount.equals(at));
    }
}
