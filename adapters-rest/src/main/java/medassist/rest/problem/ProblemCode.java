package medassist.rest.problem;

import io.micronaut.http.HttpStatus;

/** The errors that concern a request as a whole, by names that stay. */
public enum ProblemCode {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    /** Nobody has signed in. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    /** Who has signed in may not ask for it. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NO_POLICY_IN_FORCE(HttpStatus.NOT_FOUND),
    MISDIRECTED_REQUEST(HttpStatus.valueOf(421)),
    MISSING_PARAMETER(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT),
    STALE_ETAG(HttpStatus.PRECONDITION_FAILED),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_PERSONS(HttpStatus.TOO_MANY_REQUESTS),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY),
    DEPENDENCY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
