package medassist.hisfeed.signature;

import java.util.Map;
import java.util.Optional;

/**
 * By which keys a profile's senders are known; they are never printed.
 *
 * @param gateway the token or secret of each party that the gateway knows
 * @param signers the SM2 public key of each institution: its point, uncompressed, in hexadecimal
 */
public record Keys(Map<String, String> gateway, Map<String, String> signers) {

    public static final Keys NONE = new Keys(Map.of(), Map.of());

    public Keys {
        gateway = gateway == null ? Map.of() : Map.copyOf(gateway);
        signers = signers == null ? Map.of() : Map.copyOf(signers);
    }

    Optional<String> ofParty(String party) {
        return Optional.ofNullable(gateway.get(party));
    }

    Optional<String> ofSigner(String institution) {
        return Optional.ofNullable(signers.get(institution));
    }

    @Override
    public String toString() {
        return "Keys[parties=" + gateway.size() + ", signers=" + signers.size() + "]";
    }
}
