package medassist.rest.caller;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;

/** The key by which a caller promises that a repeated request is the same 幂等键. */
public final class IdempotencyKey {

    /** The header that it stands in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key of a request, if it has one.
     *
     * @throws InvalidRequestException if it is none
     */
    public static Optional<String> of(HttpRequest<?> request) {
        Optional<String> key = request.getHeaders().findFirst(HEADER);
        if (key.filter(text -> !KEY.matcher(text).matches()).isPresent()) {
            throw new InvalidRequestException(FieldFault.of("/" + HEADER, FieldFault.Code.INVALID_VALUE));
        }
        return key;
    }
}
