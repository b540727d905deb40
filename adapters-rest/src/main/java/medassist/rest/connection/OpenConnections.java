package medassist.rest.connection;

import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import medassist.rest.caller.TrustedProxies;
import medassist.rest.limit.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts open connections, and closes those beyond the limits 连接数. */
@Singleton
final class OpenConnections {

    private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

    private final ConnectionSettings settings;
    private final TrustedProxies proxies;
    private final Refusals refusals;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<InetAddress, Integer> ofAddress = new ConcurrentHashMap<>();

    OpenConnections(ConnectionSettings settings, TrustedProxies proxies, Refusals refusals) {
        this.settings = settings;
        this.proxies = proxies;
        this.refusals = refusals;
    }

    /** Counts a connection until it is closed; closes it at once where there are too many. */
    void add(Channel channel) {
        boolean tooMany = isOver(settings.all(), all.incrementAndGet());
        channel.closeFuture().addListener(_ -> all.decrementAndGet());
        if (channel.remoteAddress() instanceof InetSocketAddress remote && !proxies.include(remote.getAddress())) {
            InetAddress address = remote.getAddress();
            if (settings.isOnlyForProxies() && !address.isLoopbackAddress()) {
                LOG.warn(
                        "closed a connection from {}, which is no proxy of MEDASSIST_PROXIES",
                        address.getHostAddress());
                var _ = channel.close();
                return;
            }
            tooMany |= isOver(settings.ofAddress(), ofAddress.merge(address, 1, Integer::sum));
            channel.closeFuture()
                    .addListener(_ -> ofAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1));
        }
        if (tooMany) {
            refusals.count(Refusals.Limit.CONNECTIONS);
            var _ = channel.close();
        }
    }

    /** How many there are. */
    int count() {
        return all.get();
    }

    private static boolean isOver(int limit, int count) {
        return limit > 0 && count > limit;
    }
}
