package medassist.console.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody has filled in and sent 表单, each field as it was typed, without blanks around it and on one line. */
public final class Form {

    /** The field that shows that the form is one of the session's own. */
    public static final String TOKEN = "token";

    /** What our pages let be typed into a field. */
    private static final int LONGEST = 200;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final Map<String, Object> fields;

    private Form(Map<String, Object> fields) {
        this.fields = Map.copyOf(fields);
    }

    /**
     * A form of the visitor's own session.
     *
     * @throws ForgedFormException if another page than ours has made it
     * @throws OverlongFormException if a field holds more than any of our pages lets be typed
     */
    public static Form of(Visitor visitor, Map<String, Object> fields) {
        var form = new Form(fields);
        if (visitor.token().isEmpty() || !isSame(visitor.token(), form.text(TOKEN))) {
            throw new ForgedFormException();
        }
        if (fields.keySet().stream().anyMatch(name -> form.secret(name).length() > LONGEST)) {
            throw new OverlongFormException();
        }
        return form;
    }

    /** A form of somebody who has not signed in yet, whose session has no token. */
    public static Form ofAnybody(Map<String, Object> fields) {
        return new Form(fields);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What a field holds; nothing where there is none. */
    public String text(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(Form::first)
                .map(value -> CONTROLS.matcher(value).replaceAll(" ").strip())
                .orElse("");
    }

    /** What a field holds with its blanks, as passwords have them. */
    public String secret(String name) {
        return Optional.ofNullable(fields.get(name)).map(Form::first).orElse("");
    }

    private static String first(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().findFirst().map(Object::toString).orElse("")
                : value.toString();
    }

    /** Hides everything: what people fill in must never reach a log. */
    @Override
    public String toString() {
        return "Form[hidden]";
    }
}
