package medassist.rest.trial;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import medassist.application.trying.TryingPolicies;
import medassist.domain.validity.Validity;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A draft that is to be tried on real bills. */
@Serdeable
record TrialBody(
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,

        @NotBlank
        @Size(max = 500_000)
        @Schema(description = "The text of a pack; a variable of the sweep stands in it as ${name}")
        String pack,

        @NotNull @Schema(description = "The first settlement date")
        LocalDate from,

        @NotNull @Schema(description = "The last settlement date")
        LocalDate to,

        @Nullable @Size(max = 5) @Schema(description = "Values of variables, tried in every combination in one pass")
        Map<
                        @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,39}") String,
                        @NotNull @NotEmpty List<@NotNull @Size(max = 40) @Pattern(regexp = Patterns.TEXT) String>>
                sweep) {

    Validity period() {
        if (to.isBefore(from)) {
            throw new InvalidRequestException(FieldFault.of("/to", FieldFault.Code.INVALID_VALUE));
        }
        return new Validity(from, to);
    }

    /** @throws InvalidRequestException if there are too many combinations, or the pack has no place for a variable */
    SortedMap<String, List<String>> variables() {
        SortedMap<String, List<String>> variables = new TreeMap<>(sweep == null ? Map.of() : sweep);
        long combinations = 1;
        for (Map.Entry<String, List<String>> variable : variables.entrySet()) {
            if (!pack.contains("${" + variable.getKey() + "}")) {
                throw new InvalidRequestException(
                        FieldFault.of("/sweep/" + variable.getKey(), FieldFault.Code.INVALID_VALUE));
            }
            combinations *= variable.getValue().size();
            if (combinations > TryingPolicies.MOST_DRAFTS) {
                throw new InvalidRequestException(FieldFault.of("/sweep", FieldFault.Code.INVALID_VALUE));
            }
        }
        return variables;
    }
}
