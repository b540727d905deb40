package medassist.rest.audit;

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
import medassist.application.port.AuditTrail;
import medassist.application.queries.TrailQueries;
import medassist.rest.caller.Callers;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Who did what to whom 审计日志. */
@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Audit")
class AuditController {

    private final TrailQueries consulting;
    private final Callers callers;

    AuditController(TrailQueries consulting, Callers callers) {
        this.consulting = consulting;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "What was done to a person, or by an actor, or both; oldest first")
    @ApiResponse(responseCode = "200", description = "A page of the trail")
    @ApiResponse(responseCode = "400", description = "Neither a person nor an actor is named")
    Page<AuditReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String actor,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "0") @Min(0) long after,
            HttpRequest<?> request) {
        if (personId.isEmpty() && actor.isEmpty()) {
            throw new InvalidRequestException(FieldFault.of("/personId", FieldFault.Code.MISSING_FIELD));
        }
        return Page.of(
                consulting.audit(new AuditTrail.Filter(personId, actor), after, limit + 1, callers.of(request)),
                limit,
                AuditReply::of,
                placed -> Long.toString(placed.place()));
    }
}
