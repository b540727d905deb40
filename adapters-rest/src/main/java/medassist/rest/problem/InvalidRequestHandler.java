package medassist.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers requests whose fields cannot be understood. */
@Singleton
final class InvalidRequestHandler implements ExceptionHandler<InvalidRequestException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // The handler's contract has the raw type.
    public HttpResponse<Problem> handle(HttpRequest request, InvalidRequestException exception) {
        return Problems.of(request).invalid(List.of(exception.fault()));
    }
}
