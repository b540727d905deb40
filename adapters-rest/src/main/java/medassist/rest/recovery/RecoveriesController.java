package medassist.rest.recovery;

import io.micronaut.core.annotation.Nullable;
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
import java.util.Optional;
import java.util.function.Supplier;
import medassist.application.port.Recoveries;
import medassist.application.recovering.RecoveringAid;
import medassist.application.recovering.RecoveryStanding;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingId;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;
import medassist.domain.recovery.RecoveryCase;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.ReasonBody;

/** Cases by which aid is got back that should not have been granted 追回. */
@Controller("/api/v1/recoveries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Recovery")
class RecoveriesController {

    private final RecoveringAid recovering;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    RecoveriesController(RecoveringAid recovering, ActResponses acts, IdempotentReplies replies, Callers callers) {
        this.recovering = recovering;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Post
    @Operation(
            summary = "Reports aid that should not have been granted; a second person confirms it",
            description =
                    "Once it is confirmed, each settlement and grant is taken back in its ledger, and what is owed is raised against the person or the institution.")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; its document has the number of the case",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such settlement or granted application")
    @ApiResponse(responseCode = "409", description = "Another case takes one of them back")
    @ApiResponse(responseCode = "422", description = "One of them has nothing to do with the debtor")
    HttpResponse<?> report(@Body @Valid RecoveryBody body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return prepared(request, body, by, () -> recovering.report(body.toDomain(), by));
    }

    private HttpResponse<?> prepared(
            HttpRequest<?> request, Object body, Caller by, Supplier<Outcome<PendingAct>> work) {
        return replies.reply(request, body, by, work, act -> acts.waiting(act, request));
    }

    @Get
    @Operation(summary = "Cases of recovery by id; debtor is the number of a person or an institution")
    @ApiResponse(responseCode = "200", description = "A page of cases")
    Page<RecoveryReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @Nullable @QueryValue RecoveryCase.State state,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String debtor,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        var filter = new Recoveries.Filter(jurisdiction, Optional.ofNullable(state), debtor, false);
        return Page.of(
                recovering.list(filter, after, limit + 1, callers.of(request)),
                limit,
                RecoveryReply::of,
                standing -> standing.recovery().id());
    }

    @Get("/credit-register")
    @Operation(summary = "Who issued false papers in confirmed cases, for the credit register, by case")
    @ApiResponse(responseCode = "200", description = "A page of names")
    Page<CreditRegisterReply> creditRegister(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        var filter = new Recoveries.Filter(jurisdiction, Optional.of(RecoveryCase.State.CONFIRMED), "", true);
        return Page.of(
                recovering.list(filter, after, limit + 1, callers.of(request)),
                limit,
                CreditRegisterReply::of,
                standing -> standing.recovery().id());
    }

    @Get("/{id}")
    @Operation(summary = "A case with what is owed, and what was done")
    @ApiResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = RecoveryReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such case")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return recovering
                .find(id, callers.of(request))
                .<HttpResponse<?>>map(standing -> HttpResponse.ok(RecoveryReply.of(standing)))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_RECOVERY, id)));
    }

    @Post("/{id}/confirmation")
    @Operation(summary = "Prepares a case once more: it was rejected, or something of it could not be taken back yet")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "It is cleared, or all of it is taken back")
    HttpResponse<?> confirm(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        return prepared(request, body, by, () -> recovering.confirm(id, body.reason(), by));
    }

    @Post("/{id}/clearance")
    @Operation(summary = "Ends a case that nobody has confirmed as unfounded; another says so than reported it")
    @ApiResponse(
            responseCode = "200",
            description = "Cleared; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = RecoveryReply.class)))
    @ApiResponse(responseCode = "403", description = "Another person must say so")
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "It is confirmed")
    HttpResponse<?> clear(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid ReasonBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        return changed(request, body, by, () -> recovering.clear(id, body.reason(), by));
    }

    private HttpResponse<?> changed(
            HttpRequest<?> request, Object body, Caller by, Supplier<Outcome<RecoveryStanding>> work) {
        return replies.reply(request, body, by, work, standing -> HttpResponse.ok(RecoveryReply.of(standing)));
    }

    @Post("/{id}/repayments")
    @Operation(summary = "Takes in what was repaid, in part or whole; the same voucher again is the same repayment")
    @ApiResponse(
            responseCode = "200",
            description = "Taken in; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = RecoveryReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "It is not confirmed, or less is owed")
    HttpResponse<?> repay(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid RepaymentBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        Money amount = positive(body.amount());
        return changed(request, body, by, () -> recovering.repay(id, amount, body.on(), body.voucher(), by));
    }

    private static Money positive(Money amount) {
        if (!amount.isMoreThan(Money.ZERO)) {
            throw new InvalidRequestException(FieldFault.of("/amount", FieldFault.Code.INVALID_VALUE));
        }
        return amount;
    }

    @Post("/{id}/set-offs")
    @Operation(summary = "Sets a debt of an institution off against what it is paid of an application for clearing")
    @ApiResponse(
            responseCode = "200",
            description = "Set off; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = RecoveryReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such case, or no such application of the institution")
    @ApiResponse(responseCode = "409", description = "Less is owed, or the application comes to less, or is paid")
    HttpResponse<?> setOff(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid SetOffBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        Money amount = positive(body.amount());
        return changed(
                request,
                body,
                by,
                () -> recovering.setOff(id, amount, new ClearingId(body.clearingId()), body.reason(), by));
    }

    @Post("/{id}/write-offs")
    @Operation(summary = "Prepares that what cannot be got back be written off; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "It is not confirmed, or less is owed")
    HttpResponse<?> writeOff(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid WriteOffBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        Money amount = positive(body.amount());
        return prepared(request, body, by, () -> recovering.writeOff(id, amount, body.reason(), by));
    }

    @Post("/{id}/justice-referrals")
    @Operation(summary = "Keeps that a case was referred to justice; what is owed stays owed")
    @ApiResponse(
            responseCode = "200",
            description = "Kept; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = RecoveryReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such case")
    @ApiResponse(responseCode = "409", description = "It is not confirmed")
    HttpResponse<?> refer(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid JusticeBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        return changed(request, body, by, () -> recovering.refer(id, body.on(), body.number(), by));
    }
}
