package medassist.rest.caller;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import medassist.application.access.SignedIn;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.recipient.IdNumber;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;

/**
 * Tells who sends a request: who has signed in, and the operator for whom a gateway says that it asks.
 */
@Singleton
public class Callers {

    /** The header in which a gateway names the clerk or system that it has signed in, by a code; of others it is not believed. */
    public static final String OPERATOR_HEADER = "MedAssist-Operator";

    /** The attribute of a request that says who has signed in. */
    private static final String SIGNED_IN = SignedIn.class.getName();

    private static final Pattern CODE = Pattern.compile(Patterns.CODE);

    private final HttpClientAddressResolver addresses;

    Callers(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** Keeps that somebody has signed in with the request. */
    public static void signIn(HttpRequest<?> request, SignedIn signedIn) {
        request.setAttribute(SIGNED_IN, signedIn);
    }

    /**
     * Who sends the request, where it concerns no institution.
     *
     * @throws InvalidRequestException if the header of a gateway holds no code, or an identity number
     */
    public Caller of(HttpRequest<?> request) {
        return caller(request, signed(request).id());
    }

    /**
     * Who sends the request.
     *
     * @param institution for which a gateway asks where it names no operator
     * @throws InvalidRequestException if the header of a gateway holds no code, or an identity number
     */
    public Caller of(HttpRequest<?> request, String institution) {
        SignedIn signedIn = signed(request);
        return caller(request, isGateway(signedIn) ? institution : signedIn.id());
    }

    /** What only the sender of a request can choose keys in: no other account's, and of a gateway's no other operator's. */
    public static String party(HttpRequest<?> request, Caller by) {
        return signed(request).id() + " " + by.id();
    }

    /** The account that has signed in, whoever it names. */
    public static String account(HttpRequest<?> request) {
        return signed(request).id();
    }

    private Caller caller(HttpRequest<?> request, String otherwise) {
        SignedIn signedIn = signed(request);
        Optional<String> operator = isGateway(signedIn) ? operator(request) : Optional.empty();
        String id = operator.orElse(otherwise);
        String origin = "REST " + addresses.resolve(request);
        return IdempotencyKey.of(request)
                .map(key -> Caller.withKey(id, origin, key, signedIn.authority()))
                .orElseGet(() -> new Caller(id, origin, "", signedIn.authority()));
    }

    private static Optional<String> operator(HttpRequest<?> request) {
        Optional<String> operator = request.getHeaders().findFirst(OPERATOR_HEADER);
        if (operator.filter(code -> !CODE.matcher(code).matches() || IdNumber.isValid(code))
                .isPresent()) {
            throw new InvalidRequestException(FieldFault.of("/" + OPERATOR_HEADER, FieldFault.Code.INVALID_VALUE));
        }
        return operator;
    }

    private static boolean isGateway(SignedIn signedIn) {
        return signedIn.authority().allows(Permission.NAME_OPERATORS);
    }

    /** The gate lets nobody pass who has not signed in. */
    private static SignedIn signed(HttpRequest<?> request) {
        return request.getAttribute(SIGNED_IN, SignedIn.class).orElseThrow();
    }
}
