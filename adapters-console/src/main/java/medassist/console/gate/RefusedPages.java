package medassist.console.gate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import medassist.console.frame.PageRefusedException;

/** Keeps what is refused on purpose out of the log of failures; {@link ConsoleErrors} says on a page what it is. */
@Singleton
class RefusedPages implements ExceptionHandler<PageRefusedException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // The framework's contract has the raw type.
    public HttpResponse<?> handle(HttpRequest request, PageRefusedException refused) {
        return HttpResponse.unauthorized();
    }
}
