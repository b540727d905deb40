package medassist.rest.clearing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.reconciling.DrawingUpStatements.Heading;
import medassist.application.reconciling.WantedLines;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import medassist.rest.caller.Callers;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.Sheet;
import org.jspecify.annotations.Nullable;

/** What institutions advanced, by month and clearing type 对账单. */
@Controller("/api/v1/clearing/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class StatementsController {

    private final DrawingUpStatements statements;
    private final Callers callers;

    StatementsController(DrawingUpStatements statements, Callers callers) {
        this.statements = statements;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "What each institution's statement of a month comes to, by jurisdiction and clearing type")
    @ApiResponse(responseCode = "200", description = "A page of totals")
    Page<StatementReply> overview(
            @QueryValue @Pattern(regexp = Patterns.MONTH) String month,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = ClearingPlaces.PATTERN) String after,
            HttpRequest<?> request) {
        Optional<Heading> place = ClearingPlaces.heading(after);
        NavigableMap<Heading, StatementTotals> totals =
                statements.overview(institutionId, jurisdiction, days(month), callers.of(request));
        var rest = place.map(heading -> totals.tailMap(heading, false)).orElse(totals);
        return Page.of(
                List.copyOf(rest.entrySet()),
                limit,
                entry -> StatementReply.of(entry.getKey(), month, entry.getValue()),
                entry -> ClearingPlaces.write(entry.getKey()));
    }

    @Get("/{institutionId}/{month}")
    @Operation(summary = "The lines of an institution's statement by day; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of lines")
    Page<LineReply> lines(
            @PathVariable @Pattern(regexp = Patterns.CODE) String institutionId,
            @PathVariable @Pattern(regexp = Patterns.MONTH) String month,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue @Nullable ClearingType clearingType,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = ClearingPlaces.PATTERN) String after,
            HttpRequest<?> request) {
        var wanted = new WantedLines(new InstitutionId(institutionId), days(month), lines(jurisdiction, clearingType));
        return Page.of(
                statements.page(wanted, ClearingPlaces.statement(after), limit + 1, callers.of(request)),
                limit,
                placed -> LineReply.of(placed.line()),
                placed -> ClearingPlaces.write(placed.place()));
    }

    @Get("/{institutionId}/{month}/{format}")
    @Produces(MediaType.ALL)
    @Operation(summary = "The statement as a table, csv or xlsx, with its totals below")
    @ApiResponse(responseCode = "200", description = "The table, in the language asked for")
    HttpResponse<byte[]> table(
            @PathVariable @Pattern(regexp = Patterns.CODE) String institutionId,
            @PathVariable @Pattern(regexp = Patterns.MONTH) String month,
            @PathVariable Sheet.Format format,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue @Nullable ClearingType clearingType,
            HttpRequest<?> request) {
        Sheet sheet = new StatementSheet(Problems.locale(request))
                .of(
                        "statement-" + month,
                        statements.lines(new InstitutionId(institutionId), days(month), callers.of(request)).stream()
                                .filter(lines(jurisdiction, clearingType))
                                .toList());
        return sheet.file(format);
    }

    private static Predicate<StatementLine> lines(String jurisdiction, @Nullable ClearingType clearingType) {
        return line -> (jurisdiction.isEmpty()
                        || jurisdiction.equals(line.jurisdiction().value()))
                && (clearingType == null || line.type() == clearingType);
    }

    private static Validity days(String month) {
        var wanted = YearMonth.parse(month);
        return new Validity(wanted.atDay(1), wanted.atEndOfMonth());
    }
}
