package medassist.rest.institution;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.application.recovering.RecoveringAid;
import medassist.application.registering.RegisteringInstitutions;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Medical institutions 医疗机构. */
@Controller("/api/v1/institutions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class InstitutionsController {

    private final RegisteringInstitutions registering;
    private final RecordQueries consulting;
    private final RecoveringAid recovering;
    private final Callers callers;

    InstitutionsController(
            RegisteringInstitutions registering, RecordQueries consulting, RecoveringAid recovering, Callers callers) {
        this.registering = registering;
        this.consulting = consulting;
        this.recovering = recovering;
        this.callers = callers;
    }

    @Put("/{institutionId}")
    @Operation(summary = "Registers an institution, or replaces what is known of it")
    @ApiResponse(
            responseCode = "201",
            description = "It is new",
            content = @Content(schema = @Schema(implementation = InstitutionBody.class)))
    @ApiResponse(responseCode = "200", description = "It was known")
    HttpResponse<?> put(
            @PathVariable @Pattern(regexp = Patterns.CODE) String institutionId,
            @Body @Valid InstitutionBody body,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                registering.register(body.toDomain(institutionId), callers.of(request)),
                registration -> switch (registration) {
                    case ADDED -> HttpResponse.created(body);
                    case REPLACED -> HttpResponse.ok(body);
                });
    }

    @Get
    @Operation(
            summary = "Institutions by id; name is any part of it, to the letter; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of institutions")
    Page<ListedInstitutionReply> list(
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String name,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String admdvs,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        List<Institution> found = consulting.institutions(name, admdvs, after, limit + 1, callers.of(request));
        Set<InstitutionId> marked = recovering.marked(found);
        return Page.of(
                found,
                limit,
                institution -> ListedInstitutionReply.of(institution, marked),
                institution -> institution.id().value());
    }

    @Get("/{institutionId}")
    @Operation(summary = "What is known of an institution")
    @ApiResponse(
            responseCode = "200",
            description = "The institution",
            content = @Content(schema = @Schema(implementation = InstitutionReply.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered it")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String institutionId, HttpRequest<?> request) {
        return consulting
                .institution(new InstitutionId(institutionId), callers.of(request))
                .<HttpResponse<?>>map(institution -> HttpResponse.ok(InstitutionReply.of(
                        institution, !recovering.marked(List.of(institution)).isEmpty())))
                .orElseGet(() -> Problems.of(request).problem(ProblemCode.NOT_FOUND));
    }
}
