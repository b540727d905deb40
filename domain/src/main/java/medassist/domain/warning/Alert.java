package medassist.domain.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.Clause;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.validity.China;

/**
 * A person's year of which other offices are to be told, by one rule 预警. Its figures follow the ledger until it is closed.
 *
 * @param index by which figure its threshold was; empty where the document states it
 * @param raisedOn the day in China
 * @param fallenBelow whether the burden is below the threshold by now, though somebody has acted
 * @param steps all that has become of it, in their order
 */
public record Alert(
        AlertId id,
        LedgerKey ledger,
        String rule,
        BurdenMeasure measure,
        Money amount,
        Money threshold,
        Optional<Alarm.Index> index,
        List<WarningReceiver> sharedWith,
        Clause clause,
        LocalDate raisedOn,
        boolean fallenBelow,
        List<Step> steps) {

    /** A step that it has taken, by whom and why. */
    public record Step(AlertState to, Instant at, String by, String reason) {}

    public Alert {
        sharedWith = List.copyOf(sharedWith);
        steps = List.copyOf(steps);
    }

    /** The alert of an alarm. */
    public static Alert raised(AlertId id, LedgerKey ledger, Alarm alarm, Stamp stamp) {
        return new Alert(
                id,
                ledger,
                alarm.rule().id(),
                alarm.rule().measure(),
                alarm.amount(),
                alarm.threshold(),
                alarm.index(),
                alarm.rule().sharedWith(),
                alarm.rule().clause(),
                China.day(stamp.at()),
                false,
                List.of(step(AlertState.RAISED, stamp)));
    }

    private static Step step(AlertState to, Stamp stamp) {
        return new Step(to, stamp.at(), stamp.by(), stamp.reason());
    }

    public AlertState state() {
        return steps.getLast().to();
    }

    /** The alert while its burden is what the alarm says. */
    public Alert standing(Alarm alarm, Stamp stamp) {
        return switch (state()) {
            case CLOSED -> this;
            case WITHDRAWN -> raised(id, ledger, alarm, stamp).after(steps);
            case RAISED, LISTED, SENT, VERIFIED -> with(alarm.amount(), alarm.threshold(), alarm.index(), false, steps);
        };
    }

    private Alert after(List<Step> earlier) {
        var all = new ArrayList<>(earlier);
        all.addAll(steps);
        return with(amount, threshold, index, fallenBelow, all);
    }

    /** The alert once its burden is below: withdrawn, or marked where somebody has acted. */
    public Alert fallen(Stamp stamp) {
        return switch (state()) {
            case RAISED -> with(amount, threshold, index, true, and(step(AlertState.WITHDRAWN, stamp)));
            case LISTED, SENT, VERIFIED -> with(amount, threshold, index, true, steps);
            case WITHDRAWN, CLOSED -> this;
        };
    }

    /** The alert after a step of somebody's. */
    public Alert taken(AlertState to, Stamp stamp) {
        if (!to.follows(state())) {
            throw new IllegalArgumentException("an alert does not go from " + state() + " to " + to);
        }
        return with(amount, threshold, index, fallenBelow, and(step(to, stamp)));
    }

    private List<Step> and(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private Alert with(Money changed, Money at, Optional<Alarm.Index> by, boolean isFallenBelow, List<Step> taken) {
        return new Alert(
                id, ledger, rule, measure, changed, at, by, sharedWith, clause, raisedOn, isFallenBelow, taken);
    }
}
