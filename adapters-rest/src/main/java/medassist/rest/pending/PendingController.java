package medassist.rest.pending;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.function.Function;
import medassist.application.pending.DecidingActs;
import medassist.application.port.PendingActs;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActId;
import medassist.domain.pending.PendingAct;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** What one person has prepared and another decides 复核. */
@Controller(ActResponses.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Four eyes")
class PendingController {

    private static final String KIND = "[A-Z_]{1,40}";

    private final DecidingActs acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    PendingController(DecidingActs acts, IdempotentReplies replies, Callers callers) {
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary =
                    "What waits for a second person, by the time it was prepared; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page; those that were decided only where asked for by state")
    Page<ActReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + KIND) String kind,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "PENDING") PendingActs.State state,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                acts.list(new PendingActs.Filter(kind, jurisdiction, state), after, limit + 1, callers.of(request)),
                limit,
                shown -> ActReply.of(shown, Problems.locale(request)),
                shown -> shown.act().id().value());
    }

    @Get("/{id}")
    @Operation(summary = "What one person has prepared; while it waits, exactly what would be done now")
    @ApiResponse(
            responseCode = "200",
            description = "With the digest that a decision gives back",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return acts.find(new ActId(id), callers.of(request))
                .<HttpResponse<?>>map(shown -> HttpResponse.ok(ActReply.of(shown, Problems.locale(request))))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_ACT, id)));
    }

    @Post("/{id}/approval")
    @Operation(summary = "Has done what another person prepared, exactly as it was looked at")
    @ApiResponse(
            responseCode = "200",
            description = "Approved; with Idempotent-Replayed if the same person had approved it before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "403", description = "The caller prepared it")
    @ApiResponse(responseCode = "404", description = "There is none")
    @ApiResponse(responseCode = "409", description = "It would do something else by now, or was decided before")
    HttpResponse<?> approve(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid DecisionBody body,
            HttpRequest<?> request) {
        return decided(request, body, by -> acts.approve(new ActId(id), body.digest(), body.reason(), by));
    }

    @Post("/{id}/rejection")
    @Operation(summary = "Rejects what another person prepared; nothing is done")
    @ApiResponse(
            responseCode = "200",
            description = "Rejected; with Idempotent-Replayed if the same person had rejected it before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "403", description = "The caller prepared it")
    @ApiResponse(responseCode = "404", description = "There is none")
    @ApiResponse(responseCode = "409", description = "It would do something else by now, or was decided before")
    HttpResponse<?> reject(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid DecisionBody body,
            HttpRequest<?> request) {
        return decided(request, body, by -> acts.reject(new ActId(id), body.digest(), body.reason(), by));
    }

    private HttpResponse<?> decided(
            HttpRequest<?> request, DecisionBody body, Function<Caller, Outcome<PendingAct>> decision) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> decision.apply(by),
                act -> HttpResponse.ok(ActReply.of(acts.shown(act), Problems.locale(request))));
    }
}
