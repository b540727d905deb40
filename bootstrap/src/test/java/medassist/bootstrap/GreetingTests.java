package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingTests {

    @Test
    void namesEachPathAtWhichTheFeedIsServed() {
        assertThat(Greeting.text("http://127.0.0.1:8080", List.of("/yian", "/CSB/hsa"), true))
                .contains("\n  hospital feed   http://127.0.0.1:8080/yian\n")
                .contains("\n  hospital feed   http://127.0.0.1:8080/CSB/hsa\n\nSettle a bill:\n")
                .doesNotContain("hisfeed");
    }
}
