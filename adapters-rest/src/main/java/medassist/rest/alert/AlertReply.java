package medassist.rest.alert;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.money.Money;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertState;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/**
 * An alert on the wire.
 *
 * @param index by which figure its threshold was; null where the document states it
 */
@Serdeable
record AlertReply(
        String id,
        String personId,
        String jurisdiction,
        int year,
        @Schema(description = "The id of the pack's rule") String rule,
        BurdenMeasure measure,
        @Schema(description = "What the burden is by now") Money amount,
        Money threshold,
        @Nullable IndexReply index,
        String clause,
        LocalDate raisedOn,
        AlertState state,

        @Schema(description = "Whether the burden is below the threshold by now")
        boolean fallenBelow,

        List<WarningReceiver> sharedWith,
        List<StepReply> steps) {

    /**
     * The figure that a threshold is a share of.
     *
     * @param newestKnown whether it is not the one of the year before, but the newest known
     */
    @Serdeable
    record IndexReply(
            String parameter,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            boolean newestKnown) {

        static IndexReply of(Alarm.Index index) {
            PeriodBody days = PeriodBody.of(index.value().days());
            return new IndexReply(
                    index.name().value(),
                    index.value().value().toString(),
                    days.from(),
                    days.to(),
                    index.value().source(),
                    index.newestKnown());
        }
    }

    /** What has become of it, when, by whom and why. */
    @Serdeable
    record StepReply(
            AlertState state,
            Instant at,
            String by,
            @Nullable String reason) {

        static StepReply of(Alert.Step step) {
            return new StepReply(step.to(), step.at(), step.by(), EmptyText.asNull(step.reason()));
        }
    }

    static AlertReply of(Alert alert) {
        return new AlertReply(
                alert.id().value(),
                alert.ledger().personId().value(),
                alert.ledger().jurisdiction().value(),
                alert.ledger().year(),
                alert.rule(),
                alert.measure(),
                alert.amount(),
                alert.threshold(),
                alert.index().map(IndexReply::of).orElse(null),
                alert.clause().number(),
                alert.raisedOn(),
                alert.state(),
                alert.fallenBelow(),
                alert.sharedWith(),
                alert.steps().stream().map(StepReply::of).toList());
    }
}
