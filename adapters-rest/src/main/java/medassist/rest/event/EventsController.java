package medassist.rest.event;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import medassist.application.port.Events;
import medassist.application.queries.TrailQueries;
import medassist.application.relaying.RelayingEvents;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** What subscribers are told of ledgers 事件. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Event")
class EventsController {

    private final TrailQueries consulting;
    private final RelayingEvents relaying;
    private final Callers callers;

    EventsController(TrailQueries consulting, RelayingEvents relaying, Callers callers) {
        this.consulting = consulting;
        this.relaying = relaying;
        this.callers = callers;
    }

    /** How many events will be told again. */
    @Serdeable
    record ReplayReply(int events) {}

    @Get
    @Operation(
            summary = "Events by id, with how far their delivery has come; pending shows only those not delivered yet")
    @ApiResponse(responseCode = "200", description = "A page of events")
    Page<EventReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String personId,
            @QueryValue(defaultValue = "false") boolean pending,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "0") @Min(0) long after,
            HttpRequest<?> request) {
        return Page.of(
                consulting.events(new Events.Filter(personId, pending), after, limit + 1, callers.of(request)),
                limit,
                EventReply::of,
                delivery -> Long.toString(delivery.outgoing().id()));
    }

    @Post("/{id}/replay")
    @Operation(summary = "Has this event and all later ones delivered again")
    @ApiResponse(
            responseCode = "202",
            description = "They will be",
            content = @Content(schema = @Schema(implementation = ReplayReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such event")
    HttpResponse<?> replay(@PathVariable @Min(1) long id, HttpRequest<?> request) {
        int events = relaying.replayFrom(id, callers.of(request));
        return events == 0
                ? Problems.of(request).problem(ProblemCode.NOT_FOUND)
                : HttpResponse.accepted().body(new ReplayReply(events));
    }
}
