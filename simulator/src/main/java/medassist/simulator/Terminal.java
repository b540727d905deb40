package medassist.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A hospital's terminal on a bad line 终端: writes messages in the hospital's manner, and loses requests and replies,
 * sends them twice or late.
 */
final class Terminal {

    /** Why a reversal may not be undone: others have used the yearly limit since. */
    static final String NO_ROOM = "LIMIT_WOULD_BE_EXCEEDED";

    /** Why what was undone before it came is refused. */
    private static final String KEPT_OUT = "UNDONE_BEFORE_ARRIVAL";

    private static final int BLIND_REPEATS = 2;
    private static final String BOUNDARY = "medassist-simulator";

    private final Channel channel;
    private final Plan plan;
    private final RandomGenerator random;
    private final Report report;
    private final List<ObjectNode> onTheirWay = new ArrayList<>();
    private int numbers;

    Terminal(Channel channel, Plan plan, RandomGenerator random, Report report) {
        this.channel = channel;
        this.plan = plan;
        this.random = random;
        this.report = report;
    }

    /** A message with a number of its own. */
    ObjectNode message(String infno, LocalDate day) {
        numbers++;
        ObjectNode message = Channel.MAPPER
                .createObjectNode()
                .put("infno", infno)
                .put("msgid", plan.institution() + "-%06d".formatted(numbers))
                .put("mdtrtarea_admvs", plan.jurisdiction())
                .put("insuplc_admdvs", plan.jurisdiction())
                .put("infver", "V1.0")
                .put("opter_type", "1")
                .put("opter", "001")
                .put("inf_time", day + " 09:00:00")
                .put("fixmedins_code", plan.institution());
        message.putObject("input").putObject("data");
        return message;
    }

    static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.at("/input/data");
    }

    static boolean isDone(JsonNode reply) {
        return reply.path("infcode").asInt(-9) == 0;
    }

    /** What a reply says in a word: done, or the code of its refusal. */
    static String word(JsonNode reply) {
        String error = reply.path("err_msg").asText();
        return isDone(reply)
                ? "done"
                : error.substring(
                        Math.min(1, error.length()), Math.max(Math.min(1, error.length()), error.indexOf(']')));
    }

    /** The reply to a message on a good line. */
    JsonNode send(ObjectNode message) {
        report.sent();
        return channel.post(path(message), bytes(plan.manner().write(message)), "application/json");
    }

    /** The file that a 9102 is answered with. */
    byte[] download(ObjectNode message) {
        report.sent();
        return channel.download(path(message), bytes(plan.manner().write(message)));
    }

    /** The reply to a 9101 that comes with its file. */
    JsonNode upload(ObjectNode message, String name, byte[] file) {
        report.sent();
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"jsonStr\"\r\n\r\n"));
        body.writeBytes(bytes(plan.manner().write(message)));
        body.writeBytes(bytes("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: application/zip\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return channel.post(path(message), body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    /**
     * What became of a message about a person in the end, on a bad line: it is repeated blindly, asked about, or
     * undone.
     *
     * @return empty where it was undone
     */
    Optional<JsonNode> outcome(ObjectNode message, LocalDate day) {
        Optional<JsonNode> reply = lossy(message);
        for (int i = 0; i < BLIND_REPEATS && reply.isEmpty() && random.nextBoolean(); i++) {
            reply = lossy(message);
        }
        if (reply.isPresent() || random.nextBoolean()) {
            return Optional.of(reply.orElseGet(() -> send(message)));
        }
        String undone = word(undo(message, day));
        report.expect("2601 of " + number(message), undone.equals(NO_ROOM) ? NO_ROOM : "done", undone);
        // A reversal that cannot be undone any more stands.
        return undone.equals(NO_ROOM) ? Optional.of(send(message)) : Optional.empty();
    }

    /** The reply to a 2601 of a message. */
    JsonNode undo(ObjectNode message, LocalDate day) {
        return undo(
                message.path("msgid").asText(),
                message.path("infno").asText(),
                data(message).path("psn_no").asText(),
                day);
    }

    JsonNode undo(String msgid, String infno, String person, LocalDate day) {
        ObjectNode undo = message("2601", day);
        data(undo).put("psn_no", person).put("omsgid", msgid).put("oinfno", infno);
        return send(undo);
    }

    /** What was lost on its way comes at last: whatever was undone meanwhile is refused. */
    void deliverAllThatIsLate() {
        for (ObjectNode message : onTheirWay) {
            String word = word(send(message));
            report.expect("late " + number(message), word.equals(KEPT_OUT) ? KEPT_OUT : "done", word);
        }
        onTheirWay.clear();
    }

    /** The reply, unless the request or the reply is lost. */
    private Optional<JsonNode> lossy(ObjectNode message) {
        return switch (random.nextInt(10)) {
            case 0 -> {
                onTheirWay.add(message);
                yield Optional.empty();
            }
            case 1 -> {
                send(message);
                yield Optional.empty();
            }
            case 2 -> {
                JsonNode first = send(message);
                JsonNode second = send(message);
                boolean isSame = first.path("infcode").equals(second.path("infcode"))
                        && first.path("output").equals(second.path("output"));
                report.expect(
                        "the same again " + number(message), "the same reply", isSame ? "the same reply" : "another");
                yield Optional.of(second);
            }
            default -> Optional.of(send(message));
        };
    }

    private String path(ObjectNode message) {
        return plan.manner().path() + "/"
                + plan.manner().write(message).path("infno").asText();
    }

    private static String number(ObjectNode message) {
        return message.path("infno").asText() + " " + message.path("msgid").asText();
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
