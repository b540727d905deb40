package medassist.rest.payable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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
import medassist.application.paying.BankOrder;
import medassist.application.paying.PayingPersons;
import medassist.application.paying.PayingPersons.Shown;
import medassist.application.wording.Wording;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Refusal;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.payable.PaymentBatchReply.ListedReply;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.Sheet;

/** Batches by which persons are paid what they are owed 拨付. */
@Controller("/api/v1/payment-batches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Payable")
class PaymentBatchesController {

    private final PayingPersons paying;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    PaymentBatchesController(PayingPersons paying, ActResponses acts, IdempotentReplies replies, Callers callers) {
        this.paying = paying;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Post
    @Operation(
            summary = "Prepares a batch of payments to persons; a second person decides",
            description =
                    "Of all that were raised by a day, those stay out that cannot be paid as things are; one that is named is refused.")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "Nothing is owed that can be paid")
    @ApiResponse(
            responseCode = "422",
            description = "The payee of one that is named is not known, or is not the person")
    HttpResponse<?> prepare(@Body @Valid PaymentBatchBody body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> paying.prepare(
                        new DivisionCode(body.jurisdiction()),
                        body.fund(),
                        body.named(),
                        body.lastDay(),
                        body.reasonOrNone(),
                        by),
                act -> acts.waiting(act, request));
    }

    @Get
    @Operation(summary = "Batches of payments by id; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of batches")
    Page<ListedReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                paying.batches(jurisdiction, after, limit + 1, callers.of(request)),
                limit,
                ListedReply::of,
                batch -> batch.id());
    }

    @Get("/{id}")
    @Operation(summary = "A batch with its payments; payees are masked")
    @ApiResponse(
            responseCode = "200",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = PaymentBatchReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such batch")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return paying.batch(id, callers.of(request))
                .<HttpResponse<?>>map(shown -> HttpResponse.ok(PaymentBatchReply.of(shown)))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_BATCH, id)));
    }

    @Post("/{id}/withdrawal")
    @Operation(summary = "Withdraws a batch that is not approved: what it was to pay may stand in another one")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = ListedReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such batch")
    @ApiResponse(responseCode = "409", description = "It is approved")
    HttpResponse<?> withdraw(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return IdempotentReplies.response(
                request, paying.withdraw(id, callers.of(request)), batch -> HttpResponse.ok(ListedReply.of(batch)));
    }

    @Get("/{id}/{format}")
    @Produces(MediaType.ALL)
    @Operation(
            summary =
                    "What of an approved batch the bank is to pay, csv or xlsx, with payees and a control total; who has had it is kept",
            description =
                    "The header Payment-Digest has the SHA-256 of to whom how much is paid. What is not owed any more is withdrawn.")
    @ApiResponse(responseCode = "200", description = "The table, in the language asked for")
    @ApiResponse(responseCode = "404", description = "There is no such batch")
    @ApiResponse(responseCode = "409", description = "It is not approved")
    HttpResponse<?> export(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @PathVariable Sheet.Format format,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                paying.export(id, callers.of(request)),
                (Shown shown) -> new PaymentSheet(Wording.in(Problems.locale(request)))
                        .of(BankOrder.of(shown))
                        .file(format)
                        .header("Payment-Digest", shown.digest()));
    }

    @Post("/{id}/answers")
    @Operation(summary = "Takes back what the bank says of the payments of an approved batch, each by itself")
    @ApiResponse(
            responseCode = "200",
            description = "How many were paid and failed, and which answers were refused",
            content = @Content(schema = @Schema(implementation = PaymentAnswersReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such batch")
    HttpResponse<?> answer(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid PaymentAnswersBody body,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                paying.answer(id, body.toDomain(), callers.of(request)),
                answered -> HttpResponse.ok(PaymentAnswersReply.of(answered, Wording.in(Problems.locale(request)))));
    }
}
