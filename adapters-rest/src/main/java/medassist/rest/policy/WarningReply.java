package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.comparison.ConditionText;
import medassist.domain.money.Money;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.policy.WarningRule;
import medassist.domain.policy.WarningThreshold;
import org.jspecify.annotations.Nullable;

/**
 * Of whose burdens an office is warned, on the wire.
 *
 * @param amount the threshold; null where it is a share of a figure of the year before
 * @param parameter that figure, of which {@code percent} is the threshold; null where the document states an amount
 * @param inclusive whether the threshold itself is enough
 */
@Serdeable
record WarningReply(
        String rule,
        WarningRule.Recipients recipients,
        String who,
        BurdenMeasure measure,
        @Nullable Money amount,
        @Nullable String parameter,
        @Nullable Integer percent,
        boolean inclusive,
        List<WarningReceiver> sharedWith,
        String clause,
        String text) {

    static WarningReply of(WarningRule rule, Wording wording) {
        var figure = rule.threshold() instanceof WarningThreshold.OfFigure of ? of : null;
        return new WarningReply(
                rule.id(),
                rule.recipients(),
                ConditionText.of(rule.who()),
                rule.measure(),
                rule.threshold() instanceof WarningThreshold.Stated(var stated) ? stated : null,
                figure == null ? null : figure.name().value(),
                figure == null ? null : figure.percent(),
                rule.inclusive(),
                rule.sharedWith(),
                rule.clause().number(),
                wording.ofPolicy().warning(rule));
    }
}
