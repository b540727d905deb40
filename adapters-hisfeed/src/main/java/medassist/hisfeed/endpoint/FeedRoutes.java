package medassist.hisfeed.endpoint;

import io.micronaut.context.ExecutionHandleLocator;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.web.router.DefaultRouteBuilder;
import jakarta.inject.Singleton;

/** Leads the path of each endpoint, with and without a transaction's number behind it, to the controller. */
// The class above overrides methods of variable arity with others.
@SuppressWarnings("overrides")
@Singleton
final class FeedRoutes extends DefaultRouteBuilder {

    FeedRoutes(
            ExecutionHandleLocator locator,
            UriNamingStrategy naming,
            ConversionService conversion,
            Endpoints endpoints) {
        super(locator, naming, conversion);
        for (Endpoint endpoint : endpoints.all()) {
            POST(endpoint.path(), FeedController.class, "post", HttpRequest.class)
                    .consumesAll();
            POST(endpoint.path() + "/{infno}", FeedController.class, "post", HttpRequest.class)
                    .consumesAll();
        }
        error(
                FeedController.class,
                ContentLengthExceededException.class,
                FeedController.class,
                "tooLarge",
                new Class<?>[] {HttpRequest.class, ContentLengthExceededException.class});
    }
}
