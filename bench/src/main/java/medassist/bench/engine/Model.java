package medassist.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A model's text, and what goes into it and comes out of it in the names and numbers of DMN. */
final class Model {

    private Model() {}

    static String text(String name) {
        try (InputStream content = Model.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bill's parts by their names; every number a {@code BigDecimal}. */
    static Map<String, Object> parts(Bill bill) {
        Map<String, Object> parts = new HashMap<>();
        for (var part : Bill.class.getRecordComponents()) {
            try {
                Object value = part.getAccessor().invoke(bill);
                parts.put(
                        part.getName(),
                        value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : value);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return parts;
    }

    /** What a decision named {@code settlement} says. */
    static Outcome outcome(Map<?, ?> settlement) {
        var assistance = new BigDecimal(String.valueOf(settlement.get("assistance")));
        return new Outcome(assistance.longValueExact(), String.valueOf(settlement.get("clause")));
    }
}
