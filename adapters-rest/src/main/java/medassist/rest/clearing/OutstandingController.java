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
import java.time.Year;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.port.Clearings.OutstandingFilter;
import medassist.rest.caller.Callers;
import medassist.rest.settlement.SettlementPlaces;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** What institutions advanced in a year and were not paid by its end 年度内未清算垫付 (东政办发〔2020〕24号 四(四)). */
@Controller("/api/v1/clearing/outstanding")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class OutstandingController {

    private final ApplyingForClearing clearing;
    private final Callers callers;

    OutstandingController(ApplyingForClearing clearing, Callers callers) {
        this.clearing = clearing;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "Advances of the year that were not paid by 31 December; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of advances by settlement date")
    Page<OutstandingReply> list(
            @QueryValue @Min(2000) @Max(9999) int year,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        var days = Year.of(year);
        var filter = new OutstandingFilter(jurisdiction, institutionId, days.atDay(1), days.atDay(days.length()));
        return Page.of(
                clearing.outstanding(filter, SettlementPlaces.read(after), limit + 1, callers.of(request)),
                limit,
                OutstandingReply::of,
                outstanding -> SettlementPlaces.write(outstanding.place()));
    }
}
