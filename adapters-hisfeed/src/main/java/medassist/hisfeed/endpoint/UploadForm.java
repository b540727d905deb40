package medassist.hisfeed.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.hisfeed.message.CanonicalJson;

/**
 * A message that comes with its file as a form 表单上传 (multipart/form-data, RFC 7578): the message in the part {@code jsonStr},
 * the file of 9101 in the part {@code file}.
 */
final class UploadForm {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\s]{1,70})\"?");
    private static final Pattern PARAMETER = Pattern.compile("(?i)[;\\s](name|filename)=(?:\"([^\"]*)\"|([^;\\s]*))");
    private static final String LINE_END = "\r\n";
    private static final byte[] NOTHING = {};

    private final byte[] body;
    private final Map<String, Part> parts;

    private UploadForm(byte[] body, Map<String, Part> parts) {
        this.body = body;
        this.parts = parts;
    }

    /** Where the content of a part stands in the body. */
    private record Part(String fileName, int from, int to) {}

    /** The form of a body; empty where its type is no form's. */
    static Optional<UploadForm> of(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") && boundary.find()
                ? Optional.of(new UploadForm(body, parts(boundary.group(1), body)))
                : Optional.empty();
    }

    /** The message; nothing where the form has none. */
    byte[] message() {
        Part message = parts.get("jsonStr");
        return message == null ? NOTHING : content(message);
    }

    /** The file; nothing where the form has none. */
    byte[] file() {
        Part file = parts.get("file");
        return file == null ? NOTHING : content(file);
    }

    /** Puts the file where the message has it otherwise, in Base64, unless the form has none. */
    void putFile(ObjectNode message) {
        Part file = parts.get("file");
        if (file == null || !(CanonicalJson.parsed(message.path("input")) instanceof ObjectNode input)) {
            return;
        }
        message.set("input", input);
        ObjectNode upload =
                input.path("fsUploadIn") instanceof ObjectNode known ? known : input.putObject("fsUploadIn");
        upload.put("in", Base64.getEncoder().encodeToString(content(file)));
        if (upload.path("filename").asText("").isBlank()) {
            upload.put("filename", file.fileName());
        }
    }

    private byte[] content(Part part) {
        return Arrays.copyOfRange(body, part.from(), part.to());
    }

    /** Each part by its name. A sign for each byte, so that places in the text are places in the body. */
    private static Map<String, Part> parts(String boundary, byte[] body) {
        Map<String, Part> parts = new HashMap<>();
        String text = LINE_END + new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = LINE_END + "--" + boundary;
        int start = text.indexOf(delimiter);
        while (start >= 0) {
            int next = text.indexOf(delimiter, start + delimiter.length());
            int head = text.indexOf(LINE_END, start + delimiter.length());
            int content = head < 0 ? -1 : text.indexOf(LINE_END + LINE_END, head);
            if (content >= 0 && content + 2 * LINE_END.length() <= next) {
                Map<String, String> parameters = parameters(text.substring(head, content));
                parts.putIfAbsent(
                        parameters.getOrDefault("name", ""),
                        new Part(
                                parameters.getOrDefault("filename", ""),
                                content + LINE_END.length(),
                                next - LINE_END.length()));
            }
            start = next;
        }
        return parts;
    }

    private static Map<String, String> parameters(String head) {
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(head);
        while (parameter.find()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            parameters.putIfAbsent(
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
