package medassist.console.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be filled in 表单项.
 *
 * @param name under which it is sent
 * @param value what it holds already
 * @param hint how to fill it in; empty where that is plain
 * @param choices of a choice
 */
public record Field(
        Kind kind, String name, String label, String value, String hint, boolean isRequired, List<Choice> choices) {

    public Field {
        choices = List.copyOf(choices);
    }

    /** How it is filled in. */
    public enum Kind {
        TEXT,
        /** The name of an account. */
        ACCOUNT,
        /** Yuan with at most two decimals. */
        MONEY,
        DATE,
        PASSWORD,
        NEW_PASSWORD,
        /** A one-time code. */
        CODE,
        LONG_TEXT,
        CHOICE,
        FILE,
        /** It is sent without being shown. */
        HIDDEN
    }

    /** One of several. */
    public record Choice(String value, String label) {}

    public static Field text(String name, String label, String value) {
        return new Field(Kind.TEXT, name, label, value, "", false, List.of());
    }

    public static Field of(Kind kind, String name, String label, String value) {
        return new Field(kind, name, label, value, "", true, List.of());
    }

    public static Field hidden(String name, String value) {
        return new Field(Kind.HIDDEN, name, "", value, "", false, List.of());
    }

    public static Field choice(String name, String label, String value, List<Choice> choices) {
        return new Field(Kind.CHOICE, name, label, value, "", false, choices);
    }

    public Field required() {
        return new Field(kind, name, label, value, hint, true, choices);
    }

    public Field optional() {
        return new Field(kind, name, label, value, hint, false, choices);
    }

    public Field hinted(String how) {
        return new Field(kind, name, label, value, how, isRequired, choices);
    }

    /**
     * The id by which labels and error summaries lead to it.
     *
     * @param form which of the page's forms it is in, the first being 1
     */
    public String id(int form) {
        return form == 1 ? "field-" + name : "field-" + form + "-" + name;
    }

    /** The id of the words on how to fill it in; null where there are none, as templates want it. */
    @Nullable
    public String hintId(int form) {
        return hint.isEmpty() ? null : id(form) + "-hint";
    }

    /** The type of input that a browser shows. */
    public String type() {
        return switch (kind) {
            case DATE -> "date";
            case PASSWORD, NEW_PASSWORD -> "password";
            case FILE -> "file";
            case HIDDEN -> "hidden";
            case TEXT, ACCOUNT, MONEY, CODE, LONG_TEXT, CHOICE -> "text";
        };
    }

    /** What a browser may fill in by itself. */
    public String autocomplete() {
        return switch (kind) {
            case PASSWORD -> "current-password";
            case NEW_PASSWORD -> "new-password";
            case CODE -> "one-time-code";
            case ACCOUNT -> "username";
            case TEXT, MONEY, DATE, LONG_TEXT, CHOICE, FILE, HIDDEN -> "off";
        };
    }

    /** Which keys a phone shows. */
    public String inputMode() {
        return switch (kind) {
            case MONEY -> "decimal";
            case CODE -> "numeric";
            case TEXT, ACCOUNT, DATE, PASSWORD, NEW_PASSWORD, LONG_TEXT, CHOICE, FILE, HIDDEN -> "text";
        };
    }
}
