package medassist.rest.parameter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import medassist.application.parameters.SettingParameters;
import medassist.application.parameters.SettingParameters.Setting;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Figures that jurisdictions set for some days, such as premiums 参数. */
@Controller("/api/v1/parameters/{jurisdiction}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class ParametersController {

    private final SettingParameters parameters;
    private final ActResponses acts;
    private final Callers callers;

    ParametersController(SettingParameters parameters, ActResponses acts, Callers callers) {
        this.parameters = parameters;
        this.acts = acts;
        this.callers = callers;
    }

    @Put("/{name}")
    @Operation(summary = "Prepares that a parameter has these values and no others; a second person decides")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It has exactly these values already",
            content = @Content(schema = @Schema(implementation = ParameterReply.class)))
    @ApiResponse(responseCode = "422", description = "No policy is known of the jurisdiction")
    HttpResponse<?> put(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable String name,
            @Body @Valid ParameterBody body,
            HttpRequest<?> request) {
        var division = new DivisionCode(jurisdiction);
        Parameter wanted = body.toDomain(name(name, division));
        return IdempotentReplies.response(
                request,
                parameters.set(division, wanted, body.reason(), callers.of(request)),
                setting -> switch (setting) {
                    case Setting.Unchanged(Parameter parameter) ->
                        HttpResponse.ok(ParameterReply.of(division, parameter));
                    case Setting.Prepared(var act) -> acts.waiting(act, request);
                });
    }

    @Get
    @Operation(summary = "The parameters that the jurisdiction itself has set, by name")
    @ApiResponse(responseCode = "200", description = "Those with a value")
    Page<ParameterReply> list(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction, HttpRequest<?> request) {
        var division = new DivisionCode(jurisdiction);
        return new Page<>(
                parameters.own(division, callers.of(request)).stream()
                        .map(parameter -> ParameterReply.of(division, parameter))
                        .toList(),
                null);
    }

    @Get("/{name}")
    @Operation(summary = "A parameter's own values; or, on a day, its value or the one of its province that serves it")
    @ApiResponse(
            responseCode = "200",
            description = "As they are on record now, or were at a moment",
            content = @Content(schema = @Schema(implementation = ParameterReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no value on that day")
    HttpResponse<?> get(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable String name,
            @QueryValue @Nullable LocalDate on,
            @QueryValue @Nullable Instant knownAt,
            HttpRequest<?> request) {
        var division = new DivisionCode(jurisdiction);
        ParameterName declared = name(name, division);
        Caller by = callers.of(request);
        if (on == null) {
            return HttpResponse.ok(ParameterReply.of(
                    division,
                    knownAt == null
                            ? parameters.own(division, declared, by)
                            : parameters.ownKnownAt(division, declared, knownAt, by)));
        }
        Parameters.Answer answer = knownAt == null
                ? parameters.on(division, declared, on, by)
                : parameters.onKnownAt(division, declared, on, knownAt, by);
        return switch (answer) {
            case Parameters.Answer.Known(DivisionCode setBy, DatedValue value) ->
                HttpResponse.ok(ParameterReply.of(division, declared, setBy, List.of(value)));
            case Parameters.Answer.Missing _ -> Problems.of(request).problem(ProblemCode.MISSING_PARAMETER);
        };
    }

    @Get("/{name}/history")
    @Operation(
            summary = "All values that were ever on record of the jurisdiction's own parameter, and from when to when")
    @ApiResponse(responseCode = "200", description = "By first day; nothing is forgotten")
    Page<RecordedValueReply> history(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable String name,
            HttpRequest<?> request) {
        var division = new DivisionCode(jurisdiction);
        return new Page<>(
                parameters.recordOf(division, name(name, division), callers.of(request)).stream()
                        .map(RecordedValueReply::of)
                        .toList(),
                null);
    }

    private static ParameterName name(String name, DivisionCode jurisdiction) {
        return ParameterName.of(name, jurisdiction)
                .orElseThrow(() -> new InvalidRequestException(
                        FieldFault.of("/name", FieldFault.Code.NOT_ONE_OF, String.join(", ", ParameterName.forms()))));
    }
}
