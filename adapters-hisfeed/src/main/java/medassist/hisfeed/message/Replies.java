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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import medassist.hisfeed.profile.ReplyForm;

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

    /** How the standard writes times. */
    static final String MOMENT = "yyyy-MM-dd HH:mm:ss";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(MOMENT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int LONGEST_ERROR = 200;
    private static final int LONGEST_WARNING = 500;
    private static final long SEQUENCES = 10_000_000_000L;
    private static final String NO_DIVISION = "000000";

    private final InstantSource clock;
    private final AtomicLong sequence;
    private final Map<String, DateTimeFormatter> forms = new ConcurrentHashMap<>();

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

    /** The output of a reply of ours by the names of the standard; empty where it has none. */
    public static Optional<ObjectNode> outputOf(String reply, ReplyForm form) {
        try {
            return outputOf(CanonicalJson.MAPPER.readTree(reply), form);
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    /** The same of a reply that was read. */
    public static Optional<ObjectNode> outputOf(JsonNode reply, ReplyForm form) {
        return reply.path("output") instanceof ObjectNode output
                ? Optional.of(Translation.outOf(form).of(output))
                : Optional.empty();
    }

    /** Whether a reply of ours says that something failed that may go well the next time. */
    public static boolean isFailed(JsonNode reply) {
        return reply.path("infcode").asInt() == FAILED
                && reply.path("err_msg").asText().startsWith(bracketed(Fault.TEMPORARILY_UNAVAILABLE.name()));
    }

    /** A time as the standard writes it, in China's. */
    public static String time(Instant instant) {
        return local(READABLE, instant);
    }

    String done(Message message, Instant received, ObjectNode output) {
        return done(message, received, output, List.of());
    }

    /** @param warnings what somebody should look at, though it was done, each with its code in brackets before it */
    String done(Message message, Instant received, ObjectNode output, List<String> warnings) {
        ReplyForm form = message.profile().replies();
        List<String> all =
                Stream.concat(message.warnings().stream(), warnings.stream()).toList();
        ObjectNode said = Translation.into(form, message.infno()).of(output);
        return reply(form, division(message), received, DONE, "", all, said);
    }

    String refused(Message message, Instant received, MessageRefusedException refusal) {
        ReplyForm form = message.profile().replies();
        return refused(form, division(message), received, error(refusal), message.warnings());
    }

    /** The reply where something failed that may go well the next time. */
    String failed(Message message, Instant received) {
        return failed(message.profile().replies(), division(message), received);
    }

    /** The reply to what has not become a message, and may be tried again. */
    public String failed(ReplyForm form, Instant received) {
        return failed(form, NO_DIVISION, received);
    }

    /** The refusal of what has not become a message. */
    public String refused(ReplyForm form, Instant received, MessageRefusedException refusal) {
        return refused(form, NO_DIVISION, received, error(refusal), List.of());
    }

    /** The reply to a message that was not read, or could not be. */
    public String unread(ReplyForm form, Instant received, Fault fault) {
        return refused(form, NO_DIVISION, received, error(fault), List.of());
    }

    /** What a reply says of a refusal: its code in brackets, and what a cashier reads. */
    public static String error(MessageRefusedException refusal) {
        return error(refusal.code(), refusal.text());
    }

    private String failed(ReplyForm form, String division, Instant received) {
        return failed(form, division, received, Fault.TEMPORARILY_UNAVAILABLE);
    }

    /** The reply to what has not become a message, and may be tried again for a reason of its own. */
    public String failed(ReplyForm form, Instant received, Fault fault) {
        return failed(form, NO_DIVISION, received, fault);
    }

    private String failed(ReplyForm form, String division, Instant received, Fault fault) {
        return reply(form, division, received, FAILED, error(fault), List.of(), NullNode.getInstance());
    }

    private String refused(ReplyForm form, String division, Instant received, String error, List<String> warnings) {
        return reply(form, division, received, form.refused(), error, warnings, NullNode.getInstance());
    }

    private String reply(
            ReplyForm form,
            String division,
            Instant received,
            int infcode,
            String error,
            List<String> warnings,
            JsonNode output) {
        Instant responding = now();
        DateTimeFormatter times = forms.computeIfAbsent(form.times().envelope(), DateTimeFormatter::ofPattern);
        ObjectNode reply = CanonicalJson.MAPPER.createObjectNode();
        switch (form.infcode()) {
            case NUMBER -> reply.put("infcode", infcode);
            case TEXT -> reply.put("infcode", Integer.toString(infcode));
        }
        reply.put("inf_refmsgid", division + local(TO_THE_SECOND, responding) + nextInSequence());
        reply.put("refmsg_time", local(times, received));
        reply.put("respond_time", local(times, responding));
        form.envelope().forEach(reply::put);
        reply.put("err_msg", error);
        if (!warnings.isEmpty()) {
            reply.put(form.warnings(), shortened(String.join("；", warnings), LONGEST_WARNING));
        }
        reply.set("output", output);
        try {
            return CanonicalJson.MAPPER.writeValueAsString(reply);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private String nextInSequence() {
        return "%010d".formatted(sequence.getAndIncrement() % SEQUENCES);
    }

    private static String error(Fault fault) {
        return error(fault.name(), FaultTexts.text(fault));
    }

    private static String error(String code, String text) {
        return shortened(bracketed(code) + " " + text, LONGEST_ERROR);
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static String bracketed(String code) {
        return "[" + code + "]";
    }

    private static String division(Message message) {
        String division = message.division();
        return division.isEmpty() ? NO_DIVISION : division;
    }

    private static String local(DateTimeFormatter format, Instant instant) {
        return format.format(instant.atZone(CHINA));
    }
}
