package medassist.persistence.settlement;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.settlement.Doubt;

/** Doubts as text, by name and with a comma and a blank between; empty where there are none. */
final class DoubtsText {

    private static final String BETWEEN = ", ";

    private DoubtsText() {}

    static String text(Set<Doubt> doubts) {
        return doubts.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    static Set<Doubt> of(String text) {
        return text.isEmpty()
                ? Set.of()
                : Stream.of(text.split(BETWEEN)).map(Doubt::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
