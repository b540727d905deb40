package medassist.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers requests of which there are too many. */
@Singleton
final class TooManyHandler implements ExceptionHandler<TooManyException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, TooManyException exception) {
        return Problems.of(request).tooMany(exception.code(), exception.waiting());
    }
}
