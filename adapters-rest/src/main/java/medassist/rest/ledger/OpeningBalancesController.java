package medassist.rest.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import medassist.application.opening.TakingOverBalances;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.ReasonBody;

/** What ledger years had used before this system kept them 期初余额. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ledger")
class OpeningBalancesController {

    private final TakingOverBalances takingOver;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    OpeningBalancesController(
            TakingOverBalances takingOver, ActResponses acts, IdempotentReplies replies, Callers callers) {
        this.takingOver = takingOver;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Post("/ledgers/opening-balances")
    @Operation(
            summary = "Prepares that opening balances are taken over from a signed-off list; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "A ledger of the list has an opening balance")
    @ApiResponse(responseCode = "422", description = "A row cannot be; its place stands in errors")
    HttpResponse<?> takeOver(@Body @Valid OpeningBalancesBody body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> takingOver.takeOver(body.toDomain(), body.reason(), by),
                act -> acts.waiting(act, request));
    }

    @Post("/persons/{personId}/ledgers/{year}/opening-balance/reversal")
    @Operation(summary = "Prepares that the opening balance of a ledger is reversed; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "No opening balance stands")
    HttpResponse<?> reverse(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Min(1900) @Max(2999) int year,
            @QueryValue @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        var ledger = new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
        return replies.reply(
                request,
                body,
                by,
                () -> takingOver.reverse(ledger, body.reason(), by),
                act -> acts.waiting(act, request));
    }
}
