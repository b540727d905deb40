package medassist.rest.caller;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import medassist.domain.audit.Caller;
import medassist.domain.recipient.IdNumber;
import medassist.rest.idempotency.IdempotentReplies;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;

/**
 * Tells who sends a request. Until there is sign-in, the gateway in front of us says so in a header.
 */
@Singleton
public class Callers {

    /** The header in which the gateway names the clerk or system it has authenticated, by a code. */
    public static final String OPERATOR_HEADER = "MedAssist-Operator";

    private static final Pattern CODE = Pattern.compile(Patterns.CODE);
    private static final String UNNAMED = "unnamed";

    private final HttpClientAddressResolver addresses;

    Callers(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** By what limits know the sender of a request: the operator, or the address where there is none. */
    public String key(HttpRequest<?> request) {
        Caller caller = of(request);
        return caller.id().equals(UNNAMED) ? caller.origin() : caller.id();
    }

    /** Who sends the request, where it concerns no institution. */
    public Caller of(HttpRequest<?> request) {
        return of(request, UNNAMED);
    }

    /**
     * Who sends the request.
     *
     * @param otherwise who is taken to send it where no header says so
     * @throws InvalidRequestException if the header holds no code, or an identity number
     */
    public Caller of(HttpRequest<?> request, String otherwise) {
        var headers = request.getHeaders();
        Optional<String> operator = headers.findFirst(OPERATOR_HEADER);
        if (operator.filter(code -> !CODE.matcher(code).matches() || IdNumber.isValid(code))
                .isPresent()) {
            throw new InvalidRequestException(FieldFault.of("/" + OPERATOR_HEADER, FieldFault.Code.INVALID_VALUE));
        }
        String id = operator.orElse(otherwise);
        String origin = "REST " + addresses.resolve(request);
        return IdempotentReplies.key(request)
                .map(key -> Caller.withKey(id, origin, key))
                .orElseGet(() -> new Caller(id, origin, ""));
    }
}
