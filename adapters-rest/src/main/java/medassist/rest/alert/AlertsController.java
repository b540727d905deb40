package medassist.rest.alert;

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
import java.time.YearMonth;
import java.util.Optional;
import medassist.application.port.Alerts;
import medassist.application.watching.ExportingAlertLists;
import medassist.application.watching.WatchingBurdens;
import medassist.application.wording.Wording;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.ReasonBody;
import medassist.rest.wire.Sheet;
import org.jspecify.annotations.Nullable;

/** Of which burdens of persons other offices are told 预警. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Early warning")
class AlertsController {

    private final WatchingBurdens watching;
    private final ExportingAlertLists exporting;
    private final IdempotentReplies replies;
    private final Callers callers;

    AlertsController(
            WatchingBurdens watching, ExportingAlertLists exporting, IdempotentReplies replies, Callers callers) {
        this.watching = watching;
        this.exporting = exporting;
        this.replies = replies;
        this.callers = callers;
    }

    @Get("/alerts")
    @Operation(
            summary = "Alerts by id; after is the next of the page before",
            description =
                    "Those of one person are by the ledger as it is; of others, what moved within the last seconds may be missing.")
    @ApiResponse(responseCode = "200", description = "A page of alerts")
    Page<AlertReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.DIVISION) String jurisdiction,
            @QueryValue(defaultValue = "0") @Min(0) @Max(2100) int year,
            @QueryValue(defaultValue = "") @Size(max = 100) String rule,
            @Nullable @QueryValue AlertState state,
            @QueryValue(defaultValue = "") @Size(max = 100) @Pattern(regexp = Patterns.TEXT) String township,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Size(max = 200) @Pattern(regexp = Patterns.TEXT) String after,
            HttpRequest<?> request) {
        var filter = new Alerts.Filter(personId, jurisdiction, year, rule, Optional.ofNullable(state), township);
        return Page.of(
                watching.alerts(filter, after, limit + 1, callers.of(request)),
                limit,
                AlertReply::of,
                alert -> alert.id().value());
    }

    @Get("/alerts/{id}")
    @Operation(summary = "An alert, as it stands by the ledger as it is")
    @ApiResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such alert")
    HttpResponse<?> get(@PathVariable @Size(max = 200) String id, HttpRequest<?> request) {
        return watching.alert(new AlertId(id), callers.of(request))
                .<HttpResponse<?>>map(alert -> HttpResponse.ok(AlertReply.of(alert)))
                .orElseGet(() -> unknown(id, request));
    }

    @Post("/alerts/{id}/verification")
    @Operation(
            summary =
                    "Keeps what came of looking into an alert: whether the person was taken in, and by what or why not")
    @ApiResponse(
            responseCode = "200",
            description = "Kept; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AlertReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such alert")
    @ApiResponse(responseCode = "409", description = "It was withdrawn, verified otherwise or closed")
    HttpResponse<?> verify(
            @PathVariable @Size(max = 200) String id, @Body @Valid VerificationBody body, HttpRequest<?> request) {
        return handled(id, AlertState.VERIFIED, body.said(), body, request);
    }

    @Post("/alerts/{id}/closure")
    @Operation(summary = "Closes an alert that was verified, for a reason")
    @ApiResponse(
            responseCode = "200",
            description = "Closed; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = AlertReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such alert")
    @ApiResponse(responseCode = "409", description = "It was not verified, or is closed for another reason")
    HttpResponse<?> close(
            @PathVariable @Size(max = 200) String id, @Body @Valid ReasonBody body, HttpRequest<?> request) {
        return handled(id, AlertState.CLOSED, body.reason(), body, request);
    }

    private HttpResponse<?> handled(String id, AlertState to, String reason, Object body, HttpRequest<?> request) {
        Caller by = callers.of(request);
        return watching.handling(new AlertId(id), to, reason, by)
                .<HttpResponse<?>>map(asked ->
                        replies.reply(request, body, by, asked, alert -> HttpResponse.ok(AlertReply.of(alert))))
                .orElseGet(() -> unknown(id, request));
    }

    @Post("/alert-lists")
    @Operation(
            summary =
                    "Draws up the list of a month: what was raised by its last day and stands in no list yet is listed",
            description = "Drawn up again, it holds what is listed already, and what was raised since.")
    @ApiResponse(responseCode = "200", description = "The list, with how many alerts are shared with whom")
    AlertListReply drawUp(@Body @Valid AlertListBody body, HttpRequest<?> request) {
        var jurisdiction = new DivisionCode(body.jurisdiction());
        YearMonth month = YearMonth.parse(body.month());
        return AlertListReply.of(jurisdiction, month, watching.drawUp(jurisdiction, month, callers.of(request)));
    }

    @Get("/alert-lists/{jurisdiction}/{month}")
    @Operation(summary = "The list of a month, as its alerts are by now")
    @ApiResponse(responseCode = "200", description = "The list; empty where none was drawn up")
    AlertListReply list(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.MONTH) String month,
            HttpRequest<?> request) {
        var division = new DivisionCode(jurisdiction);
        return AlertListReply.of(
                division,
                YearMonth.parse(month),
                watching.listed(division, YearMonth.parse(month), callers.of(request)));
    }

    @Get("/alert-lists/{jurisdiction}/{month}/{format}")
    @Produces(MediaType.ALL)
    @Operation(
            summary =
                    "The list of a month as an office is told of it, csv or xlsx, with names and identity numbers; who has had it is kept")
    @ApiResponse(responseCode = "200", description = "The table, in the language asked for")
    HttpResponse<?> export(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.MONTH) String month,
            @PathVariable Sheet.Format format,
            @QueryValue WarningReceiver receiver,
            HttpRequest<?> request) {
        var wording = Wording.in(Problems.locale(request));
        return new AlertSheet(wording)
                .of(
                        "alerts-" + jurisdiction + "-" + month,
                        exporting.export(
                                new DivisionCode(jurisdiction), YearMonth.parse(month), receiver, callers.of(request)))
                .file(format);
    }

    @Post("/alert-lists/{jurisdiction}/{month}/sending")
    @Operation(summary = "Keeps that the list of a month was sent to those with whom it is shared")
    @ApiResponse(responseCode = "200", description = "The list, as its alerts are by now")
    AlertListReply sent(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable @Pattern(regexp = Patterns.MONTH) String month,
            HttpRequest<?> request) {
        var division = new DivisionCode(jurisdiction);
        return AlertListReply.of(
                division, YearMonth.parse(month), watching.sent(division, YearMonth.parse(month), callers.of(request)));
    }

    private static HttpResponse<?> unknown(String id, HttpRequest<?> request) {
        return Problems.of(request).refused(Refusal.of(Refusal.Code.UNKNOWN_ALERT, id));
    }
}
