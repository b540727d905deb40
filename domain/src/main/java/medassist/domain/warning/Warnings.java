package medassist.domain.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.domain.money.Money;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.parameter.Parameters;
import medassist.domain.parameter.Parameters.Answer.Known;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.WarningRule;
import medassist.domain.policy.WarningThreshold;
import medassist.domain.recipient.Applicant;

/**
 * Finds of which burdens of a year an office is warned 预警评估 (people.md §9). A figure of the year before that nobody has said yet is
 * taken as the newest known; without any, nothing is told.
 *
 * @param parameters of the jurisdiction
 */
public record Warnings(PolicyPack pack, Parameters parameters) {

    private static final int WHOLE = 100;

    /** A threshold by what is known. */
    private record Reached(Money amount, Optional<Alarm.Index> index) {}

    /**
     * The rules that a person's burdens of a ledger year have reached.
     *
     * @param person on the day of the year's last settlement
     */
    public List<Alarm> of(Applicant person, int year, Function<BurdenMeasure, Money> burdens) {
        return pack.chapters().warnings().stream()
                .filter(rule -> concerns(rule, person))
                .flatMap(rule -> alarm(rule, year, burdens.apply(rule.measure())).stream())
                .toList();
    }

    /** The thresholds of all its rules in a ledger year, but of those of which no figure is known. */
    public List<Money> thresholds(int year) {
        return pack.chapters().warnings().stream()
                .flatMap(rule -> threshold(rule.threshold(), year).stream())
                .map(Reached::amount)
                .toList();
    }

    private boolean concerns(WarningRule rule, Applicant person) {
        boolean isRecipient = pack.classes().stream().anyMatch(each -> each.includes(person));
        boolean isMeant = switch (rule.recipients()) {
            case ANYBODY -> true;
            case ONLY -> isRecipient;
            case OTHERS -> !isRecipient;
        };
        return isMeant && rule.who().isMetBy(person);
    }

    private Optional<Alarm> alarm(WarningRule rule, int year, Money amount) {
        return threshold(rule.threshold(), year)
                .filter(reached -> rule.isReached(amount, reached.amount()))
                .map(reached -> new Alarm(rule, amount, reached.amount(), reached.index()));
    }

    private Optional<Reached> threshold(WarningThreshold threshold, int year) {
        return switch (threshold) {
            case WarningThreshold.Stated(var amount) -> Optional.of(new Reached(amount, Optional.empty()));
            case WarningThreshold.OfFigure(var name, int percent) -> {
                // The figure of the year before is the one in force on its last day.
                yield parameters.on(name, LocalDate.of(year - 1, 12, 31)) instanceof Known(var _, var said)
                        ? Optional.of(reached(name, said, percent, false))
                        : parameters.newest(name).map(newest -> reached(name, newest, percent, true));
            }
        };
    }

    private static Reached reached(ParameterName name, DatedValue value, int percent, boolean newestKnown) {
        return new Reached(share(value, percent), Optional.of(new Alarm.Index(name, value, newestKnown)));
    }

    /** So many percent of a figure, rounded half up to the fen. */
    private static Money share(DatedValue value, int percent) {
        if (value.value() instanceof ParameterValue.Amount(var figure)) {
            return Money.ofFen(Math.floorDiv(Math.multiplyExact(figure.fen(), (long) percent) + WHOLE / 2, WHOLE));
        }
        throw new IllegalStateException("a figure is an amount");
    }
}
