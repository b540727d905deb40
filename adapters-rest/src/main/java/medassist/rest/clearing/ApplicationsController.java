package medassist.rest.clearing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
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
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.clearing.DecidingClearings;
import medassist.application.clearing.DecidingClearings.Acceptance;
import medassist.application.port.Clearings;
import medassist.application.recovering.RecoveringAid;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;
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

/** Applications of institutions to be paid what they advanced 清算申请、受理、拨付. */
@Controller("/api/v1/clearing/applications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class ApplicationsController {

    private final ApplyingForClearing clearing;
    private final DecidingClearings deciding;
    private final RecoveringAid recovering;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    ApplicationsController(
            ApplyingForClearing clearing,
            DecidingClearings deciding,
            RecoveringAid recovering,
            ActResponses acts,
            IdempotentReplies replies,
            Callers callers) {
        this.clearing = clearing;
        this.deciding = deciding;
        this.recovering = recovering;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "Applications by id; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of applications")
    Page<ApplicationReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.MONTH) String month,
            @QueryValue(defaultValue = "ANY") Clearings.State state,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                clearing.list(
                        new Clearings.Filter(jurisdiction, institutionId, month, state),
                        after,
                        limit + 1,
                        callers.of(request)),
                limit,
                ApplicationReply::of,
                application -> application.id().value());
    }

    @Get("/{id}")
    @Operation(summary = "An application, as it stands")
    @ApiResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = ApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return clearing.find(new ClearingId(id), callers.of(request))
                .<HttpResponse<?>>map(application ->
                        HttpResponse.ok(ApplicationReply.of(application, recovering.setOffAgainst(application))))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_CLEARING, id)));
    }

    @Get("/{id}/lines")
    @Operation(summary = "The lines that an application covers; none of one that is withdrawn or rejected")
    @ApiResponse(responseCode = "200", description = "A page of lines; after is the next of the page before")
    @ApiResponse(responseCode = "404", description = "There is no such application")
    HttpResponse<?> lines(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = ClearingPlaces.PATTERN) String after,
            HttpRequest<?> request) {
        var clearingId = new ClearingId(id);
        return clearing.find(clearingId, callers.of(request)).isPresent()
                ? HttpResponse.ok(Page.of(
                        clearing.lines(clearingId, ClearingPlaces.line(after), limit + 1, callers.of(request)),
                        limit,
                        CoveredLineReply::of,
                        line -> ClearingPlaces.write(Clearings.LinePlace.of(line))))
                : Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_CLEARING, id));
    }

    @Post
    @Operation(summary = "Applies for what of a month stands and no application covers yet")
    @ApiResponse(
            responseCode = "201",
            description = "Applied for",
            content = @Content(schema = @Schema(implementation = ApplicationReply.class)))
    @ApiResponse(responseCode = "409", description = "There is nothing to clear, or a stated figure is not ours")
    @ApiResponse(responseCode = "422", description = "The institution is not known")
    HttpResponse<?> apply(@Body @Valid ApplicationBody body, HttpRequest<?> request) {
        Caller by = callers.of(request, body.institutionId());
        return replies.reply(
                request,
                body,
                by,
                () -> clearing.apply(body.period(), body.claimed(), by),
                application -> created(application, request));
    }

    @Post("/{id}/withdrawal")
    @Operation(summary = "Withdraws an application that was not decided yet; its lines may be applied for again")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = ApplicationReply.class)))
    @ApiResponse(responseCode = "409", description = "It was decided otherwise")
    HttpResponse<?> withdraw(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Nullable @Valid RemarkBody body,
            HttpRequest<?> request) {
        RemarkBody stated = Objects.requireNonNullElse(body, RemarkBody.SILENT);
        return decided(request, stated, by -> deciding.withdraw(new ClearingId(id), stated.reasonOrNone(), by));
    }

    @Post("/{id}/rejection")
    @Operation(summary = "Refuses an application, for a reason; its lines may be applied for again")
    @ApiResponse(
            responseCode = "200",
            description = "Rejected; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = ApplicationReply.class)))
    @ApiResponse(responseCode = "409", description = "It was decided otherwise")
    HttpResponse<?> reject(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        return decided(request, body, by -> deciding.reject(new ClearingId(id), body.reason(), by));
    }

    @Post("/{id}/acceptance")
    @Operation(
            summary =
                    "Accepts an application, or prepares it for a second person, unless differences of its month are open")
    @ApiResponse(
            responseCode = "200",
            description = "Accepted; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = ApplicationReply.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "It was decided otherwise, or differences are open")
    HttpResponse<?> accept(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Nullable @Valid RemarkBody body,
            HttpRequest<?> request) {
        RemarkBody stated = Objects.requireNonNullElse(body, RemarkBody.SILENT);
        Caller by = callers.of(request);
        return replies.reply(
                request,
                stated,
                by,
                () -> deciding.accept(new ClearingId(id), stated.reasonOrNone(), by),
                acceptance -> switch (acceptance) {
                    case Acceptance.Accepted(ClearingApplication application) ->
                        HttpResponse.ok(ApplicationReply.of(application));
                    case Acceptance.Prepared(PendingAct act) -> acts.waiting(act, request);
                });
    }

    @Post("/{id}/payment")
    @Operation(summary = "Keeps that an accepted application was paid")
    @ApiResponse(
            responseCode = "200",
            description = "Paid; with Idempotent-Replayed if the same was kept before",
            content = @Content(schema = @Schema(implementation = ApplicationReply.class)))
    @ApiResponse(responseCode = "409", description = "It was not accepted, or was paid otherwise")
    HttpResponse<?> pay(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid PaymentBody body,
            HttpRequest<?> request) {
        return decided(request, body, by -> deciding.pay(new ClearingId(id), body.paidOn(), body.voucher(), by));
    }

    private HttpResponse<?> decided(
            HttpRequest<?> request, Object body, Function<Caller, Outcome<ClearingApplication>> decision) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> decision.apply(by),
                application -> HttpResponse.ok(ApplicationReply.of(application)));
    }

    private static MutableHttpResponse<?> created(ClearingApplication application, HttpRequest<?> request) {
        return HttpResponse.created(
                ApplicationReply.of(application), URI.create(request.getPath() + "/" + application.id()));
    }
}
