package medassist.persistence.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.Clause;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.validity.Validity;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;
import org.jspecify.annotations.Nullable;

/** An alert as it is kept, beside its columns; amounts in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AlertDocument(
        BurdenMeasure measure,
        long amount,
        long threshold,
        @Nullable IndexDocument index,
        List<WarningReceiver> sharedWith,
        String clause,
        LocalDate raisedOn,
        boolean fallenBelow,
        List<StepDocument> steps) {

    /** The figure that the threshold was a share of. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record IndexDocument(
            String name,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            boolean newestKnown) {

        static IndexDocument from(Alarm.Index index) {
            DatedValue value = index.value();
            Validity days = value.days();
            return new IndexDocument(
                    index.name().value(),
                    value.value().toString(),
                    days.from(),
                    days.isOpen() ? null : days.to(),
                    value.source(),
                    index.newestKnown());
        }

        Alarm.Index toDomain() {
            var parameter = new ParameterName(name);
            return new Alarm.Index(
                    parameter,
                    new DatedValue(
                            to == null ? Validity.since(from) : new Validity(from, to), parameter.read(value), source),
                    newestKnown);
        }
    }

    /** A step that the alert has taken. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StepDocument(AlertState to, Instant at, String by, String reason) {

        static StepDocument from(Alert.Step step) {
            return new StepDocument(step.to(), step.at(), step.by(), step.reason());
        }

        Alert.Step toDomain() {
            return new Alert.Step(to, at, by, reason);
        }
    }

    static AlertDocument from(Alert alert) {
        return new AlertDocument(
                alert.measure(),
                alert.amount().fen(),
                alert.threshold().fen(),
                alert.index().map(IndexDocument::from).orElse(null),
                alert.sharedWith(),
                alert.clause().number(),
                alert.raisedOn(),
                alert.fallenBelow(),
                alert.steps().stream().map(StepDocument::from).toList());
    }

    Alert toDomain(AlertId id, LedgerKey ledger, String rule) {
        return new Alert(
                id,
                ledger,
                rule,
                measure,
                Money.ofFen(amount),
                Money.ofFen(threshold),
                Optional.ofNullable(index).map(IndexDocument::toDomain),
                sharedWith,
                new Clause(clause),
                raisedOn,
                fallenBelow,
                steps.stream().map(StepDocument::toDomain).toList());
    }
}
