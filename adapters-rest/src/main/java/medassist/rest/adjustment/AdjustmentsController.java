package medassist.rest.adjustment;

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
import java.util.Objects;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.adjusting.DecidingAdjustments.Step;
import medassist.application.port.Adjustments;
import medassist.application.queries.TrailQueries;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Refusal;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.ReasonBody;
import medassist.rest.wire.RemarkBody;
import org.jspecify.annotations.Nullable;

/** What is due to persons, or from them, because something became known late 应补应退差额. */
@Controller("/api/v1/adjustments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Adjustment")
class AdjustmentsController {

    private final TrailQueries consulting;
    private final DecidingAdjustments deciding;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    AdjustmentsController(
            TrailQueries consulting,
            DecidingAdjustments deciding,
            ActResponses acts,
            IdempotentReplies replies,
            Callers callers) {
        this.consulting = consulting;
        this.deciding = deciding;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary =
                    "Adjustments by id; those that have lapsed only where asked for; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of adjustments")
    Page<AdjustmentReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "ANY") Adjustments.State state,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                consulting.adjustments(new Adjustments.Filter(personId, state), after, limit + 1, callers.of(request)),
                limit,
                AdjustmentReply::of,
                adjustment -> adjustment.id().value());
    }

    @Post("/{id}/release")
    @Operation(summary = "Posts what is due, once")
    @ApiResponse(
            responseCode = "200",
            description = "Released; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AdjustmentReply.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such adjustment")
    @ApiResponse(responseCode = "409", description = "It is not due any more, or a yearly limit has no room for it")
    HttpResponse<?> release(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Nullable @Valid RemarkBody body,
            HttpRequest<?> request) {
        RemarkBody stated = Objects.requireNonNullElse(body, RemarkBody.SILENT);
        return reply(id, request, stated, Step.RELEASE, stated.reasonOrNone());
    }

    @Post("/{id}/waiver")
    @Operation(summary = "Leaves the settlement as it stands, for a reason")
    @ApiResponse(
            responseCode = "200",
            description = "Waived; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AdjustmentReply.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such adjustment")
    @ApiResponse(responseCode = "409", description = "It is not due any more")
    HttpResponse<?> waive(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        return reply(id, request, body, Step.WAIVE, body.reason());
    }

    private HttpResponse<?> reply(String id, HttpRequest<?> request, Object body, Step step, String reason) {
        Caller by = callers.of(request);
        return consulting
                .adjustment(new AdjustmentId(id), by)
                .<HttpResponse<?>>map(found -> deciding.needTwo(found, by)
                        ? replies.reply(
                                request,
                                body,
                                by,
                                () -> deciding.prepare(found, step, reason, by),
                                act -> acts.waiting(act, request))
                        : replies.reply(
                                request,
                                body,
                                by,
                                step.of(found, reason),
                                decided -> HttpResponse.ok(AdjustmentReply.of(decided))))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_ADJUSTMENT, id)));
    }
}
