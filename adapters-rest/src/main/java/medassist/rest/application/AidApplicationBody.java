package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import medassist.application.applying.ReceiveApplication;
import medassist.domain.application.AidApplication.Channel;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.recipient.PersonId;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** An application on the wire. */
@Serdeable
record AidApplicationBody(
        @NotNull
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "The caller's own number, unique in the jurisdiction")
        String applicationId,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Schema(description = "One of the kinds that the jurisdiction's document knows", example = "LOOK_BACK")
        String kind,

        @NotNull @Pattern(regexp = Patterns.CODE) String personId,
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,

        @Nullable @Schema(description = "Today where absent")
        LocalDate receivedOn,

        @Nullable @Schema(description = "OFFICE where absent")
        Channel channel,

        @Nullable
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "The code of who received it; who sends it where absent")
        String receivedBy,

        @Nullable @Size(max = 200) List<@NotNull @Valid DocumentBody> documents,
        @Nullable @Valid FactsBody facts) {

    ReceiveApplication toDomain() {
        var key = new ApplicationKey(new DivisionCode(jurisdiction), applicationId);
        var person = new PersonId(personId);
        return new ReceiveApplication(
                key,
                person,
                kind,
                Optional.ofNullable(receivedOn),
                Objects.requireNonNullElse(channel, Channel.OFFICE),
                Objects.requireNonNullElse(receivedBy, ""),
                Objects.requireNonNullElse(documents, List.<DocumentBody>of()).stream()
                        .map(DocumentBody::toDomain)
                        .toList(),
                facts == null ? ApplicationFacts.NONE : facts.toDomain(key, person));
    }
}
