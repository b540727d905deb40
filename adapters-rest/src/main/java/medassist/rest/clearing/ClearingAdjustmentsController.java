package medassist.rest.clearing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.port.Clearings.AdjustmentFilter;
import medassist.application.port.Clearings.AdjustmentPlace;
import medassist.application.queries.RecordQueries;
import medassist.application.settling.ReverseClearedSettlement;
import medassist.domain.outcome.Refusal;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.Problems;
import medassist.rest.settlement.SettlementReply;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** The reversal of settlements that had been cleared 清算调整. */
@Controller("/api/v1/clearing/adjustments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class ClearingAdjustmentsController {

    private final ApplyingForClearing clearing;
    private final RecordQueries consulting;
    private final IdempotentReplies replies;
    private final Callers callers;

    ClearingAdjustmentsController(
            ApplyingForClearing clearing, RecordQueries consulting, IdempotentReplies replies, Callers callers) {
        this.clearing = clearing;
        this.consulting = consulting;
        this.replies = replies;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "The adjustments of an institution, or of all, by day; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of adjustments")
    Page<ClearingAdjustmentReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = ClearingPlaces.PATTERN) String after,
            HttpRequest<?> request) {
        return Page.of(
                clearing.adjustments(
                        AdjustmentFilter.ofAnyDay(institutionId),
                        ClearingPlaces.adjustment(after),
                        limit + 1,
                        callers.of(request)),
                limit,
                ClearingAdjustmentReply::of,
                adjustment -> ClearingPlaces.write(AdjustmentPlace.of(adjustment)));
    }

    @Post
    @Operation(
            summary =
                    "Reverses a settlement whose clearing was accepted: its month stays, today's statement has it negative")
    @ApiResponse(responseCode = "200", description = "The settlement, reversed; with Idempotent-Replayed if before")
    @ApiResponse(responseCode = "404", description = "There is no such settlement")
    @ApiResponse(responseCode = "409", description = "It is not cleared, or its application is not decided yet")
    HttpResponse<?> adjust(@Body @Valid ClearingAdjustmentBody body, HttpRequest<?> request) {
        return consulting
                .settlementToReverse(body.settlement(), callers.of(request))
                .<HttpResponse<?>>map(found -> replies.reply(
                        request,
                        body,
                        callers.of(request),
                        ReverseClearedSettlement.of(found, body.reason()),
                        settlement -> HttpResponse.ok(SettlementReply.of(settlement, Problems.locale(request)))))
                .orElseGet(() -> Problems.of(request)
                        .refused(Refusal.of(
                                Refusal.Code.UNKNOWN_SETTLEMENT,
                                body.settlement().settlementId())));
    }
}
