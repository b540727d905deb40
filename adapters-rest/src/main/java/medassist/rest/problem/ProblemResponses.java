package medassist.rest.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import medassist.application.port.StoreUnavailableException;

/** Gives every error that the HTTP server itself finds the form of a problem document. */
@Singleton
@Primary
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var problems = Problems.of(context.getRequest());
        List<Throwable> causes = causes(context);
        List<FieldFault> faults = FieldFaults.in(causes);
        MutableHttpResponse<Problem> problem =
                faults.isEmpty() ? problems.problem(code(response.status(), causes)) : problems.invalid(faults);
        // The server may have said more, such as which methods are allowed.
        response.getHeaders().forEach((name, values) -> {
            if (!problem.getHeaders().contains(name)) {
                values.forEach(value -> problem.header(name, value));
            }
        });
        return problem;
    }

    private static List<Throwable> causes(ErrorContext context) {
        return context.getRootCause().stream()
                .flatMap(root -> Stream.iterate(root, cause -> cause != null, Throwable::getCause))
                .toList();
    }

    private static ProblemCode code(HttpStatus status, List<Throwable> causes) {
        if (causes.stream().anyMatch(StoreUnavailableException.class::isInstance)) {
            return ProblemCode.DEPENDENCY_UNAVAILABLE;
        }
        return switch (status) {
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemCode.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemCode.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case REQUEST_ENTITY_TOO_LARGE -> ProblemCode.BODY_TOO_LARGE;
            case SERVICE_UNAVAILABLE -> ProblemCode.DEPENDENCY_UNAVAILABLE;
            default -> status.getCode() < 500 ? ProblemCode.MALFORMED_JSON : ProblemCode.INTERNAL_ERROR;
        };
    }
}
