package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import medassist.application.applying.ApplicationAct;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.recipient.PersonId;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What was missing. */
@Serdeable
record SupplementBody(
        @Nullable @Size(max = 200) List<@NotNull @Valid DocumentBody> documents,

        @Nullable @Valid @Schema(description = "In place of what was said before")
        FactsBody facts,

        @Nullable @Size(max = 500) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    ApplicationAct toDomain(ApplicationKey key, PersonId person) {
        return new ApplicationAct.Supplement(
                Objects.requireNonNullElse(documents, List.<DocumentBody>of()).stream()
                        .map(DocumentBody::toDomain)
                        .toList(),
                Optional.ofNullable(facts).map(stated -> stated.toDomain(key, person)));
    }
}
