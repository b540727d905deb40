package medassist.rest.pending;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import medassist.application.pending.DecidingActs.Shown;
import medassist.application.port.PendingActs.State;
import medassist.application.wording.Wording;
import medassist.domain.ledger.Stamp;
import medassist.domain.pending.ActState;
import medassist.domain.pending.Document;
import medassist.domain.pending.Value;
import org.jspecify.annotations.Nullable;

/** An act that needs two people, on the wire. */
@Serdeable
public record ActReply(
        String id,
        String kind,
        String jurisdiction,
        State state,

        @Schema(description = "What it will do, exactly; what it says depends on the kind")
        Map<String, Object> document,

        @Schema(description = "The SHA-256 of the document as JSON without blanks, to be given back with the decision")
        String digest,

        @Schema(description = "What it will do, in words") String description,

        String reason,
        Instant preparedAt,
        String preparedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason,

        @Schema(description = "When all of it was done; null where it is not") @Nullable
        Instant doneAt,

        @Schema(description = "Parts of the approved act that a rule refused")
        List<RefusedReply> refused) {

    /** A part that a rule refused, and why. */
    @Serdeable
    public record RefusedReply(String part, String code, String detail) {}

    /** An act in the language asked for. */
    public static ActReply of(Shown shown, Locale locale) {
        var act = shown.act();
        var wording = Wording.in(locale);
        Optional<Stamp> decision = act.state().decision();
        Optional<ActState.Done> done =
                act.state() instanceof ActState.Done state ? Optional.of(state) : Optional.empty();
        return new ActReply(
                act.id().value(),
                act.kind(),
                act.jurisdiction().value(),
                State.of(act.state()),
                json(act.document()),
                act.digest(),
                wording.pending(shown.phrases()),
                act.prepared().reason(),
                act.prepared().at(),
                act.prepared().by(),
                decision.map(Stamp::at).orElse(null),
                decision.map(Stamp::by).orElse(null),
                decision.map(Stamp::reason).orElse(null),
                done.map(ActState.Done::at).orElse(null),
                done.map(ActState.Done::refused).orElse(List.of()).stream()
                        .map(part -> new RefusedReply(
                                part.part(), part.refusal().code().name(), wording.refusal(part.refusal())))
                        .toList());
    }

    private static Map<String, Object> json(Document document) {
        var fields = new LinkedHashMap<String, Object>();
        document.fields().forEach(field -> fields.put(field.name(), json(field.value())));
        return fields;
    }

    private static Object json(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Count(long number) -> number;
            case Value.Items(List<Value> items) ->
                items.stream().map(ActReply::json).toList();
            case Document document -> json(document);
        };
    }
}
