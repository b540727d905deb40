package medassist.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTests {

    @ParameterizedTest
    @CsvSource({
        "70%, 1, 1", // 0.7 fen
        "50%, 1, 1", // half a fen rounds up
        "49.99%, 1, 0",
        "50%, 3, 2",
        "62.5%, 100, 63",
        "100%, 12345, 12345",
        "0%, 12345, 0",
        "100%, 99999999999999, 99999999999999"
    })
    void roundsHalfUpToTheFen(String percent, long fen, long share) {
        assertThat(Ratio.ofPercent(percent).of(Money.ofFen(fen))).isEqualTo(Money.ofFen(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"70", "0.7", "101%", "70.001%", "-5%", "%", ""})
    void refusesWhatIsNoPercentage(String text) {
        assertThatThrownBy(() -> Ratio.ofPercent(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"70%", "62.5%", "0%", "100%", "33.33%"})
    void writesThePercentageItRead(String text) {
        assertThat(Ratio.ofPercent(text)).hasToString(text);
    }

    @Test
    void takesNoShareOfANegativeAmount() {
        assertThatThrownBy(() -> new Ratio(5000).of(Money.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
