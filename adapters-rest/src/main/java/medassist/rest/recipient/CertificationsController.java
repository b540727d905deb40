package medassist.rest.recipient;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.application.certifying.CertifyPerson;
import medassist.application.certifying.PutResult;
import medassist.application.certifying.WithdrawCertification;
import medassist.application.queries.RecordQueries;
import medassist.application.work.Work;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What persons are certified to be, for which days and since when we know it 身份认定. */
@Controller("/api/v1/persons/{personId}/certifications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class CertificationsController {

    private final Work work;
    private final RecordQueries consulting;
    private final Callers callers;

    CertificationsController(Work work, RecordQueries consulting, Callers callers) {
        this.work = work;
        this.consulting = consulting;
        this.callers = callers;
    }

    @Put("/{certificationId}")
    @Operation(
            summary = "Adds a certification, or corrects the one with its id; what settlements are due by it is raised")
    @ApiResponse(
            responseCode = "201",
            description = "The certification is new",
            content = @Content(schema = @Schema(implementation = CertificationBody.class)))
    @ApiResponse(responseCode = "200", description = "The certification was on record, so or otherwise")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> certify(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String certificationId,
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String reason,
            @Body @Valid CertificationBody stated,
            HttpRequest<?> request) {
        Certification certification = stated.toDomain(OwnIds.checked("/certificationId", certificationId));
        var body = CertificationBody.of(certification);
        return switch (work.on(new CertifyPerson(new PersonId(personId), certification, reason), callers.of(request))) {
            case Outcome.Done<PutResult>(PutResult result) when result == PutResult.ADDED -> HttpResponse.created(body);
            case Outcome.Done<PutResult> _, Outcome.DoneBefore<PutResult> _ -> HttpResponse.ok(body);
            case Outcome.Refused<PutResult>(Refusal refusal) -> unknown(refusal, request);
        };
    }

    @Delete("/{certificationId}")
    @Operation(summary = "Withdraws a certification as if it had never been issued; that it was on record stays known")
    @ApiResponse(responseCode = "204", description = "It is not on record any more")
    @ApiResponse(responseCode = "404", description = "It is not on record, or nobody registered the person")
    HttpResponse<?> withdraw(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String certificationId,
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String reason,
            HttpRequest<?> request) {
        return switch (work.on(
                new WithdrawCertification(new PersonId(personId), certificationId, reason), callers.of(request))) {
            case Outcome.Done<Certification> _, Outcome.DoneBefore<Certification> _ -> HttpResponse.noContent();
            case Outcome.Refused<Certification>(Refusal refusal) -> unknown(refusal, request);
        };
    }

    @Get
    @Operation(summary = "The person's certifications by first day, as they are on record now or were at a moment")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> certifications(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @QueryValue @Nullable Instant knownAt,
            HttpRequest<?> request) {
        var person = new PersonId(personId);
        Optional<List<Certification>> known = knownAt == null
                ? consulting.certifications(person, callers.of(request))
                : consulting.certificationsKnownAt(person, knownAt, callers.of(request));
        return known.<HttpResponse<?>>map(certifications -> HttpResponse.ok(new Page<>(
                        certifications.stream().map(CertificationBody::of).toList(), null)))
                .orElseGet(() -> unknown(request));
    }

    @Get("/history")
    @Operation(summary = "All that was ever on record of the person's certifications, and from when to when it was")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> history(@PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return consulting
                .recordOf(new PersonId(personId), callers.of(request))
                .<HttpResponse<?>>map(record -> HttpResponse.ok(new Page<>(
                        record.stream().map(RecordedCertificationReply::of).toList(), null)))
                .orElseGet(() -> unknown(request));
    }

    private static HttpResponse<?> unknown(Refusal refusal, HttpRequest<?> request) {
        return refusal.code().kind() == Refusal.Kind.FORBIDDEN
                ? Problems.of(request).refused(refusal)
                : unknown(request);
    }

    private static HttpResponse<?> unknown(HttpRequest<?> request) {
        return Problems.of(request).problem(ProblemCode.NOT_FOUND);
    }
}
