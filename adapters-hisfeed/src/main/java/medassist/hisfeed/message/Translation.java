package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.hisfeed.profile.ReplyForm;
import medassist.hisfeed.profile.ReplyForm.Name;

/** Puts an output that is written as the standard has it into the names and forms of a province, and names back 方言转换. */
final class Translation {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(Replies.MOMENT);

    private static final String DAY = "yyyy-MM-dd";

    private final Map<String, String> names;
    private final String moment;
    private final String day;

    private Translation(Map<String, String> names, String moment, String day) {
        this.names = names;
        this.moment = moment;
        this.day = day;
    }

    /** Into a province's. */
    static Translation into(ReplyForm form, String infno) {
        return new Translation(
                form.names().stream()
                        .filter(name -> name.isOf(infno))
                        .collect(Collectors.toMap(Name::standard, Name::province, (first, _) -> first)),
                form.times().moment(),
                form.times().day());
    }

    /** Out of a province's: the names of the standard; times stay as they are. */
    static Translation outOf(ReplyForm form) {
        return new Translation(
                form.names().stream().collect(Collectors.toMap(Name::province, Name::standard, (first, _) -> first)),
                Replies.MOMENT,
                DAY);
    }

    /** The same object in the other words; where it has a member under both names, the one that had the name already. */
    ObjectNode of(ObjectNode object) {
        return names.isEmpty() && moment.equals(Replies.MOMENT) && day.equals(DAY) ? object : translated(object);
    }

    private ObjectNode translated(ObjectNode object) {
        ObjectNode translated = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String translatedName = names.getOrDefault(member.getKey(), member.getKey());
            if (translatedName.equals(member.getKey()) || !object.has(translatedName)) {
                translated.set(translatedName, of(member.getKey(), member.getValue()));
            }
        }
        return translated;
    }

    private JsonNode of(String member, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> translated(object);
            case ArrayNode array -> {
                ArrayNode translated = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> translated.add(of(member, element)));
                yield translated;
            }
            case TextNode text
            when member.endsWith("time") -> TextNode.valueOf(written(text.textValue(), moment, LocalDateTime::parse));
            case TextNode text
            when member.endsWith("date") || member.equals("brdy") ->
                TextNode.valueOf(written(text.textValue(), day, (written, _) -> LocalDate.parse(written)));
            default -> value;
        };
    }

    @FunctionalInterface
    private interface Reading {

        TemporalAccessor read(String text, DateTimeFormatter form);
    }

    private static String written(String text, String form, Reading reading) {
        try {
            return DateTimeFormatter.ofPattern(form).format(reading.read(text, MOMENT));
        } catch (DateTimeParseException inAnotherFormAlready) {
            return text;
        }
    }
}
