package medassist.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that real hospitals' systems do with the national interface 厂商习惯. One that concerns the whole of a message
 * comes behind those that concern its fields.
 */
public enum Habit {
    /** Times are instants of UTC: {@code 2023-05-01T01:00:00Z}. */
    UTC_INSTANTS(message -> eachTime(message, moment -> TextNode.valueOf(moment.toString()))),
    /** Times are written {@code 20230501090000}. */
    COMPACT_TIMES(message ->
            eachTime(message, moment -> TextNode.valueOf(Texts.COMPACT.format(moment.atZone(Texts.CHINA))))),
    /** Times are milliseconds since 1970. */
    EPOCH_TIMES(message -> eachTime(message, moment -> LongNode.valueOf(moment.toEpochMilli()))),
    /** Data has zeros where setlinfo has the figures. */
    ZEROS_IN_DATA(Habit::moveSplit),
    /** The input of a settlement is the setlinfo of its quote, whole and unaltered, and data has no split and no med_type. */
    WHOLE_SETLINFO(UnaryOperator.identity()),
    /** Amounts are whole numbers, or texts with a third decimal. */
    INTEGER_MONEY(message -> eachAmount(message, Habit::integer)),
    /** Amounts are texts. */
    TEXT_MONEY(message -> eachAmount(message, amount -> TextNode.valueOf(amount.toPlainString()))),
    /** What is not known is the text null, an empty text or null. */
    NULL_TEXTS(Habit::addNulls),
    /** refd_setl_flag is left out where refunds are asked for. */
    FLAGS_ABSENT(Habit::removeFlag),
    /** refd_setl_flag is true or false. */
    FLAGS_IN_WORDS(Habit::sayFlag),
    /** A quote has the msgid of the settlement that follows. */
    SHARED_MSGIDS(UnaryOperator.identity()),
    /** Books name their columns, end lines as Windows does, and have a TAB too many. */
    ODD_BOOKS(UnaryOperator.identity()),
    /** 9101 comes as a form with the message and the file. */
    FORM_UPLOADS(UnaryOperator.identity()),
    /** Outpatients' transactions have a letter behind their number. */
    LETTERS(Habit::addLetter),
    /** The fields stand in the input itself. */
    FLAT_INPUT(Habit::flatten),
    /** The names of fields are in capitals. */
    UPPER_CASE_NAMES(Habit::raise),
    /** The input is a text that holds JSON. */
    INPUT_AS_TEXT(message ->
            message.set("input", TextNode.valueOf(message.path("input").toString())));

    private static final List<String> SPLIT =
            List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt");
    private static final Map<String, String> LETTERED = Map.of("2206", "2206A", "2207", "2207A", "2208", "2208A");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");

    // The functions keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ObjectNode> writing;

    Habit(UnaryOperator<ObjectNode> writing) {
        this.writing = writing;
    }

    /** The habit's name on the command line: {@code utc-instants}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message as a system of this habit writes it; the message is changed. */
    ObjectNode write(ObjectNode message) {
        return writing.apply(message);
    }

    /** How times are written. */
    private static final class Texts {

        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
        private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    }

    private interface Writing<T> {
        JsonNode of(T value);
    }

    private static ObjectNode eachTime(ObjectNode message, Writing<Instant> writing) {
        return eachField(
                message,
                value -> value.isTextual() && TIME.matcher(value.textValue()).matches()
                        ? writing.of(LocalDateTime.parse(value.textValue(), Texts.PLAIN)
                                .atZone(Texts.CHINA)
                                .toInstant())
                        : value);
    }

    private static ObjectNode eachAmount(ObjectNode message, Writing<BigDecimal> writing) {
        return eachField(message, value -> value.isBigDecimal() ? writing.of(value.decimalValue()) : value);
    }

    private static JsonNode integer(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? IntNode.valueOf(amount.intValueExact())
                : TextNode.valueOf(amount.setScale(3).toPlainString());
    }

    private static ObjectNode eachField(ObjectNode message, UnaryOperator<JsonNode> writing) {
        objects(message)
                .forEach(object -> object.propertyStream()
                        .toList()
                        .forEach(field -> object.set(field.getKey(), writing.apply(field.getValue()))));
        return message;
    }

    /** The objects of the input. */
    private static Stream<ObjectNode> objects(ObjectNode message) {
        return message
                .path("input")
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList()
                .stream();
    }

    private static ObjectNode moveSplit(ObjectNode message) {
        if (message.at("/input/data") instanceof ObjectNode data
                && message.at("/input/setlinfo") instanceof ObjectNode setlinfo) {
            SPLIT.stream().filter(data::has).forEach(part -> {
                setlinfo.set(part, data.path(part));
                data.set(part, DecimalNode.valueOf(new BigDecimal("0.00")));
            });
        }
        return message;
    }

    private static ObjectNode addNulls(ObjectNode message) {
        if (message.at("/input/setlinfo") instanceof ObjectNode setlinfo) {
            setlinfo.put("hifes_pay", "").putNull("cvlserv_pay").put("hifob_pay", "null");
            ((ObjectNode) message.at("/input/data")).put("invono", "null").put("dise_codg", "");
        }
        return message;
    }

    private static ObjectNode removeFlag(ObjectNode message) {
        objects(message)
                .filter(object -> object.path("refd_setl_flag").asText().equals("1"))
                .forEach(object -> object.remove("refd_setl_flag"));
        return message;
    }

    private static ObjectNode sayFlag(ObjectNode message) {
        objects(message)
                .filter(object -> object.has("refd_setl_flag"))
                .forEach(object -> object.put(
                        "refd_setl_flag", object.path("refd_setl_flag").asText().equals("1")));
        return message;
    }

    private static ObjectNode addLetter(ObjectNode message) {
        String infno = message.path("infno").asText();
        message.put("infno", LETTERED.getOrDefault(infno, infno));
        if (message.at("/input/data") instanceof ObjectNode data && data.has("oinfno")) {
            String undone = data.path("oinfno").asText();
            data.put("oinfno", LETTERED.getOrDefault(undone, undone));
        }
        return message;
    }

    private static ObjectNode flatten(ObjectNode message) {
        var flat = message.objectNode();
        objects(message)
                .forEach(object -> object.propertyStream().forEach(field -> {
                    if (!flat.has(field.getKey())) {
                        flat.set(field.getKey(), field.getValue());
                    }
                }));
        return message.set("input", flat);
    }

    private static ObjectNode raise(ObjectNode message) {
        objects(message).forEach(object -> {
            var fields = object.propertyStream().toList();
            object.removeAll();
            fields.forEach(field -> object.set(field.getKey().toUpperCase(Locale.ROOT), field.getValue()));
        });
        return message;
    }
}
