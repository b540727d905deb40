package medassist.application.port;

/** Signs digests, so that anybody with our public keys can tell what is ours 电子签名. */
public interface Signatures {

    /** A JWS in compact form (RFC 7515) whose payload is the digest. */
    String sign(String digest);

    /** Whether the text is a JWS of ours, or of a key we trust, over exactly this digest. */
    boolean isTrusted(String signature, String digest);

    /** Our public keys, as a JWK set (RFC 7517). */
    String publicKeys();
}
