package medassist.rest.recipient;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import medassist.application.consulting.ConsultingRecords;
import medassist.application.registering.RegisteringRecords;
import medassist.application.registering.RegisteringRecords.Registration;
import medassist.domain.recipient.PersonId;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Persons and what they are certified to be 人员与身份认定. */
@Controller("/api/v1/persons/{personId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class PersonsController {

    private final RegisteringRecords registering;
    private final ConsultingRecords consulting;

    PersonsController(RegisteringRecords registering, ConsultingRecords consulting) {
        this.registering = registering;
        this.consulting = consulting;
    }

    @Put
    @Operation(summary = "Registers a person by psn_no, or replaces what is known of the person")
    @ApiResponse(
            responseCode = "201",
            description = "The person is new",
            content = @Content(schema = @Schema(implementation = PersonBody.class)))
    @ApiResponse(responseCode = "200", description = "The person was known")
    HttpResponse<?> put(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @Body @Valid PersonBody body,
            HttpRequest<?> request) {
        return answer(registering.register(body.toDomain(personId)), body, request);
    }

    @Get
    @Operation(summary = "What is known of a person")
    @ApiResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonBody.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return consulting
                .person(new PersonId(personId))
                .<HttpResponse<?>>map(person -> HttpResponse.ok(PersonBody.of(person)))
                .orElseGet(() -> unknown(request));
    }

    @Put("/certifications/{certificationId}")
    @Operation(summary = "Adds a certification, or puts it in the place of the one with its id")
    @ApiResponse(
            responseCode = "201",
            description = "The certification is new",
            content = @Content(schema = @Schema(implementation = CertificationBody.class)))
    @ApiResponse(responseCode = "200", description = "The certification was known")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> certify(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String certificationId,
            @Body @Valid CertificationBody body,
            HttpRequest<?> request) {
        var certification = body.toDomain(certificationId);
        Registration registration = registering.certify(new PersonId(personId), certification);
        return answer(registration, CertificationBody.of(certification), request);
    }

    @Get("/certifications")
    @Operation(summary = "A person's certifications, by first day")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> certifications(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return consulting
                .certifications(new PersonId(personId))
                .<HttpResponse<?>>map(certifications -> HttpResponse.ok(new Page<>(
                        certifications.stream().map(CertificationBody::of).toList(), null)))
                .orElseGet(() -> unknown(request));
    }

    private static HttpResponse<?> answer(Registration registration, Object body, HttpRequest<?> request) {
        return switch (registration) {
            case ADDED -> HttpResponse.created(body);
            case REPLACED -> HttpResponse.ok(body);
            case UNKNOWN_PERSON -> unknown(request);
        };
    }

    private static HttpResponse<?> unknown(HttpRequest<?> request) {
        return Problems.of(request).problem(ProblemCode.NOT_FOUND);
    }
}
