package medassist.rest.gate;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which the service is asked 主机名: those of the loopback address, and others by setting. A page of somebody else's
 * whose name was made to lead to this machine (DNS rebinding) asks under its own.
 */
@Singleton
final class HostNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(:[0-9]{1,5})?");

    private final Set<String> ours;

    /**
     * @param hosts beside the loopback address's, with commas between them
     * @param host the address that the service listens on
     */
    HostNames(
            @Property(name = "medassist.hosts", defaultValue = "") String hosts,
            @Property(name = "micronaut.server.host", defaultValue = "") String host) {
        ours = Stream.concat(
                        LOOPBACK.stream(),
                        Stream.concat(Arrays.stream(hosts.split(",")), Stream.of(host))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .map(name -> name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name)
                                .map(name -> name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a request's Host header is one name of ours; a port behind it does not matter. */
    boolean isOurs(List<String> stated) {
        if (stated.size() != 1) {
            return false;
        }
        Matcher host = HOST.matcher(stated.getFirst().toLowerCase(Locale.ROOT));
        return host.matches() && ours.contains(host.group(1));
    }
}
