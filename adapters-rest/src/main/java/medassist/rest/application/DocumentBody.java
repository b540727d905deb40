package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import medassist.domain.application.HandedIn;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A paper that is handed in, on the wire. */
@Serdeable
record DocumentBody(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String kind,

        @Nullable @Size(max = 64) @Pattern(regexp = Patterns.TEXT)
        String number,

        @Nullable @Pattern(regexp = Patterns.CODE) String fileId) {

    static DocumentBody of(HandedIn document) {
        return new DocumentBody(
                document.kind(), EmptyText.asNull(document.number()), EmptyText.asNull(document.fileId()));
    }

    HandedIn toDomain() {
        return new HandedIn(kind, Objects.requireNonNullElse(number, ""), Objects.requireNonNullElse(fileId, ""));
    }
}
