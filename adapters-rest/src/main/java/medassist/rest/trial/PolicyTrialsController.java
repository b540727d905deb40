package medassist.rest.trial;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
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
import java.net.URI;
import medassist.application.trying.TryingPolicies;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Refusal;
import medassist.domain.whatif.PolicyTrial;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Drafts of documents, tried on real bills beside the document in force 政策试算. */
@Controller(PolicyTrialsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Policy")
class PolicyTrialsController {

    static final String PATH = "/api/v1/policy-trials";

    private final TryingPolicies trying;
    private final IdempotentReplies replies;
    private final Callers callers;
    private final JsonMapper json;

    PolicyTrialsController(TryingPolicies trying, IdempotentReplies replies, Callers callers, JsonMapper json) {
        this.trying = trying;
        this.replies = replies;
        this.callers = callers;
        this.json = json;
    }

    @Post
    @Operation(
            summary = "Tries a draft on the real bills of a period, beside the document in force; nothing is posted",
            description =
                    "It goes on in the background. With a sweep, each combination of values is a draft of its own, in one pass.")
    @ApiResponse(
            responseCode = "202",
            description = "It is on its way, at the Location; with Idempotent-Replayed if it was before",
            content = @Content(schema = @Schema(implementation = TrialReply.class)))
    @ApiResponse(responseCode = "422", description = "A draft is not sound")
    HttpResponse<?> start(@Body @Valid TrialBody body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> trying.start(
                        new DivisionCode(body.jurisdiction()), body.period(), body.pack(), body.variables(), by),
                trial -> HttpResponse.accepted(URI.create(PATH + "/" + trial.id()))
                        .body(TrialReply.of(trial, json)));
    }

    @Get
    @Operation(summary = "Trials by id, without texts and results; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of trials")
    Page<TrialReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                trying.list(jurisdiction, after, limit + 1, callers.of(request)),
                limit,
                TrialReply::listed,
                PolicyTrial::id);
    }

    @Get("/{id}")
    @Operation(summary = "A trial with its drafts, how far it has come, and what it came to")
    @ApiResponse(
            responseCode = "200",
            description = "The trial",
            content = @Content(schema = @Schema(implementation = TrialReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such trial")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return trying.find(id, callers.of(request))
                .<HttpResponse<?>>map(trial -> HttpResponse.ok(TrialReply.of(trial, json)))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_TRIAL, id)));
    }

    @Post("/{id}/cancellation")
    @Operation(summary = "Gives a trial up; one that is done stays so")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands; with Idempotent-Replayed if it was not going on any more",
            content = @Content(schema = @Schema(implementation = TrialReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such trial")
    HttpResponse<?> cancel(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return IdempotentReplies.response(
                request, trying.cancel(id, callers.of(request)), trial -> HttpResponse.ok(TrialReply.of(trial, json)));
    }
}
