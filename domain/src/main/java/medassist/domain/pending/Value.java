package medassist.domain.pending;

import java.util.List;
import java.util.stream.Collectors;

/** Something that a document says of what will be done 内容项: a text, a list, or a document inside. */
public sealed interface Value permits Value.Text, Value.Count, Value.Items, Document {

    /** The value as JSON without blanks. */
    String json();

    /** A text. */
    record Text(String text) implements Value {

        private static final int FIRST_PRINTABLE = 0x20;

        @Override
        public String json() {
            return text.chars().mapToObj(Text::json).collect(Collectors.joining("", "\"", "\""));
        }

        private static String json(int character) {
            return switch (character) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                default ->
                    character < FIRST_PRINTABLE ? "\\u%04x".formatted(character) : String.valueOf((char) character);
            };
        }
    }

    /** How many there are of something. */
    record Count(long number) implements Value {

        @Override
        public String json() {
            return Long.toString(number);
        }
    }

    /** A list. */
    record Items(List<Value> items) implements Value {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String json() {
            return items.stream().map(Value::json).collect(Collectors.joining(",", "[", "]"));
        }
    }
}
