package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Papers;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What holds of every row, whatever is on record; a person's certifications by one issuer follow one upon another. */
class RosterPlanPropertyTests {

    private static final int CASES = 5_000;
    private static final int MONTHS = 8;
    private static final RosterHead MARCH = RowsRead.head(Optional.of(Category.MONITORED));
    private static final LocalDate FIRST = MARCH.firstDay().minusMonths(6);
    private static final LocalDate LAST = MARCH.firstDay().plusMonths(6);

    @Test
    void changesNothingWhenAppliedAgain() {
        forEachCase((entry, known, which) -> {
            List<Certification> once = applied(RosterPlan.of(entry, MARCH, known), known);

            assertThat(RosterPlan.of(entry, MARCH, once)).as(which).isEqualTo(RosterPlan.NOTHING);
            List<Certification> absent = applied(RosterPlan.absent(Category.MONITORED, MARCH, known), known);
            assertThat(RosterPlan.absent(Category.MONITORED, MARCH, absent))
                    .as(which)
                    .isEqualTo(RosterPlan.NOTHING);
        });
    }

    @Test
    void recordsEachIdOnceAndReplacesOnlyWhatItSays() {
        forEachCase((entry, known, which) -> {
            var plan = RosterPlan.of(entry, MARCH, known);
            List<String> replaced =
                    plan.replaced().stream().map(Certification::id).toList();

            assertThat(plan.recorded()).as(which).extracting(Certification::id).doesNotHaveDuplicates();
            assertThat(known).as(which).containsAll(plan.replaced());
            assertThat(plan.recorded())
                    .as(which)
                    .filteredOn(each -> !replaced.contains(each.id()))
                    .extracting(Certification::id)
                    .doesNotContainAnyElementsOf(
                            known.stream().map(Certification::id).toList());
            assertThat(plan.outcome() == RosterOutcome.UNCHANGED)
                    .as(which)
                    .isEqualTo(plan.recorded().isEmpty());
        });
    }

    @Test
    void losesNoDayButThoseBehindTheLastThatARowSays() {
        forEachCase((entry, known, which) -> {
            List<Certification> then = applied(RosterPlan.of(entry, MARCH, known), known);
            LocalDate last = entry.ends()
                    ? entry.to().filter(day -> !day.equals(LocalDate.MAX)).orElse(MARCH.dayBefore())
                    : entry.to().orElse(LocalDate.MAX);

            days().filter(day -> !day.isAfter(last))
                    .forEach(day -> assertThat(isCovered(day, then) || !isCovered(day, known))
                            .as("%s of %s", day, which)
                            .isTrue());
        });
    }

    @Test
    void certifiesAllDaysOfTheMonthThatARowSaysOfWhomWasNotCertifiedInIt() {
        forEachCase((entry, known, which) -> {
            var month = new Validity(MARCH.firstDay(), MARCH.month().atEndOfMonth());
            boolean isInIt = ofList(known).anyMatch(each -> each.validity().overlaps(month));
            if (entry.ends() || isInIt || entry.from().isPresent()) {
                return;
            }
            List<Certification> then = applied(RosterPlan.of(entry, MARCH, known), known);

            days().filter(month::includes)
                    .filter(day -> !day.isAfter(entry.to().orElse(LocalDate.MAX)))
                    .forEach(day -> assertThat(isCovered(day, then))
                            .as("%s of %s", day, which)
                            .isTrue());
        });
    }

    @Test
    void touchesNothingOfAnotherIssuerOrCategory() {
        forEachCase((entry, known, which) -> {
            List<Certification> others = new ArrayList<>(known);
            others.removeAll(ofList(known).toList());

            assertThat(applied(RosterPlan.of(entry, MARCH, known), known))
                    .as(which)
                    .containsAll(others);
            assertThat(applied(RosterPlan.absent(Category.MONITORED, MARCH, known), known))
                    .as(which)
                    .containsAll(others);
        });
    }

    @FunctionalInterface
    private interface Case {

        void holds(RosterEntry entry, List<Certification> known, String which);
    }

    private static void forEachCase(Case property) {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            List<Certification> known = known(random);
            RosterEntry entry = entry(random);
            property.holds(
                    entry,
                    known,
                    "case %d of seed %d: %s %s %s %s, known %s"
                            .formatted(i, seed, entry.from(), entry.to(), entry.detail(), entry.ends(), known));
        }
    }

    /** What is on record once a plan is applied. */
    static List<Certification> applied(RosterPlan plan, List<Certification> known) {
        List<Certification> then = new ArrayList<>(known);
        for (Certification recorded : plan.recorded()) {
            then.removeIf(each -> each.id().equals(recorded.id()));
            then.add(recorded);
        }
        return then;
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusMonths(1));
    }

    private static Stream<Certification> ofList(List<Certification> certifications) {
        return certifications.stream()
                .filter(each -> each.category() == Category.MONITORED && each.issuer() == MARCH.issuer());
    }

    private static boolean isCovered(LocalDate day, List<Certification> certifications) {
        return ofList(certifications).anyMatch(each -> each.validity().includes(day));
    }

    private static List<Certification> known(SplittableRandom random) {
        List<Certification> known = new ArrayList<>();
        LocalDate from = day(random, FIRST);
        while (from.isBefore(LAST) && random.nextInt(4) > 0) {
            LocalDate to = random.nextInt(4) == 0 ? LocalDate.MAX : day(random, from);
            known.add(new Certification(
                    id(random, from, known.size()),
                    Category.MONITORED,
                    detail(random),
                    new Validity(from, to),
                    MARCH.issuer(),
                    random.nextBoolean(),
                    papers(random)));
            from = to.equals(LocalDate.MAX) ? LAST : day(random, to.plusDays(1));
        }
        known.add(of("other issuer", Category.MONITORED, Issuer.RURAL_REVITALISATION, random));
        known.add(of("other category", Category.ORPHAN, MARCH.issuer(), random));
        return known;
    }

    /** Some have ids as rosters give them, though their first day may have been corrected since. */
    private static String id(SplittableRandom random, LocalDate from, int number) {
        LocalDate then = random.nextBoolean() ? from : MARCH.firstDay().plusMonths(number);
        return random.nextBoolean() ? "C" + number : "CIVIL_AFFAIRS.MONITORED." + then + "#".repeat(number);
    }

    private static Certification of(String id, Category category, Issuer issuer, SplittableRandom random) {
        return new Certification(id, category, None.NONE, Validity.since(day(random, FIRST)), issuer, false);
    }

    private static RosterEntry entry(SplittableRandom random) {
        Optional<LocalDate> from = random.nextBoolean() ? Optional.of(day(random, FIRST)) : Optional.empty();
        Optional<LocalDate> to = switch (random.nextInt(4)) {
            case 0 -> Optional.of(LocalDate.MAX);
            case 1 -> Optional.of(day(random, from.orElse(FIRST)));
            default -> Optional.empty();
        };
        return new RosterEntry(
                new IdNumber(RowsRead.ZHANG),
                "张三",
                Category.MONITORED,
                random.nextBoolean() ? Optional.of(detail(random)) : Optional.empty(),
                from,
                to,
                random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
                papers(random),
                random.nextInt(5) == 0,
                List.of());
    }

    private static CertificationDetail detail(SplittableRandom random) {
        return random.nextBoolean() ? MonitoredSubtype.SUDDEN : MonitoredSubtype.UNSTABLE;
    }

    private static Papers papers(SplittableRandom random) {
        return random.nextBoolean() ? Papers.NONE : new Papers("", "", "H" + random.nextInt(2));
    }

    /** A day on or some months after another, mostly at the edge of a month. */
    private static LocalDate day(SplittableRandom random, LocalDate earliest) {
        LocalDate day =
                earliest.plusMonths(random.nextInt(MONTHS)).withDayOfMonth(1).plusDays(random.nextInt(-2, 3));
        return day.isBefore(earliest) ? earliest : day;
    }
}
