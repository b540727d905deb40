package medassist.hisfeed.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Writes replies: the envelope of the standard around an output, or a refusal a cashier understands.
 *
 * <p>A reply's number 接收方报文ID (inf_refmsgid) is six digits of the division, fourteen of the second and ten of a
 * sequence. Each service starts its sequence at a random number and counts up from there. So a service never
 * repeats a number, whatever the message, and messages without a msgid need nothing more. Two services beside each
 * other repeat a number only if both sequences pass it within the same second. The probability of that, over all
 * the time that both run, is at most (d + 2n) / 10<sup>10</sup>: n is the most replies that one of them gives in a
 * second, and d is how far the distance between the two sequences has moved. With 50 replies a second each, one
 * service getting 1 % more than the other, that is 0.2 % in a year of such seconds.
 *
 * <p>Ten digits drawn anew for each reply, or taken from a digest of institution and msgid, are more likely to
 * repeat, since any two replies of a second may have the same: of 100 replies a second, about sixteen pairs in such
 * a year. A digest would also repeat its number where the same message is answered twice in a second.
 */
@Singleton
public final class Replies {

    /** The infcode of what was done. */
    public static final int DONE = 0;

    /** The infcode of what may be tried again. */
    public static final int FAILED = -1;

    private static final int REFUSED = -2;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter TO_THE_MILLISECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final int LONGEST_ERROR = 200;
    private static final long SEQUENCES = 10_000_000_000L;
    private static final String NO_DIVISION = "000000";

    private final InstantSource clock;
    private final AtomicLong sequence;

    /** Starts at a random number. */
    @Inject
    public Replies(InstantSource clock) {
        this(clock, new SecureRandom());
    }

    /** @param random where the first number comes from */
    Replies(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.sequence = new AtomicLong(random.nextLong(SEQUENCES));
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** The output of a reply of ours, as it was given; empty where it has none. */
    public static Optional<ObjectNode> outputOf(String reply) {
        try {
            return CanonicalJson.MAPPER.readTree(reply) instanceof ObjectNode read
                            && read.path("output") instanceof ObjectNode output
                    ? Optional.of(output)
                    : Optional.empty();
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    /** A time as the standard writes it, in China's. */
    public static String time(Instant instant) {
        return local(READABLE, instant);
    }

    String done(Message message, Instant received, ObjectNode output) {
        return reply(division(message), received, DONE, "", warning(message), output);
    }

    String refused(Message message, Instant received, MessageRefusedException refusal) {
        return reply(division(message), received, REFUSED, error(refusal), warning(message), NullNode.getInstance());
    }

    /** The reply to what has not become a message, and may be tried again. */
    public String failed(Instant received) {
        return reply(NO_DIVISION, received, FAILED, error(Fault.TEMPORARILY_UNAVAILABLE), NullNode.getInstance());
    }

    /** The refusal of what has not become a message. */
    public String refused(Instant received, MessageRefusedException refusal) {
        return reply(NO_DIVISION, received, REFUSED, error(refusal), NullNode.getInstance());
    }

    /** What a reply says of a refusal: its code in brackets, and what a cashier reads. */
    public static String error(MessageRefusedException refusal) {
        return error(refusal.code(), refusal.text());
    }

    /** The reply to a message that was not read, or could not be. */
    public String unread(Instant received, Fault fault) {
        return reply(NO_DIVISION, received, REFUSED, error(fault), NullNode.getInstance());
    }

    /** The reply where something failed that may go well the next time. */
    String failed(Message message, Instant received) {
        return reply(division(message), received, FAILED, error(Fault.TEMPORARILY_UNAVAILABLE), NullNode.getInstance());
    }

    private String reply(String division, Instant received, int infcode, String error, JsonNode output) {
        return reply(division, received, infcode, error, "", output);
    }

    private String reply(
            String division, Instant received, int infcode, String error, String warning, JsonNode output) {
        Instant responding = now();
        ObjectNode reply = CanonicalJson.MAPPER.createObjectNode();
        reply.put("infcode", infcode);
        reply.put("inf_refmsgid", division + local(TO_THE_SECOND, responding) + nextInSequence());
        reply.put("refmsg_time", local(TO_THE_MILLISECOND, received));
        reply.put("respond_time", local(TO_THE_MILLISECOND, responding));
        reply.put("enctype", "");
        reply.put("signtype", "");
        reply.put("err_msg", error);
        if (!warning.isEmpty()) {
            reply.put("warn_msg", warning);
        }
        reply.set("output", output);
        try {
            return CanonicalJson.MAPPER.writeValueAsString(reply);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static String warning(Message message) {
        return shortened(String.join("；", message.warnings()));
    }

    private String nextInSequence() {
        return "%010d".formatted(sequence.getAndIncrement() % SEQUENCES);
    }

    private static String error(Fault fault) {
        return error(fault.name(), FaultTexts.text(fault));
    }

    private static String error(String code, String text) {
        return shortened("[" + code + "] " + text);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }

    private static String division(Message message) {
        String division = message.division();
        return division.isEmpty() ? NO_DIVISION : division;
    }

    private static String local(DateTimeFormatter format, Instant instant) {
        return format.format(instant.atZone(CHINA));
    }
}
