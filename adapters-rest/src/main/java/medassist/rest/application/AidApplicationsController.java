package medassist.rest.application;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import medassist.application.applying.ApplicationAct;
import medassist.application.applying.HandlingApplications;
import medassist.application.paying.PayingPersons;
import medassist.application.port.Applications;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.outcome.Refusal;
import medassist.domain.payable.Payment;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What persons apply for 救助申请. */
@Controller(AidApplicationsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Application")
class AidApplicationsController {

    static final String PATH = "/api/v1/applications";
    private static final String ONE = "/{jurisdiction}/{applicationId}";

    private final HandlingApplications handling;
    private final PayingPersons paying;
    private final IdempotentReplies replies;
    private final Callers callers;

    AidApplicationsController(
            HandlingApplications handling, PayingPersons paying, IdempotentReplies replies, Callers callers) {
        this.handling = handling;
        this.paying = paying;
        this.replies = replies;
        this.callers = callers;
    }

    @Post
    @Operation(
            summary = "Receives an application, which may lack anything",
            description = "What is missing stands among the findings. The same again finds what was received.")
    @ApiResponse(
            responseCode = "201",
            description = "Received; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "409", description = "Its number was used for another application")
    @ApiResponse(responseCode = "422", description = "Refused by a rule")
    HttpResponse<?> receive(@Body @Valid AidApplicationBody body, HttpRequest<?> request) {
        return replies.reply(
                request,
                body,
                callers.of(request),
                body.toDomain(),
                received -> HttpResponse.created(reply(received, request))
                        .header("Location", location(received.key()).toString()));
    }

    private static URI location(ApplicationKey key) {
        return URI.create(PATH + "/" + key.jurisdiction() + "/"
                + URLEncoder.encode(key.applicationId(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    @Get
    @Operation(
            summary = "Applications, those first whose next step is due first; after is the next of the page before",
            description =
                    "As they were kept. With toReview those granted that would come out otherwise by now, all of them.")
    @ApiResponse(responseCode = "200", description = "A page of applications")
    Page<AidApplicationReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @Nullable @QueryValue ApplicationState state,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|[A-Z][A-Z0-9_]{1,39}") String kind,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "false") boolean overdue,
            @QueryValue(defaultValue = "false") boolean toReview,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Size(max = 90) @Pattern(regexp = Patterns.TEXT) String after,
            HttpRequest<?> request) {
        Caller by = callers.of(request);
        List<AidApplication> found = toReview
                ? handling.toReview(jurisdiction, by)
                : handling.list(
                        jurisdiction, Optional.ofNullable(state), kind, personId, overdue, place(after), limit + 1, by);
        Map<ApplicationKey, Payment> payments = paying.paymentsOf(found);
        return Page.of(
                found,
                toReview ? Integer.MAX_VALUE : limit,
                application -> reply(application, payments, request),
                AidApplicationsController::cursor);
    }

    private static String cursor(AidApplication application) {
        var place = Applications.Place.of(application);
        return place.dueOn() + " " + place.key();
    }

    private static Applications.Place place(String after) {
        if (after.isEmpty()) {
            return Applications.Place.START;
        }
        int space = after.indexOf(' ');
        try {
            return new Applications.Place(
                    LocalDate.parse(after.substring(0, Math.max(0, space))), after.substring(space + 1));
        } catch (DateTimeParseException noPlace) {
            throw new InvalidRequestException(FieldFault.of("/after", FieldFault.Code.INVALID_VALUE));
        }
    }

    @Get(ONE)
    @Operation(
            summary = "An application, with what it comes to by now",
            description = "One that is granted and would come out otherwise by now has the finding DECISION_TO_REVIEW.")
    @ApiResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    HttpResponse<?> get(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            HttpRequest<?> request) {
        return handling.find(key(jurisdiction, applicationId), callers.of(request))
                .<HttpResponse<?>>map(found -> HttpResponse.ok(reply(found, request)))
                .orElseGet(() -> unknown(applicationId, request));
    }

    @Post(ONE + "/supplement")
    @Operation(summary = "Hands in what was missing")
    @ApiResponse(
            responseCode = "200",
            description = "Handed in; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    HttpResponse<?> supplement(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Valid SupplementBody body,
            HttpRequest<?> request) {
        ApplicationKey key = key(jurisdiction, applicationId);
        Caller by = callers.of(request);
        return handling.found(key, by)
                .<HttpResponse<?>>map(found -> handled(
                        key,
                        body.toDomain(key, found.personId()),
                        Objects.requireNonNullElse(body.reason(), ""),
                        body,
                        request))
                .orElseGet(() -> unknown(applicationId, request));
    }

    @Post(ONE + "/review")
    @Operation(summary = "Assesses an application, so that a proposal stands")
    @ApiResponse(
            responseCode = "200",
            description = "Reviewed",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    @ApiResponse(responseCode = "422", description = "Something stands against it")
    HttpResponse<?> review(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Nullable @Valid StepBody body,
            HttpRequest<?> request) {
        StepBody stated = Objects.requireNonNullElse(body, StepBody.SILENT);
        return handled(
                key(jurisdiction, applicationId), new ApplicationAct.Review(), stated.reasonOrNone(), stated, request);
    }

    @Post(ONE + "/return")
    @Operation(summary = "Returns an application, and says what is missing")
    @ApiResponse(
            responseCode = "200",
            description = "Returned; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    HttpResponse<?> returned(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Valid StepBody body,
            HttpRequest<?> request) {
        return handled(
                key(jurisdiction, applicationId), new ApplicationAct.Return(), body.reasonStated(), body, request);
    }

    @Post(ONE + "/publication")
    @Operation(summary = "Publishes a proposal for some working days")
    @ApiResponse(
            responseCode = "200",
            description = "Published; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    @ApiResponse(responseCode = "422", description = "Nobody has said for how long, or it is too short")
    HttpResponse<?> publish(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Nullable @Valid PublicationBody body,
            HttpRequest<?> request) {
        PublicationBody stated = Objects.requireNonNullElse(body, PublicationBody.SILENT);
        return handled(
                key(jurisdiction, applicationId),
                new ApplicationAct.Publish(Optional.ofNullable(stated.from()), Optional.ofNullable(stated.to())),
                stated.reasonOrNone(),
                stated,
                request);
    }

    @Post(ONE + "/objection")
    @Operation(summary = "Keeps that somebody objected to what was published, which is reviewed again")
    @ApiResponse(
            responseCode = "200",
            description = "Kept; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    HttpResponse<?> object(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Valid StepBody body,
            HttpRequest<?> request) {
        return handled(
                key(jurisdiction, applicationId), new ApplicationAct.Objection(), body.reasonStated(), body, request);
    }

    @Post(ONE + "/approval")
    @Operation(
            summary = "Grants what was proposed and seen, by somebody who had no part in the application before",
            description = "It is computed anew, and refused where it comes to another amount.")
    @ApiResponse(
            responseCode = "200",
            description = "Granted; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "403", description = "Who asks has had a part in it")
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(
            responseCode = "409",
            description = "It comes to another amount by now, is not published, or does not go there from its state")
    @ApiResponse(responseCode = "422", description = "Something stands against it")
    HttpResponse<?> approve(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Valid ApprovalBody body,
            HttpRequest<?> request) {
        return handled(
                key(jurisdiction, applicationId),
                new ApplicationAct.Approve(Optional.ofNullable(body.amount())),
                body.reason(),
                body,
                request);
    }

    @Post(ONE + "/refusal")
    @Operation(summary = "Refuses an application, by somebody who had no part in it before")
    @ApiResponse(
            responseCode = "200",
            description = "Refused; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "403", description = "Who asks has had a part in it")
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    HttpResponse<?> refuse(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Valid StepBody body,
            HttpRequest<?> request) {
        return handled(
                key(jurisdiction, applicationId), new ApplicationAct.Refuse(), body.reasonStated(), body, request);
    }

    @Post(ONE + "/withdrawal")
    @Operation(summary = "Withdraws an application that is not decided")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    HttpResponse<?> withdraw(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Nullable @Valid StepBody body,
            HttpRequest<?> request) {
        StepBody stated = Objects.requireNonNullElse(body, StepBody.SILENT);
        return handled(
                key(jurisdiction, applicationId),
                new ApplicationAct.Withdraw(),
                stated.reasonOrNone(),
                stated,
                request);
    }

    @Post(ONE + "/revocation")
    @Operation(summary = "Revokes what was granted, for a reason: the ledger is as if it had not been")
    @ApiResponse(
            responseCode = "200",
            description = "Revoked; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AidApplicationReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such application")
    @ApiResponse(responseCode = "409", description = "It does not go there from the state that it is in")
    HttpResponse<?> revoke(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.CODE) String applicationId,
            @Body @Valid StepBody body,
            HttpRequest<?> request) {
        return handled(
                key(jurisdiction, applicationId), new ApplicationAct.Revoke(), body.reasonStated(), body, request);
    }

    private HttpResponse<?> handled(
            ApplicationKey key, ApplicationAct act, String reason, Object body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return handling.handling(key, act, reason, by)
                .<HttpResponse<?>>map(asked -> replies.reply(
                        request, body, by, asked, application -> HttpResponse.ok(reply(application, request))))
                .orElseGet(() -> unknown(key.applicationId(), request));
    }

    private static ApplicationKey key(String jurisdiction, String applicationId) {
        return new ApplicationKey(new DivisionCode(jurisdiction), applicationId);
    }

    private static HttpResponse<?> unknown(String applicationId, HttpRequest<?> request) {
        return Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_APPLICATION, applicationId));
    }

    private AidApplicationReply reply(AidApplication application, HttpRequest<?> request) {
        return reply(application, paying.paymentsOf(List.of(application)), request);
    }

    private static AidApplicationReply reply(
            AidApplication application, Map<ApplicationKey, Payment> payments, HttpRequest<?> request) {
        return AidApplicationReply.of(
                application, Optional.ofNullable(payments.get(application.key())), Problems.locale(request));
    }
}
