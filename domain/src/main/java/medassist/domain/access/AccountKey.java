package medassist.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What an account shows to come in 凭据; the secret itself is kept nowhere.
 *
 * @param digest SHA-256 of the secret, or of the certificate in DER, in lower-case hexadecimal
 * @param account the name of the account that it belongs to
 * @param endsAt empty where it lasts as long as the account
 */
public record AccountKey(String digest, Kind kind, String account, Instant addedAt, Optional<Instant> endsAt) {

    /** What is shown. */
    public enum Kind {
        /** A random secret that is sent with each request 接口密钥. */
        API_KEY,
        /** A client certificate of the connection 客户端证书. */
        CERTIFICATE
    }

    /** Whether it may be shown at a moment. */
    public boolean isValid(Instant at) {
        return endsAt.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
