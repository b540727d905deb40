package medassist.rest.policy;

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
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import medassist.application.queries.EntitlementAnswer;
import medassist.application.queries.PolicyQueries;
import medassist.application.wording.Wording;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Which law decides, and what a person may count on by it 政策与待遇. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Policy")
class PoliciesController {

    private final PolicyQueries consulting;
    private final Callers callers;

    PoliciesController(PolicyQueries consulting, Callers callers) {
        this.consulting = consulting;
        this.callers = callers;
    }

    @Get("/policies")
    @Operation(summary = "All policy packs, with the days for which they decide and those from which they were known")
    @ApiResponse(responseCode = "200", description = "The packs; never more than one page")
    Page<EditionReply> policies(HttpRequest<?> request) {
        Wording wording = Wording.in(Problems.locale(request));
        return new Page<>(
                consulting.packs(callers.of(request)).stream()
                        .map(pack -> EditionReply.of(pack, wording))
                        .toList(),
                null);
    }

    @Get("/policies/{jurisdiction}")
    @Operation(
            summary = "The pack that decides for a day, every figure with its clause and the readings taken",
            description = "on is today where it is not given; with knownOn, as it was known on that day.")
    @ApiResponse(
            responseCode = "200",
            description = "The pack",
            content = @Content(schema = @Schema(implementation = PolicyReply.class)))
    @ApiResponse(responseCode = "404", description = "No pack decides for the day")
    HttpResponse<?> policy(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @Nullable @QueryValue LocalDate on,
            @Nullable @QueryValue LocalDate knownOn,
            HttpRequest<?> request) {
        LocalDate day = Objects.requireNonNullElseGet(on, consulting::today);
        return consulting
                .pack(
                        new DivisionCode(jurisdiction),
                        day,
                        Objects.requireNonNullElse(knownOn, LocalDate.MAX),
                        callers.of(request))
                .<HttpResponse<?>>map(
                        pack -> HttpResponse.ok(PolicyReply.of(pack, day, Wording.in(Problems.locale(request)))))
                .orElseGet(() -> Problems.of(request).problem(ProblemCode.NO_POLICY_IN_FORCE));
    }

    @Get("/persons/{personId}/entitlement")
    @Operation(
            summary = "What a person may count on on a day, with what is left of each deductible and pool this year",
            description = "on is today where it is not given; with knownOn, by the law as it was known on that day.")
    @ApiResponse(
            responseCode = "200",
            description = "The entitlement",
            content = @Content(schema = @Schema(implementation = EntitlementReply.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered the person, or no pack decides for the day")
    @ApiResponse(responseCode = "422", description = "A parameter that the pack needs has no value on the day")
    HttpResponse<?> entitlement(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @Nullable @QueryValue LocalDate on,
            @Nullable @QueryValue LocalDate knownOn,
            HttpRequest<?> request) {
        EntitlementAnswer answer = consulting.entitlement(
                new PersonId(personId),
                Objects.requireNonNullElseGet(on, consulting::today),
                Objects.requireNonNullElse(knownOn, LocalDate.MAX),
                callers.of(request));
        return switch (answer) {
            case EntitlementAnswer.Entitled entitled ->
                HttpResponse.ok(EntitlementReply.of(entitled, Wording.in(Problems.locale(request))));
            case EntitlementAnswer.NoPolicy noPolicy -> Problems.of(request).problem(ProblemCode.NO_POLICY_IN_FORCE);
            case EntitlementAnswer.NoParameter(var refusal) ->
                Problems.of(request).refused(refusal);
            case EntitlementAnswer.UnknownPerson unknown -> Problems.of(request).problem(ProblemCode.NOT_FOUND);
        };
    }
}
