package medassist.persistence.key;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The keys of fields that are in use, two while they are rotated, as they stand at the moment. */
@Singleton
final class FieldKeys {

    private static final long NEVER = -1;

    /** A folder that was changed less long ago may be changed again without another time of change. */
    private static final long SETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Keys keys;
    private final Suite suite;
    private volatile Ring ring = new Ring(NEVER, List.of());

    FieldKeys(Keys keys, @Property(name = "medassist.field-suite", defaultValue = "intl") String suite) {
        this.keys = keys;
        this.suite = switch (suite) {
            case "intl" -> Suite.INTL;
            case "gm" -> Suite.GM;
            default ->
                throw new IllegalArgumentException(
                        "medassist.field-suite (MEDASSIST_FIELD_SUITE) is intl or gm, and is " + suite);
        };
    }

    /** The keys as they were at a moment, the newest first. */
    private record Ring(long version, List<FieldKey> inUse) {}

    static boolean isName(String name) {
        return FieldKey.numberOf(name).isPresent();
    }

    void make(int number) {
        keys.add(FieldKey.name(number), FieldKey.make(number, suite));
    }

    void retire(int number) {
        keys.retire(FieldKey.name(number));
    }

    /** The newest first. */
    List<FieldKey> inUse() {
        long version = keys.version();
        Ring known = ring;
        if (known.version == version) {
            return known.inUse;
        }
        List<FieldKey> read = keys.names().stream()
                .filter(FieldKeys::isName)
                .map(this::read)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(FieldKey::number).reversed())
                .toList();
        ring = new Ring(isSettled(version) ? version : NEVER, read);
        return read;
    }

    private static boolean isSettled(long version) {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - version > SETTLED_NANOS;
    }

    private Optional<FieldKey> read(String name) {
        int number = FieldKey.numberOf(name).orElseThrow();
        return keys.find(name).map(jwk -> FieldKey.parse(number, jwk));
    }

    FieldKey newest() {
        return inUse().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no key of fields in " + keys.place()));
    }

    String place() {
        return keys.place();
    }
}
