package medassist.rest.clearing;

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
import java.util.Locale;
import medassist.application.port.Differences;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.Difference;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.ReasonBody;

/** What reconciliations with institutions have found to differ 对账差异. */
@Controller("/api/v1/clearing/differences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class DifferencesController {

    private final ReconcilingBooks reconciling;
    private final IdempotentReplies replies;
    private final Callers callers;

    DifferencesController(ReconcilingBooks reconciling, IdempotentReplies replies, Callers callers) {
        this.reconciling = reconciling;
        this.replies = replies;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "Differences by id; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of differences, described in the language asked for")
    Page<DifferenceReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        Locale locale = Problems.locale(request);
        return Page.of(
                reconciling.differences(
                        new Differences.Filter(institutionId, open), after, limit + 1, callers.of(request)),
                limit,
                difference -> DifferenceReply.of(difference, locale),
                Difference::id);
    }

    @Post("/{id}/resolution")
    @Operation(summary = "Says how a difference was resolved; said before, it stays as it was")
    @ApiResponse(
            responseCode = "200",
            description = "Resolved",
            content = @Content(schema = @Schema(implementation = DifferenceReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such difference")
    HttpResponse<?> resolve(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> reconciling.resolve(id, body.reason(), by),
                difference -> HttpResponse.ok(DifferenceReply.of(difference, Problems.locale(request))));
    }
}
