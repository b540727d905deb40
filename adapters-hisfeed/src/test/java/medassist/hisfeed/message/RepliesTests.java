package medassist.hisfeed.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import medassist.hisfeed.Counter;
import medassist.hisfeed.profile.ProfileReader;
import medassist.hisfeed.profile.ReplyForm;
import org.junit.jupiter.api.Test;

class RepliesTests {

    private static final Instant NOW = Instant.parse("2023-05-01T02:03:04.567Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private static final ReplyForm NATIONAL = ProfileReader.read("national").replies();

    private final Replies replies = new Replies(CLOCK);
    private final Replies besideIt = new Replies(CLOCK);

    @Test
    void givesOtherNumbersThanAServiceBesideItInTheSameSecond() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            numbers.add(done(replies, "M" + i));
            numbers.add(done(besideIt, "N" + i));
        }

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameMessageAnotherNumberEachTime() throws Exception {
        assertThat(done(replies, "M1")).isNotEqualTo(done(replies, "M1")).isNotEqualTo(done(besideIt, "M1"));
    }

    @Test
    void numbersWhatCouldNotBeReadInTheSameWay() throws Exception {
        String first = number(replies.unread(NATIONAL, NOW, Fault.MALFORMED_MESSAGE));
        String second = number(besideIt.unread(NATIONAL, NOW, Fault.MALFORMED_MESSAGE));

        assertThat(first).matches("00000020230501100304[0-9]{10}").isNotEqualTo(second);
    }

    @Test
    void numbersByDivisionSecondAndTenDigits() throws Exception {
        assertThat(done(replies, "M1")).matches("37150020230501100304[0-9]{10}");
    }

    @Test
    void goesOnFromZeroBehindTheLastNumber() throws Exception {
        var atTheEnd = new Replies(CLOCK, new LastNumber());

        assertThat(done(atTheEnd, "M1")).endsWith("3049999999999");
        assertThat(done(atTheEnd, "M2")).endsWith("3040000000000");
    }

    @Test
    void tellsAFailureFromARefusalWhereTheProvinceHasOneCodeForBoth() throws Exception {
        ReplyForm yunling = ProfileReader.read("yunling").replies();
        var refusal = new MessageRefusedException(Fault.MISSING_FIELD, "psn_no");

        assertThat(Replies.isFailed(CanonicalJson.MAPPER.readTree(replies.failed(yunling, NOW))))
                .isTrue();
        assertThat(Replies.isFailed(CanonicalJson.MAPPER.readTree(replies.refused(yunling, NOW, refusal))))
                .isFalse();
    }

    /** Draws the last of the numbers there are. */
    private static final class LastNumber implements RandomGenerator {

        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }

    private static String done(Replies replies, String msgid) throws JsonProcessingException {
        String envelope =
                "{\"infno\":\"2304\",\"msgid\":\"%s\",\"fixmedins_code\":\"H1\",\"insuplc_admdvs\":\"371500\"}"
                        .formatted(msgid);
        var message = new Message(
                        (ObjectNode) CanonicalJson.MAPPER.readTree(envelope),
                        ProfileReader.read("national"),
                        "feed 10.0.0.1")
                .sentBy(Counter.SENDER);
        return number(replies.done(message, NOW, JsonNodeFactory.instance.objectNode()));
    }

    private static String number(String reply) throws JsonProcessingException {
        return CanonicalJson.MAPPER.readTree(reply).path("inf_refmsgid").asText();
    }
}
