package medassist.hisfeed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the standard asks of replies, as {@code replies.yaml} states it. */
final class StandardReplies {

    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-1][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-1][0-9]-[0-3][0-9]");

    private final JsonNode facts;

    private StandardReplies(JsonNode facts) {
        this.facts = facts;
    }

    static StandardReplies read() {
        try (InputStream yaml = Objects.requireNonNull(StandardReplies.class.getResourceAsStream("replies.yaml"))) {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            return new StandardReplies(JsonMapper.builder().build().valueToTree(loaded));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The transactions whose replies it describes. */
    Set<String> infnos() {
        Set<String> infnos = new HashSet<>();
        facts.path("replies").forEach(reply -> reply.path("infnos").forEach(infno -> infnos.add(infno.asText())));
        return infnos;
    }

    /** What is wrong with a reply of a transaction that was done, each by its place. */
    List<String> faults(String infno, JsonNode reply) {
        List<String> faults = new ArrayList<>();
        check("", List.of(facts.path("envelope")), reply, faults);
        JsonNode fact = stream(facts.path("replies"))
                .filter(each -> stream(each.path("infnos"))
                        .anyMatch(known -> known.asText().equals(infno)))
                .findFirst()
                .orElseThrow();
        ObjectNode top = reply.path("output").deepCopy();
        for (Map.Entry<String, JsonNode> node : fact.path("nodes").properties()) {
            checkNode(node.getKey(), node.getValue(), top.path(node.getKey()), faults);
            top.remove(node.getKey());
        }
        check("", List.of(fact), top, faults);
        return faults;
    }

    private void checkNode(String name, JsonNode fact, JsonNode value, List<String> faults) {
        List<JsonNode> all = Stream.concat(
                        Stream.of(fact),
                        stream(fact.path("of")).map(part -> facts.path("parts").path(part.asText())))
                .toList();
        if (fact.path("list").asBoolean() && value instanceof ArrayNode rows) {
            for (int i = 0; i < rows.size(); i++) {
                check(name + "[" + i + "].", all, rows.path(i), faults);
            }
        } else if (!fact.path("list").asBoolean() && value.isObject()) {
            check(name + ".", all, value, faults);
        } else {
            faults.add(name + " is not there as the standard has it");
        }
    }

    private void check(String place, List<JsonNode> facts, JsonNode object, List<String> faults) {
        Map<String, String> forms = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (JsonNode fact : facts) {
            for (String duty : List.of("may", "must")) {
                for (Map.Entry<String, JsonNode> form : fact.path(duty).properties()) {
                    for (JsonNode member : form.getValue()) {
                        forms.put(member.asText(), form.getKey());
                        JsonNode value = object.path(member.asText());
                        if (duty.equals("must")
                                && (value.isMissingNode()
                                        || value.isNull()
                                        || value.asText("x").isEmpty())) {
                            faults.add(place + member.asText() + " has to be there");
                        }
                    }
                }
            }
            fact.path("beside").forEach(member -> known.add(member.asText()));
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String form = forms.get(member.getKey());
            if (form == null) {
                if (!known.contains(member.getKey())) {
                    faults.add(place + member.getKey() + " is unknown to the standard");
                }
            } else if (!fits(form, member.getValue())) {
                faults.add(place + member.getKey() + " is no " + form + ": " + member.getValue());
            }
        }
    }

    private boolean fits(String form, JsonNode value) {
        String kind = form.substring(0, (form + " ").indexOf(' '));
        String detail = form.substring(Math.min(form.length(), kind.length() + 1));
        String text = value.asText();
        return switch (kind) {
            case "any" -> true;
            case "text" -> value.isTextual() && text.length() <= Integer.parseInt(detail);
            case "amount" -> isNumber(value, 16, 2);
            case "ratio" -> isNumber(value, 5, 4);
            case "age" -> value.isNumber() && value.decimalValue().compareTo(new BigDecimal(200)) < 0;
            case "moment" -> value.isTextual() && MOMENT.matcher(text).matches();
            case "day" -> value.isTextual() && DAY.matcher(text).matches();
            case "stamp" -> value.isTextual() && text.matches("[0-9]{17}");
            case "year" -> value.isTextual() && text.matches("[0-9]{4}");
            case "month" -> value.isTextual() && text.matches("[0-9]{6}");
            case "code" ->
                (value.isTextual() || detail.equals("infcode"))
                        && stream(facts.path("codes").path(detail))
                                .anyMatch(code -> code.asText().equals(text));
            default -> throw new IllegalStateException("no form " + form);
        };
    }

    /** A number with exactly its decimals, for two of an amount stand even where they are zeros. */
    private static boolean isNumber(JsonNode value, int digits, int decimals) {
        return value.isNumber()
                && value.decimalValue().scale() == decimals
                && value.decimalValue().precision() <= digits;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
