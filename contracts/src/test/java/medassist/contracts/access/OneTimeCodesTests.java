package medassist.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import medassist.application.access.OneTimeCodes;
import medassist.domain.access.SecondFactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes, by the values of RFC 6238, appendix B, to six digits. */
class OneTimeCodesTests {

    private static final SecondFactor FACTOR =
            SecondFactor.proposed(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(OneTimeCodes.codeAt(FACTOR, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesACodeOnceAndNoEarlierOneAfterIt() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        SecondFactor used = OneTimeCodes.using(FACTOR, "050471", now).orElseThrow();

        assertThat(used.isConfirmed()).isTrue();
        assertThat(OneTimeCodes.using(used, "050471", now)).isEmpty();
        assertThat(OneTimeCodes.using(used, "081804", now))
                .as("of the step before")
                .isEmpty();
        assertThat(OneTimeCodes.using(used, OneTimeCodes.codeAt(used, now.plusSeconds(30)), now))
                .isPresent();
    }

    @Test
    void takesTheCodeOfAClockThatIsAStepOffAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);

        assertThat(OneTimeCodes.using(FACTOR, OneTimeCodes.codeAt(FACTOR, now.minusSeconds(30)), now))
                .isPresent();
        assertThat(OneTimeCodes.using(FACTOR, OneTimeCodes.codeAt(FACTOR, now.plusSeconds(30)), now))
                .isPresent();
        assertThat(OneTimeCodes.using(FACTOR, OneTimeCodes.codeAt(FACTOR, now.minusSeconds(60)), now))
                .isEmpty();
        assertThat(OneTimeCodes.using(FACTOR, OneTimeCodes.codeAt(FACTOR, now.plusSeconds(60)), now))
                .isEmpty();
        assertThat(OneTimeCodes.using(FACTOR, "", now)).isEmpty();
    }
}
