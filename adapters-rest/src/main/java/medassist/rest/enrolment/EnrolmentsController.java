package medassist.rest.enrolment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import medassist.application.enrolling.SubsidisingEnrolments;
import medassist.application.enrolling.SubsidisingEnrolments.Gaps;
import medassist.application.port.Enrolments;
import medassist.application.wording.Wording;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.outcome.Refusal;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.pending.ActReply;
import medassist.rest.pending.ActResponses;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.Sheet;
import org.jspecify.annotations.Nullable;

/** Lists of whose enrolment is subsidised, and what became of them 资助参保名单. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrolment")
class EnrolmentsController {

    private final SubsidisingEnrolments subsidising;
    private final ActResponses acts;
    private final Callers callers;

    EnrolmentsController(SubsidisingEnrolments subsidising, ActResponses acts, Callers callers) {
        this.subsidising = subsidising;
        this.acts = acts;
        this.callers = callers;
    }

    @Post("/enrolment-lists")
    @Operation(
            summary =
                    "Draws up the list of everybody whose enrolment for a year is subsidised and who stands in none yet; a second person decides",
            description =
                    "The first list of a year has everybody, each later one those that came since. Asked again for the same day, it is the same list.")
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person, at the Location; with Idempotent-Replayed if it did before",
            content = @Content(schema = @Schema(implementation = ActReply.class)))
    @ApiResponse(responseCode = "409", description = "Nobody is left who stands in no list")
    @ApiResponse(
            responseCode = "422",
            description = "No pack speaks of enrolment for the year, or a parameter is missing")
    HttpResponse<?> drawUp(@Body @Valid EnrolmentListBody body, HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                subsidising.drawUp(
                        new DivisionCode(body.jurisdiction()),
                        body.year(),
                        body.on(),
                        Objects.requireNonNullElse(body.reason(), ""),
                        callers.of(request)),
                drawn -> acts.waiting(drawn.act(), request));
    }

    @Get("/enrolment-lists")
    @Operation(summary = "Lists of subsidised enrolments by id; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of lists")
    Page<EnrolmentListReply> lists(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        return Page.of(
                subsidising.lists(jurisdiction, after, limit + 1, callers.of(request)),
                limit,
                EnrolmentListReply::of,
                list -> list.id());
    }

    @Get("/enrolment-lists/{id}")
    @Operation(summary = "A list of subsidised enrolments, with what each payer pays")
    @ApiResponse(
            responseCode = "200",
            description = "The list of enrolments",
            content = @Content(schema = @Schema(implementation = EnrolmentListReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such list")
    HttpResponse<?> list(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return subsidising
                .list(id, callers.of(request))
                .<HttpResponse<?>>map(list -> HttpResponse.ok(EnrolmentListReply.of(list)))
                .orElseGet(() -> Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_LIST, id)));
    }

    @Post("/enrolment-lists/{id}/withdrawal")
    @Operation(summary = "Withdraws a list that is not approved: its people may stand in another one")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = EnrolmentListReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such list")
    @ApiResponse(responseCode = "409", description = "It is approved")
    HttpResponse<?> withdraw(@PathVariable @Pattern(regexp = Patterns.CODE) String id, HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                subsidising.withdraw(id, callers.of(request)),
                list -> HttpResponse.ok(EnrolmentListReply.of(list)));
    }

    @Get("/enrolment-lists/{id}/{format}")
    @Produces(MediaType.ALL)
    @Operation(
            summary =
                    "An approved list as the tax bureau is told of it, csv or xlsx, with names and identity numbers; who has had it is kept")
    @ApiResponse(responseCode = "200", description = "The table, in the language asked for")
    @ApiResponse(responseCode = "404", description = "There is no such list")
    @ApiResponse(responseCode = "409", description = "It is not approved")
    HttpResponse<?> export(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @PathVariable Sheet.Format format,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                subsidising.export(id, callers.of(request)),
                exported -> new EnrolmentSheet(Wording.in(Problems.locale(request)))
                        .of("enrolment-" + id, exported)
                        .file(format));
    }

    @Post("/enrolment-lists/{id}/answers")
    @Operation(summary = "Takes back what became of the enrolments of an approved list, each by itself")
    @ApiResponse(
            responseCode = "200",
            description = "How many came to what, and which answers were refused",
            content = @Content(schema = @Schema(implementation = AnswersReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such list")
    HttpResponse<?> answer(
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid AnswersBody body,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                subsidising.answer(id, body.toDomain(), callers.of(request)),
                answered -> HttpResponse.ok(AnswersReply.of(answered, Wording.in(Problems.locale(request)))));
    }

    @Get("/enrolments")
    @Operation(
            summary = "Subsidised enrolments by person, year and scheme; after is the next of the page before",
            description = "DIFFERS is the queue of those of which another subsidy was paid than was approved.")
    @ApiResponse(responseCode = "200", description = "A page of enrolments")
    Page<EnrolmentReply> enrolments(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String list,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "0") @Min(0) @Max(2100) int year,
            @Nullable @QueryValue EnrolmentState state,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String county,
            @QueryValue(defaultValue = "") @Size(max = 100) @Pattern(regexp = Patterns.TEXT) String township,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String after,
            HttpRequest<?> request) {
        var filter =
                new Enrolments.Filter(list, personId, jurisdiction, year, Optional.ofNullable(state), county, township);
        return Page.of(
                subsidising.enrolments(filter, place(after), limit + 1, callers.of(request)),
                limit,
                EnrolmentReply::of,
                enrolment -> {
                    var place = Enrolments.Place.of(enrolment);
                    return "%s %d %s %s".formatted(place.personId(), place.year(), place.scheme(), place.list());
                });
    }

    private static Enrolments.Place place(String after) {
        if (after.isEmpty()) {
            return Enrolments.Place.START;
        }
        String[] parts = after.split(" ", -1);
        if (parts.length != 4 || !parts[1].matches("[0-9]{4}")) {
            throw new InvalidRequestException(FieldFault.of("/after", FieldFault.Code.INVALID_VALUE));
        }
        return new Enrolments.Place(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    @Get("/enrolment-gaps")
    @Operation(
            summary = "Who is to be subsidised for a year and stands in no list of it",
            description = "Of certified persons by id, the limit of a page; next is given while there may be more.")
    @ApiResponse(responseCode = "200", description = "Some of them")
    @ApiResponse(responseCode = "422", description = "No pack speaks of enrolment for the year")
    HttpResponse<?> gaps(
            @QueryValue @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @QueryValue @Min(2000) @Max(2100) int year,
            @QueryValue LocalDate on,
            @QueryValue(defaultValue = "1000") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        Wording wording = Wording.in(Problems.locale(request));
        return IdempotentReplies.response(
                request,
                subsidising.gaps(new DivisionCode(jurisdiction), year, on, after, limit, callers.of(request)),
                gaps -> HttpResponse.ok(page(gaps, wording)));
    }

    private static Page<GapReply> page(Gaps gaps, Wording wording) {
        return new Page<>(
                gaps.found().stream().map(gap -> GapReply.of(gap, wording)).toList(),
                gaps.next().isEmpty() ? null : gaps.next());
    }
}
