package medassist.application.port;

import java.util.Optional;

/** Tells whom a token of somebody else's sign-in names 令牌 (RFC 7519). */
public interface Tokens {

    /** Where no issuer is trusted: every token is nobody's. */
    Tokens NONE = _ -> Optional.empty();

    /**
     * The account that a token names; empty where its issuer is not trusted, it is not for us, has ended or does not say when it does.
     *
     * @param token a JSON Web Token in its compact form
     */
    Optional<String> accountOf(String token);
}
