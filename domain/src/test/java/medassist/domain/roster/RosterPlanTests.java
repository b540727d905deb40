package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Papers;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of a list of 残疾人 of March 2026; a certification is written as its id, grade and days, {@code ..} where it is open, and
 * {@code @} stands for how ids that rosters give begin.
 */
class RosterPlanTests {

    private static final RosterHead MARCH = RowsRead.head(Optional.of(Category.DISABLED));
    private static final Pattern WRITTEN = Pattern.compile("(\\S+) ([1-4]) ([0-9-]+)/(\\S+)");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is known                       | from       | to         | grade | outcome    | what is on record then
        ''                                    |            |            | 2 | NEW        | @2026-03-01 2 2026-03-01/..
        ''                                    | 2024-05-01 |            | 2 | NEW        | @2024-05-01 2 2024-05-01/..
        ''                                    | 2024-05-01 | 2026-12-31 | 2 | NEW        | @2024-05-01 2 2024-05-01/2026-12-31
        ''                                    |            | 2026-12-31 | 2 | NEW        | @2026-03-01 2 2026-03-01/2026-12-31
        ''                                    |            | 2026-02-28 | 2 | UNCHANGED  | ''
        ''                                    | 2026-05-01 |            | 2 | NEW        | @2026-05-01 2 2026-05-01/..
        A 2 2020-01-01/..                     |            |            | 2 | UNCHANGED  | A 2 2020-01-01/..
        A 2 2020-01-01/..                     | 2020-01-01 |            | 2 | UNCHANGED  | A 2 2020-01-01/..
        A 2 2020-01-01/2026-12-31             |            |            | 2 | UNCHANGED  | A 2 2020-01-01/2026-12-31
        A 2 2020-01-01/2026-12-31             |            | 2026-12-31 | 2 | UNCHANGED  | A 2 2020-01-01/2026-12-31
        A 2 2026-03-16/..                     |            |            | 2 | UNCHANGED  | A 2 2026-03-16/..
        A 2 2020-01-01/2026-03-15             |            |            | 2 | UNCHANGED  | A 2 2020-01-01/2026-03-15
        A 2 2020-01-01/..                     | 2018-07-01 |            | 2 | CHANGED    | A 2 2018-07-01/..
        A 2 2020-01-01/2026-12-31             | 2018-07-01 |            | 2 | CHANGED    | A 2 2018-07-01/2026-12-31
        A 2 2020-01-01/..                     | 2025-07-01 |            | 2 | CHANGED    | A 2 2020-01-01/2025-06-30; @2025-07-01 2 2025-07-01/..
        A 2 2020-01-01/2026-12-31             | 2025-07-01 |            | 3 | CHANGED    | A 2 2020-01-01/2025-06-30; @2025-07-01 3 2025-07-01/2026-12-31
        A 2 2020-01-01/..                     | 2026-04-01 |            | 3 | CHANGED    | A 2 2020-01-01/2026-03-31; @2026-04-01 3 2026-04-01/..
        A 2 2020-01-01/..                     |            |            | 3 | CHANGED    | A 2 2020-01-01/2026-02-28; @2026-03-01 3 2026-03-01/..
        A 2 2026-03-16/..                     |            |            | 3 | CHANGED    | A 3 2026-03-16/..
        A 2 2026-03-01/..                     |            |            | 3 | CHANGED    | A 3 2026-03-01/..
        A 2 2020-01-01/..                     | 2020-01-01 |            | 3 | CHANGED    | A 3 2020-01-01/..
        A 2 2020-01-01/..                     |            | 2026-06-30 | 2 | CHANGED    | A 2 2020-01-01/2026-06-30
        A 2 2020-01-01/2026-12-31             |            | OPEN       | 2 | CHANGED    | A 2 2020-01-01/..
        A 2 2020-01-01/..                     |            | 2026-02-10 | 2 | CHANGED    | A 2 2020-01-01/2026-02-10
        A 2 2020-01-01/..                     |            | 2026-02-10 | 3 | ENDING     | A 2 2020-01-01/2026-02-10
        A 2 2020-01-01/..                     | 2026-03-01 | 2026-06-30 | 2 | CHANGED    | A 2 2020-01-01/2026-02-28; @2026-03-01 2 2026-03-01/2026-06-30
        A 2 2020-01-01/2025-12-31             |            |            | 2 | REAPPEARED | A 2 2020-01-01/2025-12-31; @2026-03-01 2 2026-03-01/..
        A 2 2020-01-01/2025-12-31             | 2026-02-01 |            | 2 | REAPPEARED | A 2 2020-01-01/2025-12-31; @2026-02-01 2 2026-02-01/..
        A 2 2020-01-01/2026-02-28             | 2020-01-01 |            | 2 | REAPPEARED | A 2 2020-01-01/..
        A 2 2020-01-01/2026-02-28             | 2025-01-01 |            | 3 | REAPPEARED | A 2 2020-01-01/2024-12-31; @2025-01-01 3 2025-01-01/..
        A 2 2020-01-01/2025-12-31             |            | 2025-12-31 | 2 | UNCHANGED  | A 2 2020-01-01/2025-12-31
        A 2 2020-01-01/2025-12-31             | 2020-01-01 | 2025-12-31 | 2 | UNCHANGED  | A 2 2020-01-01/2025-12-31
        A 2 2020-01-01/2025-12-31             | 2020-01-01 | 2025-06-30 | 2 | CHANGED    | A 2 2020-01-01/2025-06-30
        # several one after another
        A 2 2020-01-01/2021-12-31; B 3 2022-01-01/.. |            |            | 3 | UNCHANGED | A 2 2020-01-01/2021-12-31; B 3 2022-01-01/..
        A 2 2020-01-01/2021-12-31; B 3 2022-01-01/.. | 2020-01-01 | 2021-12-31 | 2 | UNCHANGED | A 2 2020-01-01/2021-12-31; B 3 2022-01-01/..
        A 2 2020-01-01/2021-12-31; B 3 2024-01-01/.. | 2023-01-01 |            | 3 | CHANGED   | A 2 2020-01-01/2021-12-31; B 3 2023-01-01/..
        A 2 2020-01-01/2021-12-31; B 3 2024-01-01/.. | 2022-06-01 | 2022-12-31 | 4 | REAPPEARED | A 2 2020-01-01/2021-12-31; B 3 2024-01-01/..; @2022-06-01 4 2022-06-01/2022-12-31
        A 2 2020-01-01/2026-03-15; B 3 2026-03-16/.. |            |            | 3 | UNCHANGED | A 2 2020-01-01/2026-03-15; B 3 2026-03-16/..
        # what is on record for later, such as by a later list that came first
        A 2 2026-04-01/..                     |            |            | 2 | NEW        | A 2 2026-04-01/..; @2026-03-01 2 2026-03-01/2026-03-31
        A 2 2025-04-01/2026-12-31; B 2 2027-01-01/.. |            |            | 2 | UNCHANGED | A 2 2025-04-01/2026-12-31; B 2 2027-01-01/..
        A 2 2025-04-01/2026-12-31; B 2 2027-01-01/.. |            | 2026-06-30 | 2 | CHANGED   | A 2 2025-04-01/2026-06-30; B 2 2027-01-01/..
        A 2 2025-04-01/2026-12-31; B 2 2027-01-01/.. |            |            | 4 | CHANGED   | A 2 2025-04-01/2026-02-28; B 2 2027-01-01/..; @2026-03-01 4 2026-03-01/2026-12-31
        # an id that one that began then still has after it was corrected
        @2026-03-01 2 2025-01-01/..         | 2026-03-01 | | 3 | CHANGED    | @2026-03-01 2 2025-01-01/2026-02-28; @2026-03-01.2 3 2026-03-01/..
        @2026-03-01 2 2025-01-01/2025-12-31 |            | | 2 | REAPPEARED | @2026-03-01 2 2025-01-01/2025-12-31; @2026-03-01.2 2 2026-03-01/..
        """)
    void putsOnRecordWhatARowSays(
            String known, LocalDate from, String to, int grade, RosterOutcome outcome, String then) {
        List<Certification> before = certifications(known);
        var plan = RosterPlan.of(entry(from, to, grade), MARCH, before);

        assertThat(plan.outcome()).isEqualTo(outcome);
        assertThat(RosterPlanPropertyTests.applied(plan, before))
                .containsExactlyInAnyOrderElementsOf(certifications(then));
        assertThat(plan.replaced()).isSubsetOf(before);
        assertThat(plan.recorded()).noneMatch(before::contains);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is known                       | to         | outcome   | what is on record then
        ''                                    |            | UNCHANGED | ''
        A 2 2020-01-01/..                     |            | ENDING    | A 2 2020-01-01/2026-02-28
        A 2 2020-01-01/2026-12-31             |            | ENDING    | A 2 2020-01-01/2026-02-28
        A 2 2020-01-01/..                     | 2026-03-10 | ENDING    | A 2 2020-01-01/2026-03-10
        A 2 2020-01-01/..                     | OPEN       | ENDING    | A 2 2020-01-01/2026-02-28
        A 2 2020-01-01/2026-02-28             |            | UNCHANGED | A 2 2020-01-01/2026-02-28
        A 2 2020-01-01/2025-12-31             |            | UNCHANGED | A 2 2020-01-01/2025-12-31
        A 2 2026-03-05/..                     |            | UNCHANGED | A 2 2026-03-05/..
        A 2 2020-01-01/2021-12-31; B 3 2022-01-01/.. | | ENDING | A 2 2020-01-01/2021-12-31; B 3 2022-01-01/2026-02-28
        """)
    void endsWhatARowTakesFromTheList(String known, String to, RosterOutcome outcome, String then) {
        List<Certification> before = certifications(known);
        var plan = RosterPlan.of(ending(entry(null, to, 2)), MARCH, before);

        assertThat(plan.outcome()).isEqualTo(outcome);
        assertThat(RosterPlanPropertyTests.applied(plan, before))
                .containsExactlyInAnyOrderElementsOf(certifications(then));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is known                       | outcome   | what is on record then
        ''                                    | UNCHANGED | ''
        A 2 2020-01-01/..                     | ENDING    | A 2 2020-01-01/2026-02-28
        A 2 2020-01-01/2026-12-31             | ENDING    | A 2 2020-01-01/2026-02-28
        A 2 2026-02-28/..                     | ENDING    | A 2 2026-02-28/2026-02-28
        A 2 2020-01-01/2026-02-28             | UNCHANGED | A 2 2020-01-01/2026-02-28
        A 2 2026-03-01/..                     | UNCHANGED | A 2 2026-03-01/..
        A 2 2026-03-16/..                     | UNCHANGED | A 2 2026-03-16/..
        A 2 2020-01-01/2021-12-31; B 3 2022-01-01/.. | ENDING | A 2 2020-01-01/2021-12-31; B 3 2022-01-01/2026-02-28
        A 2 2020-01-01/2026-03-15; B 3 2026-03-16/.. | ENDING | A 2 2020-01-01/2026-02-28; B 3 2026-03-16/..
        """)
    void endsOnTheLastDayOfTheMonthBeforeWhoIsMissingFromAFullList(String known, RosterOutcome outcome, String then) {
        List<Certification> before = certifications(known);
        var plan = RosterPlan.absent(Category.DISABLED, MARCH, before);

        assertThat(plan.outcome()).isEqualTo(outcome);
        assertThat(RosterPlanPropertyTests.applied(plan, before))
                .containsExactlyInAnyOrderElementsOf(certifications(then));
    }

    @Test
    void touchesNothingOfAnotherIssuerOrCategory() {
        var ofAnother = new Certification(
                "F",
                Category.DISABLED,
                new Disability(Disability.Type.PHYSICAL, 2),
                Validity.since(LocalDate.of(2020, 1, 1)),
                Issuer.DISABLED_FEDERATION,
                false);
        var another = new Certification(
                "L",
                Category.SUBSISTENCE_ALLOWANCE,
                None.NONE,
                Validity.since(LocalDate.of(2020, 1, 1)),
                Issuer.CIVIL_AFFAIRS,
                false);
        List<Certification> known = List.of(ofAnother, another);

        assertThat(RosterPlan.of(ending(entry(null, null, 2)), MARCH, known)).isEqualTo(RosterPlan.NOTHING);
        assertThat(RosterPlan.absent(Category.DISABLED, MARCH, known)).isEqualTo(RosterPlan.NOTHING);
        var plan = RosterPlan.of(entry(null, null, 3), MARCH, known);
        assertThat(plan.outcome()).isEqualTo(RosterOutcome.NEW);
        assertThat(plan.replaced()).isEmpty();
        assertThat(plan.recorded()).hasSize(1);
    }

    @Test
    void recordsWhoCertifiedAndWhatElseStandsInTheRow() {
        var papers = new Papers("N1", "371502", "H1");

        assertThat(RosterPlan.of(with(papers, Optional.of(true)), MARCH, List.of())
                        .recorded())
                .containsExactly(new Certification(
                        "CIVIL_AFFAIRS.DISABLED.2026-03-01",
                        Category.DISABLED,
                        new Disability(Disability.Type.PHYSICAL, 2),
                        Validity.since(LocalDate.of(2026, 3, 1)),
                        Issuer.CIVIL_AFFAIRS,
                        true,
                        papers));
    }

    @Test
    void keepsWhatARowDoesNotSayAndChangesWhatItSays() {
        var known = RosterPlan.of(with(new Papers("N1", "371502", "H1"), Optional.of(true)), MARCH, List.of())
                .recorded();

        assertThat(RosterPlan.of(with(Papers.NONE, Optional.empty()), MARCH, known))
                .isEqualTo(RosterPlan.NOTHING);
        var plan = RosterPlan.of(with(new Papers("N2", "", ""), Optional.of(false)), MARCH, known);
        assertThat(plan.outcome()).isEqualTo(RosterOutcome.CHANGED);
        assertThat(plan.recorded()).singleElement().satisfies(recorded -> {
            assertThat(recorded.papers()).isEqualTo(new Papers("N2", "371502", "H1"));
            assertThat(recorded.becauseOfIllness()).isFalse();
            assertThat(recorded.validity()).isEqualTo(known.getFirst().validity());
        });
    }

    @Test
    void doesNotPromiseMoreThanARowThatHoldsUntilADay() {
        var last = LocalDate.of(2026, 3, 31);

        assertThat(entry(null, null, 2).notBeyond(last).to()).contains(last);
        assertThat(entry(null, "OPEN", 2).notBeyond(last).to()).contains(last);
        assertThat(entry(null, "2026-03-10", 2).notBeyond(last).to()).contains(LocalDate.of(2026, 3, 10));
    }

    private static RosterEntry entry(LocalDate from, String to, int grade) {
        return entry(
                Optional.ofNullable(from),
                Optional.ofNullable(to).map(RosterPlanTests::last),
                Optional.of(new Disability(Disability.Type.PHYSICAL, grade)),
                Optional.empty(),
                Papers.NONE);
    }

    private static RosterEntry with(Papers papers, Optional<Boolean> becauseOfIllness) {
        return entry(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Disability(Disability.Type.PHYSICAL, 2)),
                becauseOfIllness,
                papers);
    }

    private static RosterEntry entry(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<CertificationDetail> detail,
            Optional<Boolean> becauseOfIllness,
            Papers papers) {
        return new RosterEntry(
                new IdNumber(RowsRead.ZHANG),
                "张三",
                Category.DISABLED,
                detail,
                from,
                to,
                becauseOfIllness,
                papers,
                false,
                List.of());
    }

    private static RosterEntry ending(RosterEntry entry) {
        return new RosterEntry(
                entry.idNumber(),
                entry.name(),
                entry.category(),
                entry.detail(),
                entry.from(),
                entry.to(),
                entry.becauseOfIllness(),
                entry.papers(),
                true,
                entry.corrections());
    }

    private static List<Certification> certifications(String written) {
        return Stream.of(written.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(RosterPlanTests::certification)
                .toList();
    }

    private static Certification certification(String written) {
        Matcher parts = WRITTEN.matcher(written);
        assertThat(parts.matches()).as(written).isTrue();
        return new Certification(
                parts.group(1).replace("@", "CIVIL_AFFAIRS.DISABLED."),
                Category.DISABLED,
                new Disability(Disability.Type.PHYSICAL, Integer.parseInt(parts.group(2))),
                new Validity(LocalDate.parse(parts.group(3)), last(parts.group(4))),
                Issuer.CIVIL_AFFAIRS,
                false);
    }

    private static LocalDate last(String written) {
        return written.equals("..") || written.equals("OPEN") ? LocalDate.MAX : LocalDate.parse(written);
    }
}
