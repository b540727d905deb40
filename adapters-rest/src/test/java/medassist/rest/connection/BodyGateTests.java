package medassist.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import medassist.rest.limit.Refusals;
import medassist.rest.limit.Refusals.Limit;
import org.junit.jupiter.api.Test;

/** Bodies of which there are too many at once. */
class BodyGateTests {

    private static final int ROOM = 1_000_000;

    private final Refusals refusals = new Refusals(null);
    private final BodyBudget budget = new BodyBudget(new ConnectionSettings(
            0, 0, Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(60), ROOM, false, false));
    private final EmbeddedChannel one = channel();
    private final EmbeddedChannel other = channel();

    @Test
    void answersWithoutReadingWhatHasNoRoom() {
        comes(one, head("Content-Length: 700000"));
        comes(other, head("Content-Length: 700000"));

        assertThat(budget.taken()).isEqualTo(700_000);
        assertThat(isRead(one)).isTrue();
        assertThat(isRead(other)).isFalse();
        assertThat(answer(other))
                .startsWith("HTTP/1.1 503 ")
                .containsIgnoringCase("retry-after: 1")
                .containsIgnoringCase("connection: close")
                .contains("TOO_MANY_BODIES");
        assertThat(refusals.counter(Limit.BODIES).count()).isOne();
    }

    @Test
    void throwsAwayWhatStillComesOfItAndCloses() {
        comes(one, head("Content-Length: 700000"));
        comes(other, head("Content-Length: 700000"));
        comes(other, "x".repeat(699_999));
        assertThat(isRead(other)).isFalse();
        assertThat(other.isOpen()).as("so that its sender reads the answer").isTrue();

        comes(other, "x");

        assertThat(other.isOpen()).isFalse();
        assertThat(budget.taken()).isEqualTo(700_000);
    }

    @Test
    void hasRoomAgainOnceABodyIsAnswered() {
        comes(one, head("Content-Length: 700000"));
        one.writeOutbound(response(HttpResponseStatus.CONTINUE));
        assertThat(budget.taken()).as("asked to go on").isEqualTo(700_000);
        comes(one, "x".repeat(700_000));
        assertThat(budget.taken()).as("being worked on").isEqualTo(700_000);

        one.writeOutbound(response(HttpResponseStatus.OK));
        assertThat(budget.taken()).isZero();
        comes(other, head("Content-Length: 700000"));

        assertThat(isRead(other)).isTrue();
    }

    @Test
    void hasRoomAgainOnceAConnectionIsClosed() {
        comes(one, head("Content-Length: 700000"));

        var _ = one.close();

        assertThat(budget.taken()).isZero();
    }

    @Test
    void countsABodyThatDoesNotSayItsLengthAsItComes() {
        comes(one, head("Content-Length: 900000"));
        comes(other, head("Transfer-Encoding: chunked"));
        comes(other, "4000\r\n" + "x".repeat(0x4000) + "\r\n");
        assertThat(budget.taken()).as("what most are costs nothing").isEqualTo(900_000);
        assertThat(isRead(other)).isTrue();

        for (int chunk = 0; chunk < 10; chunk++) {
            comes(other, "4000\r\n" + "x".repeat(0x4000) + "\r\n");
        }

        assertThat(answer(other)).startsWith("HTTP/1.1 503 ");
        assertThat(budget.taken()).isEqualTo(900_000);
    }

    @Test
    void takesABodyThatIsLargerThanTheRoomWhereItIsAlone() {
        comes(one, head("Content-Length: 9000000"));

        assertThat(isRead(one)).isTrue();
    }

    @Test
    void countsEachOfSeveralRequestsThatAreSentAtOnce() {
        comes(one, head("Content-Length: 20000") + "x".repeat(20_000) + head("Content-Length: 30000"));
        assertThat(budget.taken()).isEqualTo(50_000);

        one.writeOutbound(response(HttpResponseStatus.OK));

        assertThat(budget.taken()).isEqualTo(30_000);
    }

    private EmbeddedChannel channel() {
        return new EmbeddedChannel(new HttpServerCodec(), new BodyGate(budget, refusals));
    }

    private static String head(String header) {
        return "POST / HTTP/1.1\r\n" + header + "\r\n\r\n";
    }

    private static DefaultFullHttpResponse response(HttpResponseStatus status) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
        response.headers().set("Content-Length", "0");
        return response;
    }

    private static void comes(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    /** Whether anything was let through to who works on requests. */
    private static boolean isRead(EmbeddedChannel channel) {
        Object message = channel.readInbound();
        boolean isRead = message != null;
        while (message != null) {
            ReferenceCountUtil.release(message);
            message = channel.readInbound();
        }
        return isRead;
    }

    private static String answer(EmbeddedChannel channel) {
        var answer = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            answer.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return answer.toString();
    }
}
