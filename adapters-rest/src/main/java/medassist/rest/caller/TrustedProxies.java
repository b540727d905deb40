package medassist.rest.caller;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The proxies in front of the service 可信代理: what they say of where a request comes from is believed. */
@Singleton
public class TrustedProxies {

    private static final String SETTING = "medassist.proxies";
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    private final List<Network> networks;

    /** @param proxies their addresses, or networks such as 10.1.0.0/16, with commas between them */
    public TrustedProxies(@Property(name = SETTING, defaultValue = "") String proxies) {
        networks = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(Network::of)
                .toList();
    }

    /** Whether an address is one of theirs. */
    public boolean include(InetAddress address) {
        return networks.stream().anyMatch(network -> network.includes(address.getAddress()));
    }

    /** Whether a text is an address in digits, of which no name server is asked. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Addresses that begin with the same bits. */
    private record Network(InetAddress first, int length) {

        static Network of(String text) {
            String[] parts = text.split("/", 2);
            try {
                if (!isAddress(parts[0])) {
                    throw new UnknownHostException(text);
                }
                InetAddress first = InetAddress.getByName(parts[0]);
                int bits = first.getAddress().length * Byte.SIZE;
                int length = parts.length == 1 ? bits : number(parts[1]);
                if (length < 1 || length > bits) {
                    throw new UnknownHostException(text);
                }
                return new Network(first, length);
            } catch (UnknownHostException notAnAddress) {
                throw new IllegalStateException(
                        SETTING + ": " + text + " is neither an address nor a network such as 10.1.0.0/16",
                        notAnAddress);
            }
        }

        private static int number(String text) {
            return LENGTH.matcher(text).matches() ? Integer.parseInt(text) : -1;
        }

        boolean includes(byte[] other) {
            byte[] address = first.getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
