package medassist.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import medassist.domain.access.NotPermittedException;

/** Answers requests for which who asks has no permission. */
@Singleton
final class NotPermittedHandler implements ExceptionHandler<NotPermittedException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // The handler's contract has the raw type.
    public HttpResponse<Problem> handle(HttpRequest request, NotPermittedException exception) {
        return Problems.of(request).problem(ProblemCode.FORBIDDEN);
    }
}
