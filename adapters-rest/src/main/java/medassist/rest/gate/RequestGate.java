package medassist.rest.gate;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.rest.caller.Callers;
import medassist.rest.caller.IdempotencyKey;
import medassist.rest.limit.RequestLimits;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests of which there are too many, and those that could be taken for something else than they are: sent
 * to a name that is not ours, packed, with a header twice that can only mean one thing, or with a parameter that the
 * address does not have or that stands there twice.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestGate implements Ordered {

    private static final String API = "/api/v1/";

    private static final List<String> SINGLE_HEADERS = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.IF_MATCH,
            HttpHeaders.CONTENT_TYPE,
            Callers.OPERATOR_HEADER,
            IdempotencyKey.HEADER);

    private final HostNames hosts;
    private final HttpClientAddressResolver addresses;
    private final RequestLimits limits;

    RequestGate(HostNames hosts, HttpClientAddressResolver addresses, RequestLimits limits) {
        this.hosts = hosts;
        this.addresses = addresses;
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** The refusal; null where the request may pass, as the framework wants it. */
    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Problems problems = Problems.of(request);
        Optional<Duration> wait = limits.address(Objects.requireNonNullElse(addresses.resolve(request), ""));
        if (wait.isPresent()) {
            return problems.tooMany(ProblemCode.TOO_MANY_REQUESTS, wait.get());
        }
        if (!hosts.isOurs(request.getHeaders().getAll(HttpHeaders.HOST))) {
            return problems.problem(ProblemCode.MISDIRECTED_REQUEST);
        }
        if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
            return problems.problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return Stream.concat(repeatedHeader(request).stream(), oddParameters(request))
                .findFirst()
                .<HttpResponse<?>>map(fault -> problems.invalid(List.of(fault)))
                .orElse(null);
    }

    private static Optional<FieldFault> repeatedHeader(HttpRequest<?> request) {
        return SINGLE_HEADERS.stream()
                .filter(header -> request.getHeaders().getAll(header).size() > 1)
                .map(header -> FieldFault.of("/" + header, FieldFault.Code.DUPLICATE_FIELD))
                .findFirst();
    }

    private static Stream<FieldFault> oddParameters(HttpRequest<?> request) {
        if (!request.getPath().startsWith(API)
                || !(RouteAttributes.getRouteMatch(request).orElse(null)
                        instanceof MethodBasedRouteMatch<?, ?> route)) {
            return Stream.empty();
        }
        Set<String> known = Arrays.stream(route.getArguments())
                .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                .map(argument -> argument.getName())
                .collect(Collectors.toSet());
        return request.getParameters().asMap().entrySet().stream()
                .flatMap(parameter ->
                        fault(known, parameter.getKey(), parameter.getValue().size()).stream());
    }

    private static Optional<FieldFault> fault(Set<String> known, String name, int times) {
        if (!known.contains(name)) {
            return Optional.of(FieldFault.of("/" + name, FieldFault.Code.UNKNOWN_FIELD));
        }
        return times > 1 ? Optional.of(FieldFault.of("/" + name, FieldFault.Code.DUPLICATE_FIELD)) : Optional.empty();
    }
}
