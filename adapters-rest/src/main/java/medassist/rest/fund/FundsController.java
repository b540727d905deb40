package medassist.rest.fund;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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
import java.util.List;
import medassist.application.funding.KeepingFunds;
import medassist.application.funding.KeepingFunds.Kept;
import medassist.application.wording.Wording;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.rest.caller.Callers;
import medassist.rest.fund.FundBodies.ArrivalBody;
import medassist.rest.fund.FundBodies.BudgetBody;
import medassist.rest.fund.FundBodies.CorrectionBody;
import medassist.rest.fund.FundBodies.ReceiptBody;
import medassist.rest.fund.FundBodies.TransferBody;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.Sheet;

/** Accounts of funds 基金: what is raised, promised, applied for and paid. */
@Controller("/api/v1/funds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Fund")
class FundsController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final KeepingFunds keeping;
    private final ActResponses acts;
    private final IdempotentReplies replies;
    private final Callers callers;

    FundsController(KeepingFunds keeping, ActResponses acts, IdempotentReplies replies, Callers callers) {
        this.keeping = keeping;
        this.acts = acts;
        this.replies = replies;
        this.callers = callers;
    }

    @Get("/{jurisdiction}/{year}")
    @Operation(
            summary =
                    "What each fund of a jurisdiction has raised, promised, applied for and paid in a year, with every line of its account",
            description =
                    "The year is that of the bills, whenever they were posted. What is promised follows the ledgers, a moment behind them; the three stages are never mixed.")
    @ApiResponse(responseCode = "200", description = "The funds; none of which nothing is booked or promised")
    FundsReply get(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            HttpRequest<?> request) {
        return FundsReply.of(jurisdiction, year, years(jurisdiction, year, request));
    }

    private List<Kept> years(String jurisdiction, int year, HttpRequest<?> request) {
        return keeping.year(new DivisionCode(jurisdiction), year, callers.of(request));
    }

    @Get("/{jurisdiction}/{year}/return/{format}")
    @Produces(MediaType.ALL)
    @Operation(
            summary =
                    "The return of a year, csv or xlsx: raised by source, promised by purpose and class, applied for and paid, left")
    @ApiResponse(responseCode = "200", description = "The table, in the language asked for")
    HttpResponse<?> annualReturn(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @PathVariable Sheet.Format format,
            HttpRequest<?> request) {
        return new FundSheet(Wording.in(Problems.locale(request)), keeping.labels(new DivisionCode(jurisdiction), year))
                .of(jurisdiction, year, years(jurisdiction, year, request))
                .file(format);
    }

    @Post("/{jurisdiction}/{year}/receipts")
    @Operation(
            summary = "Prepares that what is raised is booked, received or still on its way; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "What the document allots is booked already")
    HttpResponse<?> receive(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Body @Valid ReceiptBody body,
            HttpRequest<?> request) {
        return booked(body.account(jurisdiction, year), body.event(), body.reasonOrNone(), body, request);
    }

    @Post("/{jurisdiction}/{year}/arrivals")
    @Operation(summary = "Prepares that it is booked that allotted money has come; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "More would have come than was allotted")
    @ApiResponse(responseCode = "422", description = "The account has no such allotment")
    HttpResponse<?> arrive(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Body @Valid ArrivalBody body,
            HttpRequest<?> request) {
        return booked(body.account(jurisdiction, year), body.event(), body.reasonOrNone(), body, request);
    }

    @Post("/{jurisdiction}/{year}/transfers")
    @Operation(summary = "Prepares that money goes to another fund of the jurisdiction; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "The fund has not so much left, or it would go to itself")
    HttpResponse<?> transfer(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Body @Valid TransferBody body,
            HttpRequest<?> request) {
        FundAccount account = body.account(jurisdiction, year);
        return booked(account, body.event(account), body.reasonOrNone(), body, request);
    }

    @Post("/{jurisdiction}/{year}/budgets")
    @Operation(summary = "Prepares that it is booked what is planned for a purpose; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "422", description = "No document of the year has a fund pay for that")
    HttpResponse<?> plan(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Body @Valid BudgetBody body,
            HttpRequest<?> request) {
        return booked(body.account(jurisdiction, year), body.event(), body.reasonOrNone(), body, request);
    }

    @Post("/{jurisdiction}/{year}/corrections")
    @Operation(summary = "Prepares that a line that was booked wrongly is taken back; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The line cannot be taken back, or it would leave less than nothing")
    HttpResponse<?> correct(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Body @Valid CorrectionBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        return replies.reply(
                request,
                body,
                by,
                () -> keeping.correct(
                        body.account(jurisdiction, year), body.line(), body.document(), body.reasonOrNone(), by),
                act -> acts.waiting(act, request));
    }

    @Post("/recount")
    @Operation(summary = "Has what ledgers bind funds to summed up anew, from nothing, in the background")
    @ApiResponse(responseCode = "202", description = "It has begun; until it is done, funds are not current")
    HttpResponse<?> recount(HttpRequest<?> request) {
        keeping.recount(callers.of(request));
        return HttpResponse.accepted();
    }

    private HttpResponse<?> booked(
            FundAccount account, FundEvent event, String reason, Object body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return replies.reply(
                request, body, by, () -> keeping.book(account, event, reason, by), act -> acts.waiting(act, request));
    }
}
