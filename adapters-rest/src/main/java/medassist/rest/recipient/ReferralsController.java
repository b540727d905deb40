package medassist.rest.recipient;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import medassist.application.filing.AnswerReferral;
import medassist.application.filing.ReferForHelp;
import medassist.application.queries.RecordQueries;
import medassist.application.work.Request;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.PersonId;
import medassist.rest.caller.Callers;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;

/** Persons who are sent on to others for help beside ours, and what those answer 转介. Each is a filing of the person. */
@Controller("/api/v1/persons/{personId}/referrals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference data")
class ReferralsController {

    private final RecordQueries records;
    private final IdempotentReplies replies;
    private final Callers callers;

    ReferralsController(RecordQueries records, IdempotentReplies replies, Callers callers) {
        this.records = records;
        this.replies = replies;
        this.callers = callers;
    }

    @Post
    @Operation(summary = "Sends a person on to others for help beside ours; the same again is the same referral")
    @ApiResponse(
            responseCode = "201",
            description = "Referred; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = ReferralReply.class)))
    @ApiResponse(responseCode = "422", description = "Nobody registered the person")
    HttpResponse<?> refer(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @Body @Valid ReferralBody body,
            HttpRequest<?> request) {
        return kept(new ReferForHelp(new PersonId(personId), body.toDomain()), body, request, HttpStatus.CREATED);
    }

    private HttpResponse<?> kept(Request<Filing> asked, Object body, HttpRequest<?> request, HttpStatus status) {
        return replies.reply(
                request,
                body,
                callers.of(request),
                asked,
                filing -> HttpResponse.status(status)
                        .body(ReferralReply.of(filing).orElseThrow()));
    }

    @Post("/{id}/answer")
    @Operation(summary = "Keeps what others answered; said otherwise later, it is corrected")
    @ApiResponse(
            responseCode = "200",
            description = "Kept; with Idempotent-Replayed if it had been before",
            content = @Content(schema = @Schema(implementation = ReferralReply.class)))
    @ApiResponse(responseCode = "404", description = "There is no such referral of the person")
    HttpResponse<?> answer(
            @PathVariable @Pattern(regexp = Patterns.CODE) String personId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String id,
            @Body @Valid HelpAnswerBody body,
            HttpRequest<?> request) {
        return kept(new AnswerReferral(new PersonId(personId), id, body.given()), body, request, HttpStatus.OK);
    }

    @Get
    @Operation(summary = "To whom a person was sent on, by day, and what they answered")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "Nobody registered the person")
    HttpResponse<?> list(@PathVariable @Pattern(regexp = Patterns.CODE) String personId, HttpRequest<?> request) {
        return records.filings(new PersonId(personId), callers.of(request))
                .<HttpResponse<?>>map(filings -> HttpResponse.ok(new Page<>(
                        filings.stream()
                                .filter(OnRecord::isOnRecord)
                                .flatMap(recorded -> ReferralReply.of(recorded.value()).stream())
                                .toList(),
                        null)))
                .orElseGet(() -> Problems.of(request).problem(ProblemCode.NOT_FOUND));
    }
}
