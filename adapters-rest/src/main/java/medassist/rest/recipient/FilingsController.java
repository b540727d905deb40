package medassist.rest.recipient;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import medassist.application.certifying.PutResult;
import medassist.application.filing.RecordFiling;
import medassist.application.filing.WithdrawFiling;
import medassist.application.queries.RecordQueries;
import medassist.application.work.Work;
import medassist.domain.filing.Filing;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** What is filed of persons, for which days and since when we know it 备案. */
@Controller("/api/v1/persons/{personId}/filings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class FilingsController {

    private final Work work;
    private final RecordQueries records;
    private final Callers callers;

    FilingsController(Work work, RecordQueries records, Callers callers) {
        this.work = work;
        this.records = records;
        this.callers = callers;
    }

    @Put("/{filingId}")
    @Operation(
            summary = "Files something, or corrects the filing with its id; what settlements are due by it is raised")
    @ApiResponse(
            responseCode = "201",
            description = "The filing is new",
            content = @Content(schema = @Schema(implementation = FilingBody.class)))
    @ApiResponse(responseCode = "200", description = "The filing was on record, so or otherwise")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> file(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String filingId,
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String reason,
            @Body @Valid FilingBody stated,
            HttpRequest<?> request) {
        Filing filing = stated.toDomain(OwnIds.checked("/filingId", filingId));
        var body = FilingBody.of(filing);
        return switch (work.on(new RecordFiling(new PersonId(personId), filing, reason), callers.of(request))) {
            case Outcome.Done<PutResult>(PutResult result) when result == PutResult.ADDED -> HttpResponse.created(body);
            case Outcome.Done<PutResult> _, Outcome.DoneBefore<PutResult> _ -> HttpResponse.ok(body);
            case Outcome.Refused<PutResult>(Refusal refusal) -> unknown(refusal, request);
        };
    }

    @Delete("/{filingId}")
    @Operation(summary = "Withdraws a filing as if it had never been made; that it was on record stays known")
    @ApiResponse(responseCode = "204", description = "It is not on record any more")
    @ApiResponse(responseCode = "404", description = "It is not on record, or nobody registered the person")
    HttpResponse<?> withdraw(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String filingId,
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String reason,
            HttpRequest<?> request) {
        return switch (work.on(new WithdrawFiling(new PersonId(personId), filingId, reason), callers.of(request))) {
            case Outcome.Done<Filing> _, Outcome.DoneBefore<Filing> _ -> HttpResponse.noContent();
            case Outcome.Refused<Filing>(Refusal refusal) -> unknown(refusal, request);
        };
    }

    @Get
    @Operation(summary = "The person's filings by first day, as they are on record now")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> filings(@PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return page(personId, OnRecord::isOnRecord, recorded -> FilingBody.of(recorded.value()), request);
    }

    @Get("/history")
    @Operation(summary = "All that was ever filed of the person, and from when to when it was on record")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> history(@PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return page(personId, _ -> true, RecordedFilingReply::of, request);
    }

    private <T> HttpResponse<?> page(
            String personId,
            Predicate<OnRecord<Filing>> shown,
            Function<OnRecord<Filing>, T> reply,
            HttpRequest<?> request) {
        return records.filings(new PersonId(personId), callers.of(request))
                .<HttpResponse<?>>map(filings -> {
                    List<T> items = filings.stream().filter(shown).map(reply).toList();
                    return HttpResponse.ok(new Page<>(items, null));
                })
                .orElseGet(() -> unknown(request));
    }

    private static HttpResponse<?> unknown(Refusal refusal, HttpRequest<?> request) {
        return refusal.code().kind() == Refusal.Kind.FORBIDDEN
                ? Problems.of(request).refused(refusal)
                : unknown(request);
    }

    private static HttpResponse<?> unknown(HttpRequest<?> request) {
        return Problems.of(request).problem(ProblemCode.NOT_FOUND);
    }
}
