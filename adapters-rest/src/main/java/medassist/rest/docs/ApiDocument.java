package medassist.rest.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The OpenAPI document as the service shows it: with the addresses of the hospital feed, in English or in Chinese. */
final class ApiDocument {

    private static final String FEED = "Hospital feed";
    private static final String WITH_TRANSACTION = "/{infno}";

    private final Map<String, Object> document;

    /** @param written the document of the REST interface alone, in English */
    ApiDocument(InputStream written) {
        this.document = map(load(written));
    }

    /**
     * Adds addresses of the feed.
     *
     * @param paths each with the place of the transaction's number behind it
     */
    ApiDocument with(List<String> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        for (String path : paths) {
            String alone = path.substring(0, path.length() - WITH_TRANSACTION.length());
            addPath(alone, "Takes a message of the hospital feed; its infno says which transaction", List.of());
            addPath(
                    path,
                    "Takes a message of the transaction that the address names",
                    List.of(object(
                            "name", "infno", "in", "path", "required", true, "schema", Map.of("type", "string"))));
        }
        List<Object> tags = list(document.getOrDefault("tags", List.of()));
        tags.add(
                Math.min(1, tags.size()),
                Map.of("name", FEED, "description", "Messages of hospitals' systems, at the path of each profile"));
        document.put("tags", tags);
        return this;
    }

    /** The same in Chinese, as far as there are words. */
    ApiDocument inChinese() {
        try (InputStream words = Objects.requireNonNull(ApiDocument.class.getResourceAsStream("openapi_zh.yaml"))) {
            Map<String, Object> chinese = map(load(words));
            Object translated = translated("", document, chinese);
            document.clear();
            document.putAll(map(translated));
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(Integer.MAX_VALUE)
                        .build())
                .dumpToString(document);
    }

    private void addPath(String path, String summary, List<?> parameters) {
        Map<String, Object> operation = object("tags", List.of(FEED), "summary", summary);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("requestBody", object("required", true, "content", json()));
        operation.put(
                "responses",
                object(
                        "200",
                        object("description", "The reply; its infcode says if it was done", "content", json()),
                        "401",
                        object("description", "The gateway's signature is missing or wrong"),
                        "413",
                        object("description", "The message is too large")));
        Map<String, Object> paths = map(document.getOrDefault("paths", Map.of()));
        paths.put(path, Map.of("post", operation));
        document.put("paths", paths);
    }

    /** An object whose members stand in this order: each name before its value. */
    private static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }

    private static Map<String, Object> json() {
        return Map.of("application/json", Map.of("schema", Map.of("type", "object")));
    }

    private static Object translated(String key, Object value, Map<String, Object> words) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> translated = new LinkedHashMap<>();
                map.forEach((name, each) ->
                        translated.put(String.valueOf(name), translated(String.valueOf(name), each, words)));
                if (translated.get("tags") instanceof List<?> tags && translated.containsKey("responses")) {
                    translated.put(
                            "tags", tags.stream().map(tag -> word(tag, words)).toList());
                }
                yield translated;
            }
            case List<?> list -> {
                boolean tags = key.equals("tags");
                yield list.stream()
                        .map(each ->
                                tags && each instanceof Map<?, ?> tag ? named(tag, words) : translated("", each, words))
                        .toList();
            }
            case String text when key.equals("summary") || key.equals("description") -> word(text, words);
            case null, default -> value;
        };
    }

    /** A tag, which is called by its Chinese name. */
    private static Map<String, Object> named(Map<?, ?> tag, Map<String, Object> words) {
        Map<String, Object> named = new LinkedHashMap<>();
        tag.forEach((name, text) -> named.put(String.valueOf(name), word(text, words)));
        return named;
    }

    private static Object word(Object text, Map<String, Object> words) {
        Object word = words.get(String.valueOf(text));
        return word == null ? text : word;
    }

    private static Object load(InputStream yaml) {
        return new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> known) {
            known.forEach((name, each) -> map.put(String.valueOf(name), each));
        }
        return map;
    }

    private static List<Object> list(Object value) {
        return value instanceof List<?> known ? new ArrayList<>(known) : new ArrayList<>();
    }
}
