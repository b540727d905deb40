package medassist.domain.whatif;

import java.time.YearMonth;
import java.util.List;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * What a draft would have done to the bills of a period 试算结果.
 *
 * @param persons how many persons' years had a bill in the period that can be computed again
 * @param bills how many bills that were
 * @param byClass by the class that serves, by id
 * @param byTownship by township
 * @param byMonth by fund and the month of the settlement date
 * @param limits by pool
 * @param warnings of how many persons an office would be warned that it is not warned of by the document in force, by rule
 * @param examples of those for whom it changes most, half of whom would get more where there are so many
 */
public record TrialFigures(
        long persons,
        long bills,
        List<Effect> byClass,
        List<Effect> byTownship,
        List<Month> byMonth,
        List<Limit> limits,
        List<Warned> warnings,
        List<Example> examples) {

    public TrialFigures {
        byClass = List.copyOf(byClass);
        byTownship = List.copyOf(byTownship);
        byMonth = List.copyOf(byMonth);
        limits = List.copyOf(limits);
        warnings = List.copyOf(warnings);
        examples = List.copyOf(examples);
    }

    /** What a fund pays in a month, by both. */
    public record Month(Fund fund, YearMonth month, Money inForce, Money draft) {}

    /** How many persons' years come to the limit of a pool, by both. */
    public record Limit(String pool, long inForce, long draft) {}

    /** How many persons are newly warned of by a rule. */
    public record Warned(String rule, long persons) {}

    /** A person's year as an example, with the bills of the period by both. */
    public record Example(
            String personId,
            int year,
            String name,
            Money inForce,
            Money draft,
            List<TriedBill> bills,
            List<TriedBill> tried) {

        public Example {
            bills = List.copyOf(bills);
            tried = List.copyOf(tried);
        }

        /** What would be more, or less. */
        Money difference() {
            return draft.minus(inForce);
        }
    }
}
