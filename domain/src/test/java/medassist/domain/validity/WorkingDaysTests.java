package medassist.domain.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # Friday
            2024-07-12, 0, 2024-07-12
            2024-07-12, 1, 2024-07-15
            2024-07-12, 5, 2024-07-19
            2024-07-12, 6, 2024-07-22
            # Saturday, Sunday
            2024-07-13, 1, 2024-07-15
            2024-07-14, 7, 2024-07-23
            # over the end of a year
            2024-12-31, 3, 2025-01-03
            """)
    void leaveWeekendsOut(LocalDate day, int count, LocalDate reached) {
        assertThat(WorkingDays.after(day, count)).isEqualTo(reached);
    }
}
