package medassist.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import medassist.rest.limit.Refusals;
import medassist.rest.limit.Refusals.Limit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that come too slowly; the time is the channel's own, which a test sets. */
class RequestDeadlinesTests {

    private static final ConnectionSettings SETTINGS = new ConnectionSettings(
            0, 0, Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(60), 0, false, false);

    private final Refusals refusals = new Refusals(null);
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void open() {
        channel.freezeTime();
        channel.pipeline().addLast(new HttpRequestDecoder(), new RequestDeadlines(SETTINGS, refusals));
    }

    @Test
    void closesAConnectionThatSaysNothing() {
        passes(14);
        assertThat(channel.isOpen()).isTrue();

        passes(2);

        assertThat(channel.isOpen()).isFalse();
        assertThat(refusals.counter(Limit.SLOW_REQUESTS).count()).isOne();
    }

    @Test
    void closesAConnectionWhoseHeadComesByteByByte() {
        for (int second = 0; second < 14; second++) {
            comes("G");
            passes(1);
        }
        assertThat(channel.isOpen()).isTrue();

        comes("G");
        passes(1);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAConnectionWhoseBodyDoesNotCome() {
        comes("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
        passes(30);
        comes("a");
        passes(29);
        assertThat(channel.isOpen()).isTrue();

        passes(1);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void waitsForNothingWhileARequestIsWorkedOnAndBetweenRequests() {
        comes("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
        passes(59);
        comes("abc");
        passes(3600);
        assertThat(channel.isOpen()).isTrue();

        comes("GET / HT");
        passes(14);
        comes("TP/1.1\r\n\r\n");
        passes(3600);

        assertThat(channel.isOpen()).isTrue();
        assertThat(refusals.counter(Limit.SLOW_REQUESTS).count()).isZero();
    }

    @Test
    void closesAConnectionWhoseNextHeadIsHalfSent() {
        comes("GET / HTTP/1.1\r\n\r\n");
        passes(3600);
        comes("GET / HT");
        passes(15);

        assertThat(channel.isOpen()).isFalse();
    }

    private void comes(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void passes(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
