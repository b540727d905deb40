package medassist.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Issuer;
import medassist.domain.validity.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates that serve for other days than they state: 富阳 二3 and 聊城 四(一). */
class ServingDaysTests {

    private static final Condition.HoldsAnyOf ILL_MARGIN =
            new Condition.HoldsAnyOf(Set.of(Category.SUBSISTENCE_MARGIN), Condition.Ground.ILLNESS);

    @ParameterizedTest(name = "{0}/{1}, {2} months back, calendar year {3}: {4}/{5}")
    @CsvSource({
        "2024-09-01, 9999-12-31, 6, false, 2024-03-01, 9999-12-31",
        "2024-08-31, 2024-12-31, 6, false, 2024-02-29, 2024-12-31", // there is no 31 February
        "2024-01-15, 2024-03-31, 6, false, 2023-07-15, 2024-03-31",
        "2023-05-01, 9999-12-31, 0, true, 2023-05-01, 2023-12-31",
        "2023-05-01, 2023-06-30, 0, true, 2023-05-01, 2023-12-31",
        "2023-12-31, 2025-06-30, 0, true, 2023-12-31, 2023-12-31",
    })
    void reachBackOrLastForTheCalendarYear(
            LocalDate from, LocalDate to, int monthsBack, boolean calendarYear, LocalDate first, LocalDate last) {
        var serving = new ServingDays(ILL_MARGIN, monthsBack, calendarYear, new Clause("二3"));

        assertThat(serving.of(margin(from, to, true))).isEqualTo(new Validity(first, last));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void concernOnlyCertificatesOfTheirGround(boolean becauseOfIllness, boolean concerned) {
        var serving = new ServingDays(ILL_MARGIN, 6, false, new Clause("二3"));
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThat(serving.concern(margin(day, day, becauseOfIllness))).isEqualTo(concerned);
    }

    private static Certification margin(LocalDate from, LocalDate to, boolean becauseOfIllness) {
        return new Certification(
                "C1",
                Category.SUBSISTENCE_MARGIN,
                None.NONE,
                new Validity(from, to),
                Issuer.CIVIL_AFFAIRS,
                becauseOfIllness);
    }
}
