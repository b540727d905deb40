package medassist.bootstrap.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.RosterHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterNameTests {

    @Test
    void saysWhatTheRosterIsAListOf() {
        assertThat(RosterName.of(RosterName.EXAMPLE))
                .contains(new RosterName(new RosterHead(
                        new DivisionCode("371500"),
                        Issuer.CIVIL_AFFAIRS,
                        Optional.of(Category.SUBSISTENCE_ALLOWANCE),
                        YearMonth.of(2026, 3),
                        RosterHead.Kind.FULL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "371500-DISABLED_FEDERATION-202603-CHANGES.csv",
                "371500-DISABLED_FEDERATION-202603-CHANGES-残联三月.csv"
            })
    void maySayNoCategory(String file) {
        assertThat(RosterName.of(file).orElseThrow().head())
                .isEqualTo(new RosterHead(
                        new DivisionCode("371500"),
                        Issuer.DISABLED_FEDERATION,
                        Optional.empty(),
                        YearMonth.of(2026, 3),
                        RosterHead.Kind.CHANGES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "低保名单.xlsx",
                "371500-CIVIL_AFFAIRS-202603.xlsx",
                "3715-CIVIL_AFFAIRS-202603-FULL.xlsx",
                "371500-NOBODY-202603-FULL.xlsx",
                "371500-CIVIL_AFFAIRS-202613-FULL.xlsx",
                "371500-CIVIL_AFFAIRS-202603-HALF.xlsx"
            })
    void isNoneWhereItDoesNotSayAll(String file) {
        assertThat(RosterName.of(file)).isEmpty();
    }
}
