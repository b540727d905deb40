package medassist.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a hospital's system takes from the profile of its province. */
class MannerTests {

    private static final String PROFILE = """
            path: /yian
            medTypes:
              "ZY": {care: INPATIENT, emergency: false}
              "MZ": {care: OUTPATIENT, emergency: false}
              "MB": {care: OUTPATIENT_CHRONIC, emergency: false}
            clearingTypes:
              INPATIENT: ["2", "3"]
              OUTPATIENT: ["1"]
            accountInFunds: true
            gateway: NONE
            bodySignature: NONE
            """;

    private static Manner manner(String profile) {
        return Manner.of(new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    @Test
    void takesPathCodesAndBooks() {
        assertThat(manner(PROFILE + "books: {reversalDay: SETTLEMENT, clearedReversal: ADJUSTMENT, encoding: GB18030}"))
                .isEqualTo(new Manner(
                        "/yian",
                        new Manner.Codes("ZY", "2"),
                        new Manner.Codes("MZ", "1"),
                        Charset.forName("GB18030"),
                        true,
                        true,
                        true,
                        Set.of()));
    }

    @Test
    void keepsBooksAsTheNationalPlatformDoesWhereTheProfileDoesNotSay() {
        Manner manner = manner(PROFILE);

        assertThat(manner.encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(manner.bothOnOneDay()).isFalse();
        assertThat(manner.adjusted()).isFalse();
    }

    @Test
    void playsNoProfileThatAsksForSignatures() {
        assertThatThrownBy(() -> manner(PROFILE.replace("gateway: NONE", "gateway: TIF")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("signatures");
    }
}
