package medassist.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A second evaluator, deliberately plain: the tables of the entitlement rules as they are printed there, and arithmetic on
 * whole fen. It shares nothing with the engine or the packs.
 */
final class PlainEvaluator {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate TRANSITION_ENDS = LocalDate.of(2025, 12, 31);
    private static final String FUND = "ASSISTANCE_FUND";

    private static final Predicate<Facts> INPATIENT = care("INPATIENT");
    private static final Predicate<Facts> OUTPATIENT = care("OUTPATIENT");
    private static final Predicate<Facts> SPECIAL = care("OUTPATIENT_SPECIAL");
    private static final Predicate<Facts> CHRONIC = care("OUTPATIENT_CHRONIC");

    /** A certificate. */
    record Cert(String id, String category, String disability, int grade, LocalDate from, LocalDate to) {}

    /** A bill; amounts in fen. */
    record Bill(
            LocalDate day,
            String care,
            String icd10,
            String group,
            long outOfCatalogue,
            long overLimit,
            long preSelfPay,
            long inScope,
            long paid,
            boolean designated,
            boolean emergency,
            boolean referral,
            boolean approved,
            boolean carvedOut) {

        long total() {
            return outOfCatalogue + overLimit + preSelfPay + inScope;
        }
    }

    /** What a benefit pays. */
    record Row(String benefit, long base, long amount, String fund) {}

    /** What a bill comes to. */
    record Outcome(List<Row> rows, long burden, long hospitalBears, long personPays, Map<String, Long> moves) {}

    /** A line of a table. */
    private record Line(
            String benefit,
            boolean onRemaining,
            Predicate<Facts> covers,
            Predicate<Facts> who,
            LocalDate from,
            LocalDate to,
            long deductible,
            long percent,
            Map<String, Long> limits,
            String fund) {}

    /** A bill with what is known of the person on its day. */
    private static final class Facts {

        private final Bill bill;
        private final int age;
        private final String sex;
        private final List<Cert> valid = new ArrayList<>();

        Facts(Bill bill, LocalDate birth, String sex, List<Cert> certs) {
            this.bill = bill;
            this.sex = sex;
            int years = bill.day.getYear() - birth.getYear();
            boolean birthdayAhead = bill.day.getMonthValue() * 100 + bill.day.getDayOfMonth()
                    < birth.getMonthValue() * 100 + birth.getDayOfMonth();
            this.age = birthdayAhead ? years - 1 : years;
            for (Cert cert : certs) {
                if (!bill.day.isBefore(cert.from) && !bill.day.isAfter(cert.to)) {
                    valid.add(cert);
                }
            }
        }

        boolean is(String category) {
            return valid.stream().anyMatch(cert -> cert.category.equals(category));
        }

        boolean gradeOneOrTwo() {
            return valid.stream().anyMatch(cert -> cert.category.equals("DISABLED") && cert.grade <= 2);
        }

        boolean mentalOrIntellectual() {
            return valid.stream()
                    .anyMatch(cert -> cert.category.equals("DISABLED")
                            && (cert.disability.equals("MENTAL") || cert.disability.equals("INTELLECTUAL")));
        }

        boolean coded(String... prefixes) {
            for (String prefix : prefixes) {
                if (bill.icd10.startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }

        boolean major() {
            char letter = bill.icd10.isEmpty() ? ' ' : bill.icd10.charAt(0);
            return !bill.group.isEmpty()
                    || (letter == 'C' && bill.icd10.compareTo("C98") < 0)
                    || coded("Z49", "Z99.2", "T86", "Z94", "D56.0", "D56.1", "D56.2", "D66", "D67", "D68.1");
        }

        boolean eight() {
            boolean child = age < 18;
            return (child && coded("C91", "C92", "C93", "C94", "C95"))
                    || (child && coded("Q20", "Q21", "Q22", "Q23", "Q24", "Q25", "Q26"))
                    || coded("N18.0", "N18.5")
                    || (sex.equals("F") && coded("C50"))
                    || coded("C53", "F20", "F22", "F25", "F28", "F29", "F30", "F31", "U84.3")
                    || coded("B20", "B21", "B22", "B24");
        }
    }

    private final String jurisdiction;
    private final List<Line> lines = new ArrayList<>();

    PlainEvaluator(String jurisdiction) {
        this.jurisdiction = jurisdiction;
        switch (jurisdiction) {
            case "330783" -> dongyang();
            case "450600" -> fangchenggang();
            case "371500" -> liaocheng();
            case "210000" -> liaoning();
            case "330111" -> fuyang();
            default -> throw new IllegalArgumentException(jurisdiction);
        }
    }

    static LocalDate firstDay(String jurisdiction) {
        return switch (jurisdiction) {
            case "330783" -> LocalDate.of(2020, 7, 1);
            case "450600" -> LocalDate.of(2022, 8, 1);
            case "371500" -> LocalDate.of(2022, 12, 27);
            case "210000" -> LocalDate.of(2014, 7, 28);
            default -> LocalDate.of(2023, 2, 10);
        };
    }

    /** The lowest and the highest limit, in fen, that any line of the table has for the pool. */
    LongSummaryStatistics limitsOf(String pool) {
        return lines.stream()
                .filter(line -> line.limits.containsKey(pool))
                .mapToLong(line -> line.limits.get(pool) * 100)
                .summaryStatistics();
    }

    private void dongyang() {
        Predicate<Facts> care = INPATIENT.or(SPECIAL);
        add("inpatient", care, any("EXTREME_POVERTY"), 0, 100, Map.of("inpatient", 80_000L));
        add(
                "inpatient",
                care,
                any("SUBSISTENCE_ALLOWANCE", "CHILD_IN_DIFFICULTY"),
                0,
                80,
                Map.of("inpatient", 80_000L));
        add("inpatient", care, any("SUBSISTENCE_MARGIN"), 5_000, 60, Map.of("inpatient", 80_000L));
        Predicate<Facts> fourthOrFifth =
                any("ILLNESS_IMPOVERISHED", "THREE_VETERANS", "OTHER_SPECIAL").or(Facts::gradeOneOrTwo);
        add("inpatient", care, fourthOrFifth, 20_000, 50, Map.of("inpatient", 80_000L));
        add(
                "chronic-outpatient",
                CHRONIC,
                any("EXTREME_POVERTY", "SUBSISTENCE_ALLOWANCE", "CHILD_IN_DIFFICULTY"),
                3_000,
                100,
                Map.of("chronic-outpatient", 2_000L));
    }

    private void fangchenggang() {
        Predicate<Facts> outpatient = SPECIAL.or(CHRONIC);
        Predicate<Facts> care = INPATIENT.or(outpatient.and(Facts::major));
        Predicate<Facts> first = any("EXTREME_POVERTY", "ORPHAN", "DE_FACTO_UNSUPPORTED_CHILD");
        Predicate<Facts> severe = facts -> facts.gradeOneOrTwo() || facts.mentalOrIntellectual();
        Predicate<Facts> allowance = any("SUBSISTENCE_ALLOWANCE");
        add("inpatient", care, first, 0, 100, Map.of("inpatient", 60_000L));
        add("inpatient", care, allowance.and(severe), 0, 95, Map.of("inpatient", 50_000L));
        add("inpatient", care, allowance, 0, 90, Map.of("inpatient", 30_000L));
        add("inpatient", care, any("SUBSISTENCE_MARGIN"), 3_000, 80, Map.of("inpatient", 20_000L));
        Map<String, Long> limit = Map.of("inpatient", 20_000L);
        until(TRANSITION_ENDS, "inpatient", care, any("MONITORED"), 3_000, 70, limit, FUND);
        add("inpatient", care, any("RETURNED_TO_POVERTY"), 3_000, 70, limit);
        Predicate<Facts> lifted = any("STABLY_LIFTED").and(any("MONITORED").negate());
        until(TRANSITION_ENDS, "inpatient", care, lifted, 3_000, 50, limit, "COUNTY_FINANCE");
        Predicate<Facts> other = outpatient.and(facts -> !facts.major());
        add("special-outpatient", other, first, 0, 100, Map.of("special-outpatient", 4_000L));
        add("special-outpatient", other, allowance.and(severe), 0, 95, Map.of("special-outpatient", 3_000L));
        add("special-outpatient", other, allowance, 0, 90, Map.of("special-outpatient", 2_000L));
    }

    private void liaocheng() {
        Predicate<Facts> care = INPATIENT.or(SPECIAL).or(CHRONIC);
        Predicate<Facts> poor = any("EXTREME_POVERTY", "SUBSISTENCE_ALLOWANCE", "RETURNED_TO_POVERTY");
        Predicate<Facts> margin = any("SUBSISTENCE_MARGIN", "MONITORED");
        add("regular", care, poor, 0, 70, Map.of("regular", 30_000L));
        add("regular", care, margin, 3_000, 50, Map.of("regular", 15_000L));
        add("regular", care, any("ILLNESS_IMPOVERISHED"), 10_000, 60, Map.of("illness", 20_000L));
        remaining("re-assistance", care, poor, 5_000, 70, Map.of("re-assistance", 20_000L));
        remaining("re-assistance", care, margin, 10_000, 70, Map.of("re-assistance", 15_000L));
    }

    private void liaoning() {
        Predicate<Facts> poor = any("EXTREME_POVERTY", "SUBSISTENCE_ALLOWANCE");
        until(LocalDate.of(2015, 12, 31), "inpatient", INPATIENT, poor, 0, 60, Map.of("inpatient", 5_000L), FUND);
        lines.add(new Line(
                "inpatient",
                false,
                INPATIENT,
                poor,
                LocalDate.of(2016, 1, 1),
                EVER,
                0,
                70,
                Map.of("inpatient", 10_000L),
                FUND));
        remaining("major-illness", INPATIENT.and(Facts::eight), poor, 0, 50, Map.of("major-illness", 10_000L));
    }

    private void fuyang() {
        Predicate<Facts> outpatient = OUTPATIENT;
        Predicate<Facts> other = INPATIENT.or(SPECIAL).or(CHRONIC);
        Predicate<Facts> second = any("SUBSISTENCE_ALLOWANCE").or(Facts::gradeOneOrTwo);
        add("regular", outpatient.or(other), any("EXTREME_POVERTY"), 0, 100, Map.of());
        add("regular", other, second, 0, 80, Map.of("regular", 150_000L));
        add("regular", outpatient, second, 0, 80, Map.of("regular", 150_000L, "outpatient", 20_000L));
        add("regular", other, any("SUBSISTENCE_MARGIN"), 0, 70, Map.of("regular", 150_000L));
        add(
                "regular",
                outpatient,
                any("SUBSISTENCE_MARGIN"),
                0,
                70,
                Map.of("regular", 150_000L, "outpatient", 20_000L));
    }

    private static Predicate<Facts> care(String type) {
        return facts -> facts.bill.care.equals(type);
    }

    private static Predicate<Facts> any(String... categories) {
        return facts -> {
            for (String category : categories) {
                if (facts.is(category)) {
                    return true;
                }
            }
            return false;
        };
    }

    private void add(
            String benefit,
            Predicate<Facts> covers,
            Predicate<Facts> who,
            long deductible,
            long percent,
            Map<String, Long> limits) {
        until(EVER, benefit, covers, who, deductible, percent, limits, FUND);
    }

    private void remaining(
            String benefit,
            Predicate<Facts> covers,
            Predicate<Facts> who,
            long deductible,
            long percent,
            Map<String, Long> limits) {
        lines.add(new Line(benefit, true, covers, who, LocalDate.MIN, EVER, deductible, percent, limits, FUND));
    }

    private void until(
            LocalDate last,
            String benefit,
            Predicate<Facts> covers,
            Predicate<Facts> who,
            long deductible,
            long percent,
            Map<String, Long> limits,
            String fund) {
        lines.add(new Line(benefit, false, covers, who, LocalDate.MIN, last, deductible, percent, limits, fund));
    }

    /** @param counters by name: D for deductibles, P for pools, B and A for burden and assistance */
    Outcome evaluate(Bill bill, LocalDate birth, String sex, List<Cert> certs, Map<String, Long> counters) {
        var facts = new Facts(bill, birth, sex, certs);
        long burden = Math.max(0, bill.inScope - bill.paid);
        var rows = new ArrayList<Row>();
        var moves = new TreeMap<String, Long>();
        boolean accepted = bill.designated || (jurisdiction.equals("210000") && (bill.emergency || bill.referral));
        if (accepted && !bill.carvedOut) {
            for (String benefit : benefits()) {
                long base = onRemaining(benefit) ? burden - sum(rows) : burden;
                best(benefit, base, facts, counters, rows, moves);
            }
        }
        long assistance = sum(rows);
        move(moves, "B", burden);
        move(moves, "A", assistance);
        long left = bill.total() - bill.paid - assistance;
        long hospital = Math.min(hospitalBears(facts), left);
        return new Outcome(rows, burden, hospital, left - hospital, moves);
    }

    private void best(
            String benefit,
            long base,
            Facts facts,
            Map<String, Long> counters,
            List<Row> rows,
            Map<String, Long> moves) {
        Line served = null;
        long most = -1;
        for (Line line : lines) {
            if (line.benefit.equals(benefit)
                    && line.covers.test(facts)
                    && line.who.test(facts)
                    && !facts.bill.day.isBefore(line.from)
                    && !facts.bill.day.isAfter(line.to)) {
                long amount = payout(line, base, counters);
                if (amount > most) {
                    served = line;
                    most = amount;
                }
            }
        }
        if (served != null) {
            rows.add(new Row(benefit, base, most, served.fund));
            move(moves, "D " + benefit, base);
            for (String pool : served.limits.keySet()) {
                move(moves, "P " + pool, most);
            }
        }
    }

    private static long payout(Line line, long base, Map<String, Long> counters) {
        long before = counters.getOrDefault("D " + line.benefit, 0L);
        long deductible = line.deductible * 100;
        long counted = Math.max(0, before + base - deductible) - Math.max(0, before - deductible);
        long amount = (counted * line.percent + 50) / 100;
        for (Map.Entry<String, Long> limit : line.limits.entrySet()) {
            long left = limit.getValue() * 100 - counters.getOrDefault("P " + limit.getKey(), 0L);
            amount = Math.min(amount, Math.max(0, left));
        }
        return amount;
    }

    private long hospitalBears(Facts facts) {
        boolean concerned = any(
                        "EXTREME_POVERTY",
                        "ORPHAN",
                        "DE_FACTO_UNSUPPORTED_CHILD",
                        "SUBSISTENCE_ALLOWANCE",
                        "SUBSISTENCE_MARGIN",
                        "STABLY_LIFTED",
                        "MONITORED",
                        "RETURNED_TO_POVERTY")
                .test(facts);
        if (!jurisdiction.equals("450600") || !concerned || !facts.bill.designated || facts.bill.approved) {
            return 0;
        }
        return Math.max(0, facts.bill.outOfCatalogue - (facts.bill.total() * 10 + 50) / 100);
    }

    private Set<String> benefits() {
        var benefits = new LinkedHashSet<String>();
        lines.forEach(line -> benefits.add(line.benefit));
        return benefits;
    }

    private boolean onRemaining(String benefit) {
        return lines.stream().anyMatch(line -> line.benefit.equals(benefit) && line.onRemaining);
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::amount).sum();
    }

    private static void move(Map<String, Long> moves, String counter, long amount) {
        moves.merge(counter, amount, Long::sum);
    }
}
