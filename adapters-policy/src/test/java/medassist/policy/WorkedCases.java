package medassist.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The worked cases, exact to the fen, which a separate program computed from the entitlement rules. */
final class WorkedCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WorkedCases() {}

    static Stream<JsonNode> all() {
        return Stream.of("named.json", "random.json").flatMap(WorkedCases::read);
    }

    /** Those of one kind of subsidies, alerts and decisions on application. */
    static Stream<JsonNode> ofPeople(String kind) {
        return read("people.json").filter(each -> each.path("kind").asText().equals(kind));
    }

    private static Stream<JsonNode> read(String file) {
        try (InputStream cases = WorkedCases.class.getResourceAsStream("/cases/" + file)) {
            return StreamSupport.stream(
                    JSON.readTree(Objects.requireNonNull(cases)).spliterator(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
