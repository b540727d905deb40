package medassist.hisfeed.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which keys a profile's senders are known; they are never printed.
 *
 * @param gateway each party that the gateway knows
 * @param signers the SM2 public key of each institution: its point, uncompressed, in hexadecimal
 */
public record Keys(Map<String, Party> gateway, Map<String, String> signers) {

    public static final Keys NONE = new Keys(Map.of(), Map.of());

    public Keys {
        gateway = gateway == null ? Map.of() : Map.copyOf(gateway);
        signers = signers == null ? Map.of() : Map.copyOf(signers);
    }

    /**
     * Who signs at a gateway 网关接入方.
     *
     * @param secret its token or secret
     * @param institutions the institutions that it sends for; {@code *} for all
     */
    public record Party(String secret, List<String> institutions) {

        public Party {
            if (secret == null || secret.isBlank() || institutions == null || institutions.isEmpty()) {
                throw new IllegalArgumentException("a party has a secret and institutions");
            }
            institutions = List.copyOf(institutions);
        }

        KeyScope scope() {
            return new KeyScope(Set.copyOf(institutions));
        }

        @Override
        public String toString() {
            return "Party[institutions=" + institutions + "]";
        }
    }

    Optional<Party> ofParty(String party) {
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
