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

    /** A certificate; {@code parts} are the single disabilities of a multiple one, as certificates of their own. */
    record Cert(
            String id,
            String category,
            String disability,
            int grade,
            List<Cert> parts,
            boolean ill,
            LocalDate from,
            LocalDate to) {

        static Cert part(String disability, int grade) {
            return new Cert("", "DISABLED", disability, grade, List.of(), false, LocalDate.MIN, EVER);
        }

        boolean grantedFor(String type) {
            return disability.equals(type) || parts.stream().anyMatch(part -> part.disability.equals(type));
        }

        boolean gradeOneOrTwo() {
            return (grade > 0 && grade <= 2) || parts.stream().anyMatch(part -> part.grade <= 2);
        }
    }

    /** Somebody; a registration is empty where nobody has said. */
    record Someone(LocalDate birth, String sex, String insurance, String registration, LocalDate died) {

        Someone died(LocalDate day) {
            return new Someone(birth, sex, insurance, registration, day);
        }
    }

    /** A bill; amounts in fen. */
    record Bill(
            LocalDate day,
            String care,
            String icd10,
            List<String> others,
            String group,
            long outOfCatalogue,
            long overLimit,
            long preSelfPay,
            long inScope,
            long paid,
            long paidOutside,
            long carvedOut,
            long hospitalShare,
            boolean designated,
            boolean emergency,
            boolean referral,
            boolean approved) {

        long total() {
            return outside() + inScope;
        }

        long outside() {
            return outOfCatalogue + overLimit + preSelfPay;
        }

        /** What is settled before assistance. */
        long settledEarlier() {
            return paid + carvedOut + hospitalShare;
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
        private final Someone who;
        private final int age;
        private final List<Cert> valid = new ArrayList<>();

        Facts(Bill bill, Someone who, List<Cert> certs, String jurisdiction) {
            this.bill = bill;
            this.who = who;
            LocalDate birth = who.birth;
            int years = bill.day.getYear() - birth.getYear();
            boolean birthdayAhead = bill.day.getMonthValue() * 100 + bill.day.getDayOfMonth()
                    < birth.getMonthValue() * 100 + birth.getDayOfMonth();
            this.age = birthdayAhead ? years - 1 : years;
            for (Cert cert : certs) {
                if (serves(cert, jurisdiction)) {
                    valid.add(cert);
                }
            }
        }

        private boolean serves(Cert cert, String jurisdiction) {
            LocalDate first = cert.from;
            LocalDate last = cert.to;
            if (jurisdiction.equals("371500") && cert.category.equals("ILLNESS_IMPOVERISHED")) {
                last = LocalDate.of(first.getYear(), 12, 31);
            }
            if (jurisdiction.equals("330111") && cert.ill && cert.category.startsWith("SUBSISTENCE_")) {
                first = first.minusMonths(6);
            }
            return !bill.day.isAfter(who.died) && !bill.day.isBefore(first) && !bill.day.isAfter(last);
        }

        boolean isOrdinary(String category) {
            return valid.stream().anyMatch(cert -> cert.category.equals(category) && !cert.ill);
        }

        boolean isIll(String category) {
            return valid.stream().anyMatch(cert -> cert.category.equals(category) && cert.ill);
        }

        boolean is(String category) {
            return valid.stream().anyMatch(cert -> cert.category.equals(category));
        }

        boolean gradeOneOrTwo() {
            return valid.stream().anyMatch(Cert::gradeOneOrTwo);
        }

        boolean mentalOrIntellectual() {
            return valid.stream().anyMatch(cert -> cert.grantedFor("MENTAL") || cert.grantedFor("INTELLECTUAL"));
        }

        boolean severeMentalIllness() {
            return coded("F20", "F22", "F25", "F31", "F06.8", "F70.1", "F71.1", "F72.1", "F73.1", "F78.1", "F79.1");
        }

        /** A15 to A19 with U84.3, whichever of them is the main diagnosis. */
        boolean resistantTuberculosis() {
            String lung = "A1[5-9].*";
            String resistant = "U84\\.3.*";
            return (bill.icd10.matches(lung) && bill.others.stream().anyMatch(code -> code.matches(resistant)))
                    || (bill.icd10.matches(resistant) && bill.others.stream().anyMatch(code -> code.matches(lung)));
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
                    || (who.sex.equals("F") && coded("C50"))
                    || coded("C53", "B20")
                    || severeMentalIllness()
                    || resistantTuberculosis();
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
            case "210000", "210100" -> liaoning();
            case "330111" -> fuyang();
            default -> throw new IllegalArgumentException(jurisdiction);
        }
    }

    static LocalDate firstDay(String jurisdiction) {
        return switch (jurisdiction) {
            case "330783" -> LocalDate.of(2020, 7, 1);
            case "450600" -> LocalDate.of(2022, 8, 1);
            case "371500" -> LocalDate.of(2022, 12, 27);
            case "210000", "210100" -> LocalDate.of(2014, 7, 28);
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
        Predicate<Facts> second = facts -> facts.isOrdinary("SUBSISTENCE_ALLOWANCE") || facts.is("CHILD_IN_DIFFICULTY");
        Predicate<Facts> third = facts -> facts.isOrdinary("SUBSISTENCE_MARGIN");
        add("inpatient", care, any("EXTREME_POVERTY"), 0, 100, Map.of("inpatient", 80_000L));
        add("inpatient", care, second, 0, 80, Map.of("inpatient", 80_000L));
        add("inpatient", care, third, 5_000, 60, Map.of("inpatient", 80_000L));
        Predicate<Facts> fourthOrFifth = any("ILLNESS_IMPOVERISHED", "THREE_VETERANS", "OTHER_SPECIAL")
                .or(Facts::gradeOneOrTwo)
                .or(facts -> facts.isIll("SUBSISTENCE_ALLOWANCE") || facts.isIll("SUBSISTENCE_MARGIN"));
        add("inpatient", care, fourthOrFifth, 20_000, 50, Map.of("inpatient", 80_000L));
        add(
                "chronic-outpatient",
                CHRONIC,
                second.or(any("EXTREME_POVERTY")),
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
        Predicate<Facts> illness = any("ILLNESS_IMPOVERISHED")
                .and(poor.or(margin)
                        .or(any("ORPHAN", "DE_FACTO_UNSUPPORTED_CHILD", "CHILD_IN_DIFFICULTY"))
                        .negate());
        add("regular", care, illness, 10_000, 60, Map.of("illness", 20_000L));
        remaining("re-assistance", care, poor, 5_000, 70, Map.of("re-assistance", 20_000L));
        remaining("re-assistance", care, margin, 10_000, 70, Map.of("re-assistance", 15_000L));
    }

    private void liaoning() {
        Predicate<Facts> poor = any("EXTREME_POVERTY", "SUBSISTENCE_ALLOWANCE");
        Predicate<Facts> care = INPATIENT.or(SPECIAL);
        until(LocalDate.of(2015, 12, 31), "inpatient", care, poor, 0, 60, Map.of("inpatient", 5_000L), FUND);
        lines.add(new Line(
                "inpatient",
                false,
                care,
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
    Outcome evaluate(Bill bill, Someone who, List<Cert> certs, Map<String, Long> counters) {
        var facts = new Facts(bill, who, certs, jurisdiction);
        long hospitalInside = Math.max(0, bill.hospitalShare - (bill.outside() - bill.paidOutside));
        long burden = Math.max(0, bill.inScope - bill.carvedOut - (bill.paid - bill.paidOutside) - hospitalInside);
        var rows = new ArrayList<Row>();
        var moves = new TreeMap<String, Long>();
        boolean accepted = bill.designated || (jurisdiction.startsWith("21") && (bill.emergency || bill.referral));
        boolean allCarvedOut = bill.carvedOut > 0 && bill.carvedOut == bill.inScope;
        if (accepted && !allCarvedOut && isRecipientHere(who)) {
            for (String benefit : benefits()) {
                long base = onRemaining(benefit) ? burden - sum(rows) : burden;
                best(benefit, base, facts, counters, rows, moves);
            }
        }
        long assistance = sum(rows);
        move(moves, "B", burden);
        move(moves, "A", assistance);
        long left = bill.total() - bill.settledEarlier() - assistance;
        long hospital = isRecipientHere(who) ? Math.min(hospitalBears(facts), left) : 0;
        return new Outcome(rows, burden, hospital, left - hospital, moves);
    }

    /** Whether the document's own demand on all recipients is met. */
    private boolean isRecipientHere(Someone who) {
        return switch (jurisdiction) {
            case "450600" -> who.registration.isEmpty() || who.registration.startsWith("4506");
            case "330111" -> !who.insurance.equals("NONE");
            default -> true;
        };
    }

    /** Whether another scheme pays a part of the bill at all. */
    boolean allowsCarveOut(Bill bill, Someone who, List<Cert> certs) {
        var facts = new Facts(bill, who, certs, jurisdiction);
        return switch (jurisdiction) {
            case "330783" -> facts.valid.stream().anyMatch(cert -> cert.grantedFor("MENTAL"));
            case "210000", "210100" -> facts.severeMentalIllness();
            default -> false;
        };
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
        long allowed = (facts.bill.total() * 10 + 50) / 100;
        return Math.max(0, facts.bill.outOfCatalogue - allowed - facts.bill.hospitalShare);
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
