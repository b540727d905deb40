package medassist.hisfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What a message was answered, asked for its output by pointers (RFC 6901). */
public record Said(JsonNode reply) {

    /** The value of the output at a pointer as text; "absent" where there is none. */
    public String at(String pointer) {
        JsonNode node = reply.path("output").at(pointer);
        return node.isMissingNode() ? "absent" : node.isValueNode() ? node.asText() : node.toString();
    }

    public String setlinfo(String field) {
        return at("/setlinfo/" + field);
    }

    public String error() {
        return reply.path("err_msg").asText();
    }

    /** What a cashier should look at, in the national member. */
    public String warning() {
        return reply.path("warn_msg").asText();
    }

    /** This, if it was done. */
    public Said done() {
        assertThat(reply.path("infcode").asInt(-9)).as(reply.toString()).isZero();
        assertThat(error()).isEmpty();
        return this;
    }

    /** Requires a refusal by its code, that a cashier reads a text of. */
    public Said refused(String code) {
        assertThat(reply.path("infcode").asInt()).as(reply.toString()).isEqualTo(-2);
        assertThat(error()).startsWith("[" + code + "] ").hasSizeGreaterThan(code.length() + 3);
        assertThat(reply.path("output").isNull()).isTrue();
        return this;
    }

    /** Requires a refusal that names what is at fault. */
    public void refused(String code, String named) {
        assertThat(refused(code).error()).contains(named);
    }

    /** Requires exactly this JSON at a pointer of the output, whatever its order. */
    public void isJson(String pointer, String expected) {
        assertThat(reply.path("output").at(pointer)).as(reply.toString()).isEqualTo(Counter.parse(expected));
    }
}
