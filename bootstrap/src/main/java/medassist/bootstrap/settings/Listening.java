package medassist.bootstrap.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the service listens, and how connections to it are kept secret 监听. Whoever listens elsewhere than on the
 * loopback address has TLS, or a proxy in front that has, or says on purpose that there is none.
 */
public record Listening(String host, int port, Optional<Tls> tls, boolean isOnlyForProxies) {

    private static final String WITHOUT_TLS = "MEDASSIST_WITHOUT_TLS";
    private static final String PROXIES = "MEDASSIST_PROXIES";
    private static final int LAST_PORT = 65_535;

    /**
     * As the operator wants it.
     *
     * @param port 0 for a free one
     * @throws SettingException if that is not possible or not safe
     */
    public static Listening of(String host, int port, Settings settings) {
        if (port < 0 || port > LAST_PORT) {
            throw new SettingException("--port", port + " is no port: 0 to " + LAST_PORT);
        }
        Optional<Tls> tls = Tls.of(settings);
        boolean isOpen = !isLoopback(host) && tls.isEmpty() && !settings.isTrue(WITHOUT_TLS);
        if (isOpen && settings.text(PROXIES).isEmpty()) {
            throw new SettingException(
                    "--host",
                    "on " + host + " everybody could read along: name a certificate by MEDASSIST_TLS_CERTIFICATE and "
                            + "MEDASSIST_TLS_KEY (or MEDASSIST_TLS_STORE), or by " + PROXIES
                            + " the addresses of a proxy in front that has one, or set " + WITHOUT_TLS
                            + "=true to do without on purpose");
        }
        return new Listening(host, port, tls, isOpen);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new SettingException("--host", "there is no address " + host);
        }
    }

    /** What the server is told of it. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.host", host);
        settings.put("micronaut.server.port", port);
        settings.put("medassist.only-proxies", isOnlyForProxies);
        settings.put("medassist.only-tls", tls.isPresent());
        tls.ifPresent(each -> settings.putAll(each.settings(port)));
        return settings;
    }

    /** The address to ask it at, on this machine. */
    public String address(int servedPort) {
        boolean isAny = host.equals("0.0.0.0") || host.equals("::");
        String name = isAny ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return (tls.isPresent() ? "https://" : "http://") + name + ":" + servedPort;
    }
}
