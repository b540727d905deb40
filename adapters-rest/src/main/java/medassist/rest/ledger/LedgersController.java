package medassist.rest.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import medassist.application.queries.RecordQueries;
import medassist.application.wording.Wording;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** A person's annual ledger and its journal 年度台账与流水. */
@Controller("/api/v1/persons/{personId}/ledgers/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ledger")
class LedgersController {

    private final RecordQueries consulting;
    private final Callers callers;

    LedgersController(RecordQueries consulting, Callers callers) {
        this.consulting = consulting;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary = "How a ledger year stands, with what was taken over from before; zeros where nothing was settled")
    @ApiResponse(
            responseCode = "200",
            description = "The ledger",
            content = @Content(schema = @Schema(implementation = LedgerReply.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> get(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Min(1900) @Max(2999) int year,
            @QueryValue @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            HttpRequest<?> request) {
        return consulting
                .ledger(key(personId, jurisdiction, year), callers.of(request))
                .<HttpResponse<?>>map(
                        ledger -> HttpResponse.ok(LedgerReply.of(ledger, Wording.in(Problems.locale(request)))))
                .orElseGet(() -> unknown(request));
    }

    @Get("/entries")
    @Operation(summary = "The journal, in sequence; after names the last sequence already read")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> entries(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Min(1900) @Max(2999) int year,
            @QueryValue @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "0") @Min(0) long after,
            HttpRequest<?> request) {
        return consulting
                .entries(key(personId, jurisdiction, year), after, limit + 1, callers.of(request))
                .<HttpResponse<?>>map(found -> HttpResponse.ok(
                        Page.of(found, limit, EntryReply::of, entry -> Long.toString(entry.sequence()))))
                .orElseGet(() -> unknown(request));
    }

    private static LedgerKey key(String personId, String jurisdiction, int year) {
        return new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
    }

    private static HttpResponse<?> unknown(HttpRequest<?> request) {
        return Problems.of(request).problem(ProblemCode.NOT_FOUND);
    }
}
