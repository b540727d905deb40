package medassist.rest.application;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import medassist.application.applying.KeepingPapers;
import medassist.domain.application.PaperFile;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Pictures of papers that are handed in with applications 申请材料影像. */
@Controller("/api/v1/applications/{jurisdiction}/{applicationId}/files")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Application")
class PapersController {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private final KeepingPapers papers;
    private final Callers callers;

    PapersController(KeepingPapers papers, Callers callers) {
        this.papers = papers;
        this.callers = callers;
    }

    @Put("/{fileId}")
    @Consumes({MediaType.APPLICATION_PDF, JPEG, PNG, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Hands in the picture of a paper: PDF, JPEG or PNG, of 5 MB at most; what it is, its bytes say",
            description = "The id is the fileId by which the application's documents name it. It is kept encrypted.")
    @ApiResponse(
            responseCode = "201",
            description = "Kept; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = PaperReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "Another file has the id, or the application is decided")
    @ApiResponse(responseCode = "422", description = "It is too large, or no such picture")
    HttpResponse<?> keep(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String fileId,
            @Body byte[] content,
            HttpRequest<?> request) {
        Outcome<PaperFile> kept = papers.keep(key(jurisdiction, applicationId), fileId, content, callers.of(request));
        return IdempotentReplies.response(request, kept, file -> HttpResponse.created(PaperReply.of(file)));
    }

    private static ApplicationKey key(String jurisdiction, String applicationId) {
        return new ApplicationKey(new DivisionCode(jurisdiction), applicationId);
    }

    @Get
    @Operation(summary = "The pictures of an application's papers, by id, without their bytes")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "There is no such application")
    HttpResponse<?> list(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            HttpRequest<?> request) {
        return papers.list(key(jurisdiction, applicationId), callers.of(request))
                .<HttpResponse<?>>map(files -> HttpResponse.ok(
                        new Page<>(files.stream().map(PaperReply::of).toList(), null)))
                .orElseGet(() ->
                        Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_APPLICATION, applicationId)));
    }

    @Get("/{fileId}")
    @Produces(MediaType.ALL)
    @Operation(summary = "The picture of a paper; who has seen it is kept")
    @ApiResponse(responseCode = "200", description = "Its bytes")
    @ApiResponse(responseCode = "404", description = "There is no such application or file")
    HttpResponse<?> read(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String fileId,
            HttpRequest<?> request) {
        return papers.read(key(jurisdiction, applicationId), fileId, callers.of(request))
                .<HttpResponse<?>>map(
                        paper -> HttpResponse.ok(Base64.getDecoder().decode(paper.content()))
                                .contentType(MediaType.of(paper.file().type().mediaType()))
                                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment"))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_PAPER, fileId)));
    }
}
