package medassist.rest.recipient;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import medassist.application.registering.MergingNumbers;
import medassist.application.registering.MergingNumbers.Merging;
import medassist.domain.audit.Caller;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.wire.Patterns;

/** Two numbers of one human being are one person for every limit 并户. */
@Controller("/api/v1/persons/{personId}/merges")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class MergesController {

    private final MergingNumbers merging;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    MergesController(MergingNumbers merging, ActResponses acts, IdempotentReplies replies, Callers callers) {
        this.merging = merging;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Post
    @Operation(
            summary =
                    "Prepares that the number is merged into another one of the same human being, so that both have one "
                            + "ledger; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It is merged into the other already",
            content = @Content(schema = @Schema(implementation = MergeReply.class)))
    @ApiResponse(responseCode = "409", description = "It is merged into another, or the other is, or others into it")
    @ApiResponse(responseCode = "422", description = "They are not registered with one identity number, or not at all")
    HttpResponse<?> merge(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @Body @Valid MergeBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        String reason = body.reason() == null ? "" : body.reason();
        return replies.reply(
                request,
                body,
                by,
                () -> merging.merge(new PersonId(personId), new PersonId(body.into()), reason, by),
                outcome -> switch (outcome) {
                    case Merging.Unchanged(PersonId merged, PersonId into) ->
                        HttpResponse.ok(new MergeReply(merged.value(), into.value()));
                    case Merging.Prepared(var act) -> acts.waiting(act, request);
                });
    }
}
