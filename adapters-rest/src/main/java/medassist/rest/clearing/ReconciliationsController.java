package medassist.rest.clearing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.Locale;
import medassist.application.reconciling.CheckedMonth;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.rest.caller.Callers;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Whether institutions have had their totals of a month compared, and how that came out 总账对账情况. */
@Controller("/api/v1/clearing/reconciliations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class ReconciliationsController {

    private final ReconcilingBooks reconciling;
    private final Callers callers;

    ReconciliationsController(ReconcilingBooks reconciling, Callers callers) {
        this.reconciling = reconciling;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary = "Institutions that did not ask for the totals of a month (3201), or where they were not equal;"
                    + " with open=false the others too. after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page by institution and jurisdiction")
    Page<CheckedMonthReply> list(
            @QueryValue @Pattern(regexp = Patterns.MONTH) String month,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = ClearingPlaces.PATTERN) String after,
            HttpRequest<?> request) {
        ClearingPlaces.MonthPlace place = ClearingPlaces.month(after);
        Locale locale = Problems.locale(request);
        List<CheckedMonth> found =
                reconciling.months(institutionId, YearMonth.parse(month), callers.of(request)).stream()
                        .filter(each -> jurisdiction.isEmpty()
                                || jurisdiction.equals(each.jurisdiction().value()))
                        .filter(each -> !open || each.state() != CheckedMonth.State.EQUAL)
                        .filter(each -> ClearingPlaces.MonthPlace.of(each).compareTo(place) > 0)
                        .toList();
        return Page.of(
                found,
                limit,
                each -> CheckedMonthReply.of(each, locale),
                each -> ClearingPlaces.write(ClearingPlaces.MonthPlace.of(each)));
    }
}
