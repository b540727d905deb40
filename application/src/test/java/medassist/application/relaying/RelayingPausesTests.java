package medassist.application.relaying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayingPausesTests {

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "12, PT34M8S", "13, PT1H", "1000, PT1H"})
    void pausesLongerAfterEachAttempt(int attempts, Duration pause) {
        assertThat(RelayingEvents.pauseAfter(attempts)).isEqualTo(pause);
    }
}
