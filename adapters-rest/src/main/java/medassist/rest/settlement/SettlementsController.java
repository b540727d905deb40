package medassist.rest.settlement;

import io.micronaut.http.HttpHeaders;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.port.SettlementFilter;
import medassist.application.queries.RecordQueries;
import medassist.application.settling.QuoteClaim;
import medassist.application.settling.ReverseSettlement;
import medassist.application.settling.SettleClaim;
import medassist.application.work.Work;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Refusal;
import medassist.domain.settlement.Doubt;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.ReasonBody;
import org.jspecify.annotations.Nullable;

/** Quotes, settlements and their reversal 试算、结算与冲正. */
@Controller(SettlementsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settlement")
class SettlementsController {

    static final String PATH = "/api/v1/settlements";

    private final Work work;
    private final RecordQueries consulting;
    private final IdempotentReplies replies;
    private final Callers callers;

    SettlementsController(Work work, RecordQueries consulting, IdempotentReplies replies, Callers callers) {
        this.work = work;
        this.consulting = consulting;
        this.replies = replies;
        this.callers = callers;
    }

    @Post("/quotes")
    @Operation(summary = "What a claim would be owed; nothing is posted")
    @ApiResponse(
            responseCode = "200",
            description = "The quote",
            content = @Content(schema = @Schema(implementation = SettlementReply.class)))
    @ApiResponse(responseCode = "422", description = "Refused by a rule")
    HttpResponse<?> quote(@Body @Valid SettlementRequest body, HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                work.tryOut(new QuoteClaim(body.toDomain()), callers.of(request, body.institutionId())),
                quote -> HttpResponse.ok(SettlementReply.of(quote, Problems.locale(request))));
    }

    @Post
    @Operation(summary = "Decides a claim and posts it, once")
    @ApiResponse(
            responseCode = "201",
            description = "Posted; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = SettlementReply.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The settlement id was used for another content, or its settlement was reversed")
    @ApiResponse(responseCode = "422", description = "Refused by a rule")
    HttpResponse<?> settle(@Body @Valid SettlementRequest body, HttpRequest<?> request) {
        return replies.reply(
                request,
                body,
                callers.of(request, body.institutionId()),
                new SettleClaim(body.toDomain()),
                settlement -> SettlementResponses.created(settlement, request));
    }

    @Get
    @Operation(summary = "Posted settlements by settlement date; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of settlements")
    Page<SettlementReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String settlementId,
            @QueryValue(defaultValue = "0001-01-01") LocalDate from,
            @QueryValue(defaultValue = "9999-12-31") LocalDate to,
            @QueryValue(defaultValue = "ANY") SettlementFilter.State state,
            @QueryValue @Nullable Doubt finding,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        var filter = new SettlementFilter(
                personId, institutionId, settlementId, from, to, state, Optional.ofNullable(finding));
        return Page.of(
                consulting.adjusted(
                        consulting.settlements(filter, SettlementPlaces.read(after), limit + 1, callers.of(request))),
                limit,
                adjusted -> SettlementReply.of(adjusted, Problems.locale(request)),
                adjusted -> SettlementPlaces.write(SettlementFilter.Place.of(adjusted.settlement())));
    }

    @Get("/{settlementId}")
    @Operation(summary = "Says how to look up a settlement, whose number is unique for its institution only")
    @ApiResponse(responseCode = "404", description = "Always: how to ask stands in the detail")
    HttpResponse<?> hint(@PathVariable String settlementId, HttpRequest<?> request) {
        return Problems.of(request).notFound("hint.settlement");
    }

    @Get("/{institutionId}/{settlementId}")
    @Operation(summary = "A posted settlement, as it stands, with what was found due of it since")
    @ApiResponse(
            responseCode = "200",
            description = "The settlement",
            content = @Content(schema = @Schema(implementation = SettlementReply.class)))
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<?> get(
            @PathVariable @Pattern(regexp = Patterns.CODE) String institutionId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String settlementId,
            HttpRequest<?> request) {
        return consulting
                .settlement(key(institutionId, settlementId), callers.of(request))
                .<HttpResponse<?>>map(settlement -> SettlementResponses.ok(
                        consulting.adjusted(List.of(settlement)).getFirst(), request))
                .orElseGet(() -> Problems.of(request).problem(ProblemCode.NOT_FOUND));
    }

    @Post("/{institutionId}/{settlementId}/reversal")
    @Operation(summary = "Reverses a settlement, once; with If-Match only if it stands as the ETag says")
    @ApiResponse(
            responseCode = "200",
            description =
                    "Reversed; the institution that is the payee gives back the assistance of the reply, and what"
                            + " adjustments paid or got is due by one of its own; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = SettlementReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such settlement")
    @ApiResponse(responseCode = "412", description = "The settlement has changed since")
    HttpResponse<?> reverse(
            @PathVariable @Pattern(regexp = Patterns.CODE) String institutionId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String settlementId,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        var key = key(institutionId, settlementId);
        if (isStale(key, request)) {
            return Problems.of(request).problem(ProblemCode.STALE_ETAG);
        }
        return consulting
                .settlementToReverse(key, callers.of(request, institutionId))
                .<HttpResponse<?>>map(found -> replies.reply(
                        request,
                        body,
                        callers.of(request, institutionId),
                        ReverseSettlement.of(found, body.reason()),
                        settlement -> SettlementResponses.ok(settlement, request)))
                .orElseGet(
                        () -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_SETTLEMENT, settlementId)));
    }

    /**
     * Whether the caller knows another state of a settlement that is posted; one reversed is answered again.
     *
     * @throws InvalidRequestException if the caller names several states
     */
    private boolean isStale(SettlementKey key, HttpRequest<?> request) {
        String expected = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (expected != null && expected.contains(",")) {
            throw new InvalidRequestException(FieldFault.of("/" + HttpHeaders.IF_MATCH, FieldFault.Code.INVALID_VALUE));
        }
        return expected != null
                && !expected.equals("*")
                && consulting
                        .settlement(key, callers.of(request))
                        .filter(settlement -> !settlement.isReversed())
                        .filter(settlement ->
                                !SettlementResponses.etag(settlement).equals(expected))
                        .isPresent();
    }

    private static SettlementKey key(String institutionId, String settlementId) {
        return new SettlementKey(new InstitutionId(institutionId), settlementId);
    }
}
