package medassist.console.gate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import medassist.console.frame.ForgedFormException;

/** Refuses a form that is none of the session's; {@link ConsoleErrors} says so on a page. */
@Singleton
class ForgedForms implements ExceptionHandler<ForgedFormException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // The framework's contract has the raw type.
    public HttpResponse<?> handle(HttpRequest request, ForgedFormException forged) {
        return HttpResponse.unauthorized();
    }
}
