package medassist.rest.caller;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells from where a request comes: the other end of its connection, or where that is a proxy of ours, the last
 * address in its {@code X-Forwarded-For} that is not. What anybody else says in a header is not believed.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
public class ClientAddresses implements HttpClientAddressResolver {

    /** The header in which each proxy adds the other end of its connection. */
    static final String HEADER = "X-Forwarded-For";

    private final TrustedProxies proxies;

    public ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** The address in digits. */
    @Override
    @SuppressWarnings("rawtypes") // The framework's contract has the raw type.
    public String resolve(HttpRequest request) {
        return addressOf(request);
    }

    private String addressOf(HttpRequest<?> request) {
        InetAddress nearest = request.getRemoteAddress().getAddress();
        List<String> stated = request.getHeaders().getAll(HEADER).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        for (String next : stated.reversed()) {
            if (!proxies.include(nearest) || !TrustedProxies.isAddress(next)) {
                break;
            }
            nearest = address(next, nearest);
        }
        return nearest.getHostAddress();
    }

    private static InetAddress address(String digits, InetAddress otherwise) {
        try {
            return InetAddress.getByName(digits);
        } catch (UnknownHostException outOfRange) {
            return otherwise;
        }
    }
}
