package medassist.domain.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import medassist.domain.validity.Validity;

/**
 * A figure that a jurisdiction sets 参数, with its values by day. There may be days without any.
 *
 * @param values by first day; their days do not overlap
 */
public record Parameter(ParameterName name, List<DatedValue> values) {

    public Parameter {
        values = values.stream()
                .sorted(Comparator.comparing((DatedValue value) -> value.days().from()))
                .toList();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).days().overlaps(values.get(i - 1).days())) {
                throw new IllegalArgumentException("the days of two values of " + name + " overlap");
            }
        }
    }

    /** The value of a day; empty where it has none. */
    public Optional<DatedValue> on(LocalDate day) {
        return values.stream().filter(value -> value.days().includes(day)).findFirst();
    }

    /** The same with another value on its days, in the place of what was said of them; values keep their other days. */
    public Parameter with(DatedValue other) {
        var all = new ArrayList<DatedValue>(List.of(other));
        for (DatedValue value : values) {
            LocalDate from = value.days().from();
            LocalDate to = value.days().to();
            if (!value.days().overlaps(other.days())) {
                all.add(value);
                continue;
            }
            if (from.isBefore(other.days().from())) {
                all.add(value.within(new Validity(from, other.days().from().minusDays(1))));
            }
            if (to.isAfter(other.days().to())) {
                all.add(value.within(new Validity(other.days().to().plusDays(1), to)));
            }
        }
        return new Parameter(name, all);
    }

    /**
     * What differs where another takes the place of a parameter on some days.
     *
     * @param was empty where the days had no value
     * @param becomes empty where they have none any more
     */
    public record Change(Validity days, Optional<DatedValue> was, Optional<DatedValue> becomes) {

        private boolean isContinuedBy(Change next) {
            return says(was, next.was)
                    && says(becomes, next.becomes)
                    && days.to().plusDays(1).equals(next.days.from());
        }

        private boolean isNone() {
            return says(was, becomes);
        }

        private static boolean says(Optional<DatedValue> one, Optional<DatedValue> other) {
            return one.isEmpty()
                    ? other.isEmpty()
                    : other.filter(one.get()::saysWhat).isPresent();
        }
    }

    /** What differs where other values take the place of these, day by day. */
    public List<Change> changesTo(Parameter next) {
        var changes = new ArrayList<Change>();
        List<LocalDate> turns = List.copyOf(turns(next));
        for (int i = 0; i < turns.size(); i++) {
            LocalDate from = turns.get(i);
            Validity days =
                    i + 1 < turns.size() ? new Validity(from, turns.get(i + 1).minusDays(1)) : Validity.since(from);
            var change = new Change(days, on(from), next.on(from));
            if (change.isNone()) {
                continue;
            }
            if (!changes.isEmpty() && changes.getLast().isContinuedBy(change)) {
                var before = changes.removeLast();
                changes.add(new Change(new Validity(before.days().from(), days.to()), before.was(), before.becomes()));
            } else {
                changes.add(change);
            }
        }
        return changes;
    }

    /** The days on which this or another begins to say something else, or nothing. */
    private SortedSet<LocalDate> turns(Parameter other) {
        var turns = new TreeSet<LocalDate>();
        for (Parameter each : List.of(this, other)) {
            for (DatedValue value : each.values) {
                turns.add(value.days().from());
                if (!value.days().isOpen()) {
                    turns.add(value.days().to().plusDays(1));
                }
            }
        }
        return turns;
    }
}
