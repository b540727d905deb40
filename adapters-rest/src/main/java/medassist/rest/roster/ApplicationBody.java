package medassist.rest.roster;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import medassist.application.importing.ImportingRosters.Word;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What the second person says of a roster that is to be applied. */
@Serdeable
record ApplicationBody(
        @Nullable @Min(0) @Schema(description = "How many end for being missing, where that wants a word")
        Integer endings,

        @Nullable @Min(0) @Schema(description = "How many rows have no identity number, where that wants a word")
        Integer withoutIdNumber,

        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    Optional<Word> word() {
        return endings == null && withoutIdNumber == null
                ? Optional.empty()
                : Optional.of(new Word(
                        Objects.requireNonNullElse(endings, 0), Objects.requireNonNullElse(withoutIdNumber, 0)));
    }
}
