package medassist.rest.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.whatif.PolicyTrial;
import org.jspecify.annotations.Nullable;

/** A trial of drafts on the wire. */
@Serdeable
record TrialReply(
        String id,
        String jurisdiction,
        LocalDate from,
        LocalDate to,
        PolicyTrial.State state,

        @Schema(description = "How many persons' years were looked at")
        long done,

        Instant askedAt,
        String askedBy,
        List<DraftReply> drafts,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
                description = "What it came to, by draft; once it is done, where one trial is asked about",
                implementation = Object.class)
        JsonNode result) {

    /** A draft that is tried. */
    @Serdeable
    record DraftReply(
            Map<String, String> values,
            String sha256,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            @Schema(description = "The text; where one trial is asked about")
            String pack) {}

    /** A trial of a list, without its texts and its result. */
    static TrialReply listed(PolicyTrial trial) {
        return of(trial, false, null);
    }

    static TrialReply of(PolicyTrial trial, JsonMapper json) {
        Optional<JsonNode> result = trial.result().map(text -> read(text, json));
        return of(trial, true, result.orElse(null));
    }

    private static TrialReply of(PolicyTrial trial, boolean isWhole, @Nullable JsonNode result) {
        return new TrialReply(
                trial.id(),
                trial.jurisdiction().value(),
                trial.period().from(),
                trial.period().to(),
                trial.state(),
                trial.done(),
                trial.asked().at(),
                trial.asked().by(),
                trial.drafts().stream()
                        .map(draft -> new DraftReply(draft.values(), draft.sha256(), isWhole ? draft.text() : null))
                        .toList(),
                result);
    }

    private static JsonNode read(String text, JsonMapper json) {
        try {
            return json.readValue(text, JsonNode.class);
        } catch (IOException changed) {
            throw new UncheckedIOException(changed);
        }
    }
}
