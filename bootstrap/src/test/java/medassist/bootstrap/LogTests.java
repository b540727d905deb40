package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What others can write into the log, which is read line by line. */
class LogTests {

    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR medassist.x paid twice";

    @Test
    void hasOneLineForAMessageWhateverItHolds() throws JoranException {
        for (String end : List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u202e")) {
            assertThat(logged(log -> log.warn("{} cannot be read", "a.zip" + end + FORGED))
                            .lines())
                    .singleElement()
                    .asString()
                    .contains("a.zip�")
                    .doesNotContain("\u202e", "\u2028", "\u0085");
        }
    }

    @Test
    void marksEveryLineOfAFailure() throws JoranException {
        String logged = logged(log -> log.error("failed", new IllegalStateException("bad\n" + FORGED)));

        assertThat(logged.lines().skip(1)).hasSizeGreaterThan(2).allMatch(line -> line.startsWith("| "));
        assertThat(logged).contains("| " + FORGED);
    }

    private static String logged(Consumer<Logger> writing) throws JoranException {
        var bytes = new ByteArrayOutputStream();
        PrintStream standardError = System.err;
        var context = new LoggerContext();
        try {
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            context.setMDCAdapter(new LogbackMDCAdapter());
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(Objects.requireNonNull(LogTests.class.getResource("/logback.xml")));
            writing.accept(context.getLogger("medassist.x"));
        } finally {
            context.stop();
            System.setErr(standardError);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
