package medassist.rest.roster;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import medassist.application.importing.ImportingRosters;
import medassist.application.port.Rosters;
import medassist.application.wording.Wording;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.Sheet;
import org.jspecify.annotations.Nullable;

/** Lists of whom authorities have certified 名单: sent, previewed, applied by a second person, undone, answered. */
@Controller("/api/v1/rosters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Rosters")
class RostersController {

    private static final String PATH = "/api/v1/rosters/";
    private static final int LONGEST_NAME = 200;

    private final ImportingRosters importing;
    private final Callers callers;

    RostersController(ImportingRosters importing, Callers callers) {
        this.importing = importing;
        this.callers = callers;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Sends a list of whom an authority has certified, as .xlsx, .xls or CSV; it is read in the background",
            description = "The same file for the same is the same roster. What its rows come to is previewed;"
                    + " nothing is recorded before another person has it applied.")
    @ApiResponse(
            responseCode = "202",
            description = "Received, at the Location; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = RosterReply.class)))
    HttpResponse<?> send(
            @Part CompletedFileUpload file,
            @Part String issuer,
            @Part String jurisdiction,
            @Nullable @Part String category,
            @Part String month,
            @Nullable @Part String kind,
            HttpRequest<?> request) {
        var head = new RosterHead(
                read("jurisdiction", () -> new DivisionCode(jurisdiction.strip())),
                read("issuer", () -> Issuer.valueOf(issuer.strip())),
                category == null || category.isBlank()
                        ? Optional.empty()
                        : Optional.of(read("category", () -> Category.valueOf(category.strip()))),
                read("month", () -> YearMonth.parse(month.strip())),
                kind == null || kind.isBlank()
                        ? RosterHead.Kind.FULL
                        : read("kind", () -> RosterHead.Kind.valueOf(kind.strip())));
        return IdempotentReplies.response(
                request,
                importing.receive(head, name(file), bytes(file), callers.of(request)),
                roster -> accepted(roster, request));
    }

    private static <T> T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw new InvalidRequestException(FieldFault.of("/" + field, FieldFault.Code.INVALID_VALUE));
        }
    }

    /** The file's name without a path, which some browsers send along. */
    private static String name(CompletedFileUpload file) {
        String name = Objects.requireNonNullElse(file.getFilename(), "").replaceAll(".*[/\\\\]", "");
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.matches(Patterns.TEXT)) {
            throw new InvalidRequestException(FieldFault.of("/file", FieldFault.Code.INVALID_VALUE));
        }
        return name;
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static MutableHttpResponse<RosterReply> accepted(Roster roster, HttpRequest<?> request) {
        return HttpResponse.<RosterReply>accepted(URI.create(PATH + roster.id()))
                .body(reply(roster, request));
    }

    private static RosterReply reply(Roster roster, HttpRequest<?> request) {
        return RosterReply.of(roster, Wording.in(Problems.locale(request)).ofRosters());
    }

    @Get
    @Operation(summary = "Rosters by id; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of rosters")
    Page<RosterReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @Nullable @QueryValue Issuer issuer,
            @QueryValue Roster.@Nullable State state,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        var filter = new Rosters.Filter(jurisdiction, Optional.ofNullable(issuer), Optional.ofNullable(state));
        return Page.of(
                importing.rosters(filter, after, limit + 1, callers.of(request)),
                limit,
                roster -> reply(roster, request),
                Roster::id);
    }

    @Get("/{id}")
    @Operation(summary = "A roster: how far it has come, what its rows come to, and what becomes due by it")
    @ApiResponse(
            responseCode = "200",
            description = "The roster",
            content = @Content(schema = @Schema(implementation = RosterReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such list")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return importing
                .roster(id, callers.of(request))
                .<HttpResponse<?>>map(roster -> HttpResponse.ok(reply(roster, request)))
                .orElseGet(() -> unknown(id, request));
    }

    private static HttpResponse<?> unknown(String id, HttpRequest<?> request) {
        return Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_LIST, id));
    }

    @Get("/{id}/rows")
    @Operation(
            summary =
                    "The rows of a roster that came to an outcome, in the order of the file; after is the next of the page before",
            description = "Names and numbers are masked.")
    @ApiResponse(responseCode = "200", description = "A page of rows, of at most 500")
    @ApiResponse(responseCode = "404", description = "There is no such list")
    HttpResponse<?> rows(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @QueryValue RosterOutcome outcome,
            @QueryValue(defaultValue = "0") @Min(0) int after,
            HttpRequest<?> request) {
        var wording = Wording.in(Problems.locale(request)).ofRosters();
        return importing
                .rows(id, outcome, after, callers.of(request))
                .<HttpResponse<?>>map(rows -> HttpResponse.ok(new Page<>(
                        rows.rows().stream()
                                .map(row -> RosterRowReply.of(row, wording))
                                .toList(),
                        rows.next() < 0 ? null : Integer.toString(rows.next()))))
                .orElseGet(() -> unknown(id, request));
    }

    @Get("/{id}/rows/{format}")
    @Produces(MediaType.ALL)
    @Operation(
            summary = "The answer to the authority: all rows that came to an outcome, as csv or xlsx",
            description = "Names and numbers are in clear; who has had them stands in the audit trail.")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "There is no such list")
    HttpResponse<?> export(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @PathVariable Sheet.Format format,
            @QueryValue RosterOutcome outcome,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                importing.export(id, outcome, callers.of(request)),
                rows -> new RosterSheet(Wording.in(Problems.locale(request)))
                        .of(id + "-" + outcome, rows)
                        .file(format));
    }

    @Post("/{id}/application")
    @Operation(
            summary = "Has a previewed roster applied, by another person than sent it",
            description =
                    "Where more than 5 percent of a category would end, or a row has no identity number, the second person"
                            + " says both figures. The same may be approved at /pending.")
    @ApiResponse(
            responseCode = "202",
            description = "It is being applied; with Idempotent-Replayed if it had been decided before",
            content = @Content(schema = @Schema(implementation = RosterReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such list")
    @ApiResponse(responseCode = "409", description = "It is not previewed, wants a word, or the same person sent it")
    HttpResponse<?> apply(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid ApplicationBody body,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                importing.apply(
                        id, "", body.word(), Objects.requireNonNullElse(body.reason(), ""), callers.of(request)),
                roster -> accepted(roster, request));
    }

    @Post("/{id}/withdrawal")
    @Operation(
            summary =
                    "Withdraws a roster: one that was applied is undone as a whole, as long as nothing has touched its rows since")
    @ApiResponse(
            responseCode = "202",
            description = "Withdrawn, or being undone; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = RosterReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such list")
    @ApiResponse(responseCode = "409", description = "It is being read or applied, or a row was changed since")
    HttpResponse<?> withdraw(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return IdempotentReplies.response(
                request, importing.withdraw(id, callers.of(request)), roster -> accepted(roster, request));
    }
}
