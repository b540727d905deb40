package medassist.rest.enrolment;

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
import java.time.LocalDate;
import java.util.Objects;
import medassist.application.queries.PolicyQueries;
import medassist.application.queries.SubsidyReply;
import medassist.application.wording.Wording;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Subsidised enrolment of persons 资助参保. */
@Controller("/api/v1/persons")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrolment")
class SubsidiesController {

    private final PolicyQueries policies;
    private final Callers callers;

    SubsidiesController(PolicyQueries policies, Callers callers) {
        this.policies = policies;
        this.callers = callers;
    }

    @Get("/{personId}/subsidy")
    @Operation(
            summary = "What of a person's enrolment for an insurance year is subsidised, by whom and by which clause",
            description = "By the categories held on the day, which is today where it is not given.")
    @ApiResponse(
            responseCode = "200",
            description = "The subsidies, or why there is none",
            content = @Content(schema = @Schema(implementation = SubsidyBody.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Nobody registered the person, or no pack speaks of enrolment for the year")
    HttpResponse<?> subsidy(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @QueryValue @Min(2000) @Max(2100) int year,
            @Nullable @QueryValue LocalDate on,
            HttpRequest<?> request) {
        SubsidyReply reply = policies.subsidy(
                new PersonId(personId), year, Objects.requireNonNullElseGet(on, policies::today), callers.of(request));
        return switch (reply) {
            case SubsidyReply.Answered(var answer) ->
                HttpResponse.ok(SubsidyBody.of(answer, Wording.in(Problems.locale(request))));
            case SubsidyReply.NoPolicy _ -> Problems.of(request).problem(ProblemCode.NO_POLICY_IN_FORCE);
            case SubsidyReply.UnknownPerson _ -> Problems.of(request).problem(ProblemCode.NOT_FOUND);
        };
    }
}
