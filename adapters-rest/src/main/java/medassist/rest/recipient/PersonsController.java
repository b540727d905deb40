package medassist.rest.recipient;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.CallerLimits;
import medassist.application.port.PersonFilter;
import medassist.application.queries.RecordQueries;
import medassist.application.queries.RevealingPersons;
import medassist.application.registering.RegisterPerson;
import medassist.application.work.Work;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.problem.TooManyException;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Persons 人员. */
@Controller("/api/v1/persons")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class PersonsController {

    private final Work work;
    private final RecordQueries consulting;
    private final RevealingPersons revealing;
    private final Callers callers;
    private final CallerLimits limits;

    PersonsController(
            Work work, RecordQueries consulting, RevealingPersons revealing, Callers callers, CallerLimits limits) {
        this.work = work;
        this.consulting = consulting;
        this.revealing = revealing;
        this.callers = callers;
        this.limits = limits;
    }

    @Put("/{personId}")
    @Operation(summary = "Registers a person by psn_no, or replaces what is known of the person")
    @ApiResponse(
            responseCode = "201",
            description = "The person is new",
            content = @Content(schema = @Schema(implementation = PersonBody.class)))
    @ApiResponse(responseCode = "200", description = "The person was known")
    @ApiResponse(responseCode = "409", description = "Another insured person has the identity number")
    HttpResponse<?> put(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @Parameter(description = "true where another insured person may have the identity number")
                    @QueryValue(defaultValue = "false")
                    boolean mayShareIdNumber,
            @Body @Valid PersonBody body,
            HttpRequest<?> request) {
        return IdempotentReplies.response(
                request,
                work.on(
                        new RegisterPerson(
                                body.toDomain(OwnIds.checked("/personId", personId)),
                                Optional.ofNullable(body.insuredSince()),
                                mayShareIdNumber),
                        callers.of(request)),
                registration -> switch (registration) {
                    case ADDED -> HttpResponse.created(body);
                    case REPLACED -> HttpResponse.ok(body);
                });
    }

    @Get
    @Operation(
            summary =
                    "Persons by id; name is any part of it, to the letter, the others are whole; after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of persons")
    @ApiResponse(responseCode = "429", description = "Too many different persons were looked up by identity number")
    Page<ListedPersonReply> list(
            @QueryValue(defaultValue = "") String idNumber,
            @QueryValue(defaultValue = "") @Size(max = 100) @Pattern(regexp = Patterns.TEXT) String name,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "") @Size(max = 100) @Pattern(regexp = Patterns.TEXT) String township,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String after,
            HttpRequest<?> request) {
        String number = number(idNumber);
        Caller by = callers.of(request);
        if (!number.isEmpty()) {
            count(number, request);
        }
        return Page.of(
                consulting.persons(new PersonFilter(number, name, jurisdiction, township), after, limit + 1, by),
                limit,
                ListedPersonReply::of,
                person -> person.id().value());
    }

    /** @throws InvalidRequestException if it is no identity number, so that nobody takes an empty list for an answer */
    private static String number(String idNumber) {
        String upperCase = idNumber.toUpperCase(Locale.ROOT);
        if (!upperCase.isEmpty() && !IdNumber.isValid(upperCase)) {
            throw new InvalidRequestException(FieldFault.of("/idNumber", FieldFault.Code.INVALID_ID_NUMBER));
        }
        return upperCase;
    }

    @Get("/{personId}")
    @Operation(summary = "What is known of a person")
    @ApiResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonReply.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> get(@PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return consulting
                .person(new PersonId(personId), callers.of(request))
                .<HttpResponse<?>>map(person -> HttpResponse.ok(PersonReply.of(person, consulting.numbersOf(person))))
                .orElseGet(() -> unknown(request));
    }

    @Post("/{personId}/reveal")
    @Operation(
            summary =
                    "Name, identity number and telephone of a person, which are masked elsewhere; who asked and why is kept")
    @ApiResponse(
            responseCode = "200",
            description = "What was asked for",
            content = @Content(schema = @Schema(implementation = RevealedReply.class)))
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    @ApiResponse(responseCode = "429", description = "Too many different persons were looked up by identity number")
    HttpResponse<?> reveal(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @Body @Valid RevealBody body,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        by.reach(Permission.REVEAL_PERSONS);
        // Of whom there is no person either, so that nobody finds out by asking.
        count(personId, request);
        return revealing
                .reveal(new PersonId(personId), Set.copyOf(body.fields()), body.reason(), by)
                .<HttpResponse<?>>map(person -> HttpResponse.ok(RevealedReply.of(person, body.fields())))
                .orElseGet(() -> unknown(request));
    }

    /** Counts a person whom somebody looks up. */
    private void count(String person, HttpRequest<?> request) {
        limits.lookUp(Callers.account(request), person).ifPresent(wait -> {
            throw new TooManyException(ProblemCode.TOO_MANY_PERSONS, wait);
        });
    }

    private static HttpResponse<?> unknown(HttpRequest<?> request) {
        return Problems.of(request).problem(ProblemCode.NOT_FOUND);
    }
}
