package medassist.domain.pending;

import java.util.List;

/**
 * Something to be said of what an act will do 事项说明, in the language of who reads it.
 *
 * @param key names its wording
 * @param arguments what the wording speaks of, in its order
 */
public record Phrase(String key, List<String> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** A phrase with its arguments. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments).stream().map(Object::toString).toList());
    }
}
