package medassist.console.gate;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.Optional;
import medassist.application.port.StoreUnavailableException;
import medassist.console.frame.ForgedFormException;
import medassist.console.frame.OverlongFormException;
import medassist.console.frame.TooManyException;
import medassist.console.frame.Visitor;
import medassist.console.frame.Visitors;
import medassist.console.html.ErrorPages;
import medassist.domain.access.NotPermittedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on a page what went wrong, and on every page what a browser may do with it. */
@ServerFilter("/console/**")
final class ConsoleErrors implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleErrors.class);

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 5;
    }

    /** Puts a page in the place of what failed, and says of every page what a browser may do with it. */
    @ResponseFilter
    MutableHttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<MutableHttpResponse<?>> page = RouteAttributes.getException(response)
                .flatMap(failure -> Visitors.of(request).map(visitor -> page(visitor, failure, response.status())));
        return secured(page.isPresent() ? page.get() : response);
    }

    private static MutableHttpResponse<?> page(Visitor visitor, Throwable failure, HttpStatus framework) {
        if (failure instanceof TooManyException tooMany) {
            return ErrorPages.tooMany(visitor, tooMany.remaining());
        }
        HttpStatus status = status(failure, framework);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("a page failed", failure);
        }
        return ErrorPages.page(visitor, status);
    }

    /** @param framework as which the framework counts the failure */
    private static HttpStatus status(Throwable failure, HttpStatus framework) {
        return switch (failure) {
            case NotPermittedException _, ForgedFormException _ -> HttpStatus.FORBIDDEN;
            case OverlongFormException _ -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case StoreUnavailableException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case ConversionErrorException _, UnsatisfiedRouteException _ -> HttpStatus.BAD_REQUEST;
            case HttpStatusException stated -> stated.getStatus();
            default ->
                framework.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? framework
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static MutableHttpResponse<?> secured(MutableHttpResponse<?> response) {
        response.getHeaders()
                .set("Content-Security-Policy", POLICY)
                .set("X-Content-Type-Options", "nosniff")
                // Not none, for which browsers hide the origin of forms too.
                .set("Referrer-Policy", "same-origin");
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response;
    }
}
