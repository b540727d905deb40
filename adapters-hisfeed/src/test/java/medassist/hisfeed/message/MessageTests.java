package medassist.hisfeed.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import medassist.hisfeed.Counter;
import medassist.hisfeed.profile.ProfileReader;
import org.junit.jupiter.api.Test;

class MessageTests {

    @Test
    void isTheSameWhateverOrderSpacesAndTimeOfSending() throws Exception {
        String sent = digest("{\"msgid\":\"1\",\"inf_time\":\"a\",\"input\":{\"data\":{\"x\":1.10,\"y\":\"b\"}}}");

        assertThat(
                        digest(
                                "{ \"input\": {\"data\": {\"y\": \"b\", \"x\": 1.10}}, \"inf_time\": \"later\", \"msgid\": \"1\" }"))
                .isEqualTo(sent);
        assertThat(digest("{\"msgid\":\"1\",\"input\":{\"data\":{\"x\":1.10,\"y\":\"b\"}}}"))
                .isEqualTo(sent);
        assertThat(digest("{\"msgid\":\"1\",\"input\":{\"data\":{\"x\":1.11,\"y\":\"b\"}}}"))
                .isNotEqualTo(sent);
        assertThat(digest("{\"msgid\":\"1\",\"input\":{\"data\":{\"y\":\"b\"}}}"))
                .isNotEqualTo(sent);
    }

    @Test
    void hasAnInputOfObjects() throws Exception {
        Message message = message("{\"input\": {\"data\": [1], \"setlinfo\": null}}");

        assertThatThrownBy(message::data).hasMessage("INVALID_FIELD");
        assertThat(message("{}").settlement().text("psn_no")).isEmpty();
    }

    @Test
    void hasAMsgidOfAtMostThirtyCharacters() throws Exception {
        assertThat(message("{\"msgid\":\"" + "1".repeat(30) + "\"}").msgid()).hasSize(30);
        assertThatThrownBy(
                        () -> message("{\"msgid\":\"" + "1".repeat(31) + "\"}").msgid())
                .hasMessage("INVALID_FIELD");
        assertThatThrownBy(() -> message("{}").msgid()).hasMessage("MISSING_FIELD");
    }

    private static String digest(String json) throws JsonProcessingException {
        return message(json).contentDigest();
    }

    private static Message message(String json) throws JsonProcessingException {
        return new Message(
                        (ObjectNode) CanonicalJson.MAPPER.readTree(json),
                        ProfileReader.read("national"),
                        "feed 10.0.0.1")
                .sentBy(Counter.SENDER);
    }
}
