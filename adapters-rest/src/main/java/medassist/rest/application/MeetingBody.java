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
import java.util.stream.Stream;
import medassist.domain.application.Meeting;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Who came together about an application, and what they found, on the wire. */
@Serdeable
record MeetingBody(
        @Nullable @Size(max = 64) @Pattern(regexp = Patterns.TEXT)
        String number,

        @Nullable LocalDate heldOn,

        @Nullable @Size(max = 100) @Schema(description = "Names of who took part")
        List<@NotNull @Size(max = 100) @Pattern(regexp = Patterns.TEXT) String> members,

        @Nullable @Size(max = 100) @Schema(description = "Experts, each with the field")
        List<@NotNull @Valid ExpertBody> experts,

        @Nullable @Size(max = 2000) @Pattern(regexp = Patterns.TEXT)
        String opinion,

        @Nullable @Size(max = 500) List<@NotNull @Size(max = 500) @Pattern(regexp = Patterns.TEXT) String> items) {

    /** An expert. */
    @Serdeable
    record ExpertBody(
            @NotNull @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
            String name,

            @NotNull @Size(max = 40) @Pattern(regexp = Patterns.TEXT) @Schema(example = "MEDICAL")
            String field) {}

    static MeetingBody of(Meeting meeting) {
        return new MeetingBody(
                EmptyText.asNull(meeting.number()),
                meeting.heldOn().orElse(null),
                meeting.members().stream()
                        .filter(member -> member.field().isEmpty())
                        .map(Meeting.Member::name)
                        .toList(),
                meeting.members().stream()
                        .filter(member -> !member.field().isEmpty())
                        .map(member -> new ExpertBody(member.name(), member.field()))
                        .toList(),
                EmptyText.asNull(meeting.opinion()),
                meeting.items());
    }

    Meeting toDomain(Meeting.Kind kind) {
        return new Meeting(
                kind,
                Objects.requireNonNullElse(number, ""),
                Optional.ofNullable(heldOn),
                Stream.concat(
                                Objects.requireNonNullElse(members, List.<String>of()).stream()
                                        .map(name -> new Meeting.Member(name, "")),
                                Objects.requireNonNullElse(experts, List.<ExpertBody>of()).stream()
                                        .map(expert -> new Meeting.Member(expert.name(), expert.field())))
                        .toList(),
                Objects.requireNonNullElse(opinion, ""),
                Objects.requireNonNullElse(items, List.of()));
    }
}
