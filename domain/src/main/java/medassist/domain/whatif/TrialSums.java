package medassist.domain.whatif;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.validity.Validity;
import medassist.domain.whatif.TrialFigures.Example;
import medassist.domain.whatif.TrialFigures.Limit;
import medassist.domain.whatif.TrialFigures.Month;
import medassist.domain.whatif.TrialFigures.Warned;

/**
 * Sums up one draft, year by year, in whatever order they come: the same years come to the same figures 试算汇总. It holds a number for
 * each person, and the bills of some examples.
 */
public final class TrialSums {

    /** How many examples are kept of those who would get more, and of those who would get less. */
    private static final int EXAMPLES = 10;

    private static final int DECILES = 10;

    private static final Comparator<Example> BY_PERSON =
            Comparator.comparing(Example::personId).thenComparingInt(Example::year);

    private final int variant;
    private final Validity period;
    private long persons;
    private long bills;
    private final Map<String, Differences> byClass = new TreeMap<>();
    private final Map<String, Differences> byTownship = new TreeMap<>();
    private final Map<FundMonth, Money[]> byMonth = new TreeMap<>();
    private final Map<String, long[]> limits = new TreeMap<>();
    private final Map<String, Long> warned = new TreeMap<>();
    private final TreeSet<Example> most =
            new TreeSet<>(Comparator.comparing(Example::difference).reversed().thenComparing(BY_PERSON));
    private final TreeSet<Example> least =
            new TreeSet<>(Comparator.comparing(Example::difference).thenComparing(BY_PERSON));

    /**
     * Sums of nothing yet.
     *
     * @param variant which of the drafts of a year is summed up
     * @param period of which the bills count
     */
    public TrialSums(int variant, Validity period) {
        this.variant = variant;
        this.period = period;
    }

    private record FundMonth(Fund fund, YearMonth month) implements Comparable<FundMonth> {

        private static final Comparator<FundMonth> ORDER =
                Comparator.comparing(FundMonth::fund).thenComparing(FundMonth::month);

        @Override
        public int compareTo(FundMonth other) {
            return ORDER.compare(this, other);
        }
    }

    /** The differences of a group, in fen. */
    private static final class Differences {

        private long[] fen = new long[16];
        private int size;

        void add(Money difference) {
            if (size == fen.length) {
                fen = Arrays.copyOf(fen, 2 * size);
            }
            fen[size++] = difference.fen();
        }

        Effect effect(String group) {
            long[] sorted = Arrays.copyOf(fen, size);
            Arrays.sort(sorted);
            long[] gains = Arrays.stream(sorted).filter(each -> each > 0).toArray();
            long[] losses = Arrays.stream(sorted).filter(each -> each < 0).toArray();
            return new Effect(
                    group,
                    size,
                    gains.length,
                    Money.ofFen(sum(gains)),
                    losses.length,
                    Money.ofFen(Math.negateExact(sum(losses))),
                    IntStream.range(1, DECILES)
                            .mapToObj(decile -> Money.ofFen(sorted[rank(decile, size) - 1]))
                            .toList());
        }

        private static long sum(long[] amounts) {
            return Arrays.stream(amounts).reduce(0, Math::addExact);
        }

        /** The nearest rank, from 1. */
        private static int rank(int decile, int size) {
            return Math.ceilDiv(decile * size, DECILES);
        }
    }

    /** Takes a year in; one without bills of the period counts as nothing. */
    public void add(TriedYear year) {
        List<TriedBill> now = TriedYear.within(year.inForce(), period);
        List<TriedBill> then = TriedYear.within(year.drafts().get(variant), period);
        if (now.isEmpty()) {
            return;
        }
        persons++;
        bills += now.size();
        Money before = TriedYear.assistance(now);
        Money after = TriedYear.assistance(then);
        Money difference = after.minus(before);
        byClass.computeIfAbsent(servingClass(now, then, year.qualifying()), _ -> new Differences())
                .add(difference);
        byTownship.computeIfAbsent(year.township(), _ -> new Differences()).add(difference);
        addMonths(now, 0);
        addMonths(then, 1);
        addLimits(now, 0);
        addLimits(then, 1);
        year.newlyWarned().get(variant).forEach(rule -> warned.merge(rule, 1L, Long::sum));
        if (!difference.isZero()) {
            keep(new Example(year.personId().value(), year.year(), year.name(), before, after, now, then));
        }
    }

    private void keep(Example example) {
        TreeSet<Example> kept = example.difference().isNegative() ? least : most;
        kept.add(example);
        if (kept.size() > EXAMPLES) {
            kept.pollLast();
        }
    }

    /** The class that served last by the document in force; where none did, for which the person qualifies; else by the draft. */
    private static String servingClass(List<TriedBill> now, List<TriedBill> then, String qualifying) {
        return Stream.of(lastClass(now), qualifying, lastClass(then))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String lastClass(List<TriedBill> bills) {
        return bills.stream()
                .flatMap(bill -> bill.adjudication().awards().stream())
                .map(award -> award.terms().aidClass())
                .reduce("", (_, later) -> later);
    }

    private void addMonths(List<TriedBill> tried, int side) {
        for (TriedBill bill : tried) {
            YearMonth month = YearMonth.from(bill.settlement().claim().visit().settledOn());
            AidByFund.of(bill.adjudication().awards()).amounts().forEach((fund, amount) -> {
                Money[] sides =
                        byMonth.computeIfAbsent(new FundMonth(fund, month), _ -> new Money[] {Money.ZERO, Money.ZERO});
                sides[side] = sides[side].plus(amount);
            });
        }
    }

    private void addLimits(List<TriedBill> tried, int side) {
        Set<String> reached = new HashSet<>();
        for (TriedBill bill : tried) {
            for (Award award : bill.adjudication().awards()) {
                award.pools().stream()
                        .filter(draw -> draw.leftAfter().isZero())
                        .map(PoolDraw::pool)
                        .forEach(reached::add);
            }
        }
        reached.forEach(pool -> limits.computeIfAbsent(pool, _ -> new long[2])[side]++);
    }

    /** What has been summed up by now. */
    public TrialFigures figures() {
        return new TrialFigures(
                persons,
                bills,
                effects(byClass),
                effects(byTownship),
                list(
                        byMonth,
                        each -> new Month(
                                each.getKey().fund(), each.getKey().month(), each.getValue()[0], each.getValue()[1])),
                list(limits, each -> new Limit(each.getKey(), each.getValue()[0], each.getValue()[1])),
                list(warned, each -> new Warned(each.getKey(), each.getValue())),
                Stream.concat(most.stream(), least.stream()).toList());
    }

    private static List<Effect> effects(Map<String, Differences> groups) {
        return list(groups, each -> each.getValue().effect(each.getKey()));
    }

    private static <K, V, R> List<R> list(Map<K, V> map, Function<Map.Entry<K, V>, R> mapping) {
        return map.entrySet().stream().map(mapping).toList();
    }
}
