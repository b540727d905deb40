package medassist.domain.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {

    /** The example that GB 11643 itself gives: a woman born on the last day of 1949. */
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void acceptsTheExampleOfTheStandard() {
        assertThat(IdNumber.isValid(EXAMPLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check digit
                "11010519491231002x", // lower case is the caller's to mend
                "11010519491331002X", // month 13
                "1101051949123100X", // too short
                "110105 9491231002X",
                ""
            })
    void refusesWhatIsNot(String text) {
        assertThat(IdNumber.isValid(text)).isFalse();
    }

    @Test
    void agreesWithTheBirthDateAndSexItContains() {
        var number = new IdNumber(EXAMPLE);
        var birthDate = LocalDate.of(1949, 12, 31);
        assertThat(number.agreesWith(birthDate, Sex.F)).isTrue();
        assertThat(number.agreesWith(birthDate, Sex.M)).isFalse();
        assertThat(number.agreesWith(birthDate.minusDays(1), Sex.F)).isFalse();
        assertThat(IdNumber.NONE.agreesWith(birthDate, Sex.M)).isTrue();
    }

    @Test
    void neverShowsItselfInALog() {
        assertThat(new IdNumber(EXAMPLE)).asString().doesNotContain("1949");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "误报, 误报",
        "11010519491231002X, 1101**********002X",
        "本人 11010519491231002x 更正, 本人 1101**********002x 更正",
        "11010519491231002X43, 1101**********002X43",
        "E11010519491231002X与11010519491231002X, E1101**********002X与1101**********002X",
        "110105194912310021, 110105194912310021",
        "H37150000001-202305011020300001, H37150000001-202305011020300001"
    })
    void isMaskedInATextWhereverItStands(String text, String masked) {
        assertThat(IdNumber.masked(text)).isEqualTo(masked);
        assertThat(IdNumber.isIn(text)).isEqualTo(!text.equals(masked));
    }

    @Test
    void neverStandsInTheReasonOfAnEntryOrInTheAuditTrail() {
        var stamp = new Stamp(Instant.EPOCH, "H1", "M1", "误报 " + EXAMPLE);
        var audited = new AuditEntry(
                Instant.EPOCH, new Caller("c", "", ""), AuditEntry.Action.CERTIFY, "P1", EXAMPLE, stamp.reason());

        assertThat(stamp.reason()).isEqualTo("误报 1101**********002X");
        assertThat(audited.reason() + audited.subject()).doesNotContain(EXAMPLE);
    }

    @Test
    void isNotMadeOfAWrongNumber() {
        assertThatThrownBy(() -> new IdNumber("110105194912310021")).isInstanceOf(IllegalArgumentException.class);
    }
}
