package medassist.rest.gate;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;
import medassist.application.access.SignedIn;
import medassist.application.access.SigningIn;
import medassist.application.port.CallerLimits;
import medassist.rest.caller.Callers;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Signs in who shows a key or a certificate, and refuses what nobody may ask who has not, and who asks too often
 * 登录校验. Only what is {@link Open} may be asked by anybody; the addresses of other adapters let in whom they know
 * themselves, and what has no address is refused too.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SignInGate implements Ordered {

    private static final String OURS = "medassist.rest.";
    private static final String CHALLENGE = "Bearer";

    private final SigningIn signingIn;
    private final Callers callers;
    private final CallerLimits limits;

    SignInGate(SigningIn signingIn, Callers callers, CallerLimits limits) {
        this.signingIn = signingIn;
        this.callers = callers;
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    /** The refusal; null where the request may pass, as the framework wants it. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (!isClosed(request)) {
            return null;
        }
        Optional<SignedIn> signedIn =
                signingIn.by(request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION), request.getCertificate());
        if (signedIn.isEmpty()) {
            return refusal(request);
        }
        Callers.signIn(request, signedIn.get());
        return limits.request(Callers.party(request, callers.of(request)))
                .map(wait -> Problems.of(request).tooMany(ProblemCode.TOO_MANY_REQUESTS, wait))
                .orElse(null);
    }

    private static HttpResponse<?> refusal(HttpRequest<?> request) {
        return Problems.of(request)
                .problem(ProblemCode.UNAUTHENTICATED)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }

    /** Whether an address lets in only who has signed in here. */
    private static boolean isClosed(HttpRequest<?> request) {
        return !(RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route)
                || (route.getDeclaringType().getName().startsWith(OURS) && !route.hasAnnotation(Open.class));
    }
}
