package medassist.rest.payable;

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
import medassist.application.paying.PayingPersons;
import medassist.application.port.PayableFilter;
import medassist.application.queries.PayableQueries;
import medassist.domain.payable.PayableId;
import medassist.rest.caller.Callers;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** What is owed to persons, and by them, apart from what institutions are paid 应付款. */
@Controller("/api/v1/payables")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Payable")
class PayablesController {

    private final PayingPersons paying;
    private final Callers callers;

    PayablesController(PayingPersons paying, Callers callers) {
        this.paying = paying;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary =
                    "Payables by id; the amount is the person's, below zero the office's; after is the next of the page before",
            description =
                    "With unpaid those only that are owed to persons and stand in no batch that is prepared, approved or paid.")
    @ApiResponse(responseCode = "200", description = "A page of payables")
    Page<PayableReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "ANY") PayableFilter.State state,
            @QueryValue(defaultValue = "false") boolean unpaid,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                paying.owed(
                        new PayableFilter(personId, jurisdiction, state),
                        unpaid,
                        read(after),
                        limit + 1,
                        callers.of(request)),
                limit,
                PayableReply::of,
                owed -> owed.payable().id().toString());
    }

    private static PayableId read(String after) {
        return after.isEmpty()
                ? PayableQueries.START
                : PayableId.of(after)
                        .orElseThrow(() ->
                                new InvalidRequestException(FieldFault.of("/after", FieldFault.Code.INVALID_VALUE)));
    }
}
