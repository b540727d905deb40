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
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** A person's annual ledger and its journal 年度台账与流水. */
@Controller("/api/v1/persons/{personId}/ledgers/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ledger")
class LedgersController {

    private final Ledgers ledgers;
    private final Persons persons;

    LedgersController(Ledgers ledgers, Persons persons) {
        this.ledgers = ledgers;
        this.persons = persons;
    }

    @Get
    @Operation(summary = "How a ledger year stands; zeros where nothing was settled")
    @ApiResponse(
            responseCode = "200",
            description = "The ledger",
            content = @Content(schema = @Schema(implementation = LedgerReply.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> get(
            @PathVariable String personId,
            @PathVariable @Min(1900) @Max(2999) int year,
            @QueryValue @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            HttpRequest<?> request) {
        var key = key(personId, jurisdiction, year);
        return isKnown(key) ? HttpResponse.ok(LedgerReply.of(ledgers.read(key))) : unknown(request);
    }

    @Get("/entries")
    @Operation(summary = "The journal, in sequence; after names the last sequence already read")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> entries(
            @PathVariable String personId,
            @PathVariable @Min(1900) @Max(2999) int year,
            @QueryValue @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "0") @Min(0) long after,
            HttpRequest<?> request) {
        var key = key(personId, jurisdiction, year);
        if (!isKnown(key)) {
            return unknown(request);
        }
        // One more than asked for tells whether there is a next page.
        var found = ledgers.entries(key, after, limit + 1);
        var page = found.stream().limit(limit).map(EntryReply::of).toList();
        String next = found.size() > limit ? Long.toString(page.getLast().sequence()) : null;
        return HttpResponse.ok(new Page<>(page, next));
    }

    private boolean isKnown(LedgerKey key) {
        return persons.find(key.personId()).isPresent();
    }

    private static LedgerKey key(String personId, String jurisdiction, int year) {
        return new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
    }

    private static HttpResponse<?> unknown(HttpRequest<?> request) {
        return Problems.of(request).problem(ProblemCode.NOT_FOUND);
    }
}
