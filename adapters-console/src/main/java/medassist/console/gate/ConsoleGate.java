package medassist.console.gate;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import medassist.application.access.InSession;
import medassist.application.access.InSession.Missing;
import medassist.application.access.Sessions;
import medassist.application.port.CallerLimits;
import medassist.application.wording.Texts;
import medassist.application.work.ContentDigest;
import medassist.console.frame.Constants;
import medassist.console.frame.Cookies;
import medassist.console.frame.Done;
import medassist.console.frame.OpenPage;
import medassist.console.frame.SameForAll;
import medassist.console.frame.SettlingInPage;
import medassist.console.frame.Visitor;
import medassist.console.frame.Visitors;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who looks at a page by the session, leads whoever is in none to the page to sign in, and refuses what another
 * site has a browser send 控制台登录校验.
 */
@ServerFilter("/console/**")
final class ConsoleGate implements Ordered {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Sessions sessions;
    private final CallerLimits limits;
    private final HttpClientAddressResolver addresses;

    ConsoleGate(Sessions sessions, CallerLimits limits, HttpClientAddressResolver addresses) {
        this.sessions = sessions;
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public int getOrder() {
        // Behind what refuses requests that are odd in themselves.
        return HIGHEST_PRECEDENCE + 10;
    }

    /** The page that is shown in its place; null where the request may pass, as the framework wants it. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        // Kept before anything is looked up, so that there is a page to say so where that fails.
        Visitor stranger = Visitor.stranger(
                Objects.requireNonNullElse(addresses.resolve(request), ""),
                locale(request),
                Cookies.isLarge(request),
                request.getParameters().getFirst(Done.PARAMETER).flatMap(name -> Constants.named(Done.class, name)));
        Visitors.keep(request, stranger);
        if (is(request, SameForAll.class)) {
            return null;
        }
        Optional<String> id = Cookies.session(request);
        Optional<InSession> person = id.flatMap(sessions::of);
        Visitor visitor = person.map(
                        each -> stranger.in(each, id.map(ConsoleGate::token).orElseThrow()))
                .orElse(stranger);
        Visitors.keep(request, visitor);
        Optional<Duration> wait = person.flatMap(_ -> limits.request(visitor.id()));
        if (wait.isPresent()) {
            return ErrorPages.tooMany(visitor, wait.get());
        }
        if (!READING.contains(request.getMethod()) && !isOurs(request)) {
            return ErrorPages.page(visitor, HttpStatus.FORBIDDEN);
        }
        if (hasControls(request)) {
            return ErrorPages.page(visitor, HttpStatus.BAD_REQUEST);
        }
        if (is(request, OpenPage.class)) {
            return null;
        }
        return person.isPresent() ? settlingIn(request, person.get()) : Html.to("/console/sign-in");
    }

    /** Where somebody has to go first; null where it need not. */
    @Nullable
    private static HttpResponse<?> settlingIn(HttpRequest<?> request, InSession person) {
        boolean waits = person.missing() == Missing.OWN_PASSWORD && isAfterPassword(request);
        if (is(request, SettlingInPage.class) && !waits) {
            return null;
        }
        return switch (person.missing()) {
            case NOTHING -> null;
            case OWN_PASSWORD -> Html.to("/console/own-password");
            case SECOND_FACTOR -> Html.to("/console/second-factor");
        };
    }

    private static boolean isAfterPassword(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route
                && route.isTrue(SettlingInPage.class, "afterPassword");
    }

    /** What forms show: it follows from the session's id, which nobody else has, and does not tell it. */
    private static String token(String id) {
        return ContentDigest.of("form " + id);
    }

    /** Whether an address has characters that nobody types, some of which no database keeps. */
    private static boolean hasControls(HttpRequest<?> request) {
        return Stream.concat(
                        Stream.of(request.getUri().getPath()),
                        request.getParameters().asMap().values().stream().flatMap(List::stream))
                .anyMatch(value -> value.chars().anyMatch(Character::isISOControl));
    }

    /** Whether a browser sends this from a page of ours, or somebody who is no browser. */
    private static boolean isOurs(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return headers.findFirst(FETCH_SITE)
                .map(OURS::contains)
                .or(() -> headers.findFirst(HttpHeaders.ORIGIN)
                        .map(origin -> origin.endsWith("://" + headers.get(HttpHeaders.HOST))))
                .orElse(true);
    }

    private static boolean is(HttpRequest<?> request, Class<? extends Annotation> mark) {
        return RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route
                && route.hasAnnotation(mark);
    }

    /** The language chosen; else, of those we speak, the one that the browser likes best, Chinese where it likes none. */
    private static Locale locale(HttpRequest<?> request) {
        return Cookies.language(request)
                .map(chosen -> Texts.language(Locale.of(chosen)))
                .orElseGet(() -> Texts.liked(request.getHeaders().findFirst(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
