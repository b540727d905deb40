package medassist.rest.clearing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import medassist.application.port.SignIns;
import medassist.application.sessions.OperatorSessions;
import medassist.rest.caller.Callers;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** When institutions' operators signed in and out 签到签退 (9001, 9002). */
@Controller("/api/v1/clearing/sign-ins")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Clearing")
class SignInsController {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final OperatorSessions sessions;
    private final Callers callers;

    SignInsController(OperatorSessions sessions, Callers callers) {
        this.sessions = sessions;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary = "Sign-ins of days that have ended without a sign-out; with open=false those with one too."
                    + " after is the next of the page before")
    @ApiResponse(responseCode = "200", description = "A page of sign-ins by time")
    Page<SignInReply> list(
            @QueryValue(defaultValue = "") @Pattern(regexp = "|" + Patterns.CODE) String institutionId,
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @QueryValue(defaultValue = "") @Pattern(regexp = ClearingPlaces.PATTERN) String after,
            HttpRequest<?> request) {
        var filter = new SignIns.Filter(
                institutionId,
                open,
                Optional.ofNullable(from).orElse(FIRST_DAY),
                Optional.ofNullable(to).orElseGet(sessions::lastDayOver));
        return Page.of(
                sessions.list(filter, ClearingPlaces.signIn(after), limit + 1, callers.of(request)),
                limit,
                SignInReply::of,
                session -> ClearingPlaces.write(SignIns.Place.of(session.signIn())));
    }
}
