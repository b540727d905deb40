package medassist.rest.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.Tokens;

/**
 * Trusts the tokens of one issuer 令牌签发方: JSON Web Tokens (RFC 7519) that it has signed for us and that say when they end. A claim
 * of theirs is the name of an account, which says what it may do; what else they claim is not believed.
 */
@Singleton
final class JwtTokens implements Tokens {

    private static final String KEYS = "medassist.jwt.keys";
    private static final String REMOTE = "https://";

    /** Signatures by a key of which the issuer shows one half only: with others, whoever can check a token could make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private final Optional<DefaultJWTProcessor<SecurityContext>> processor;
    private final String claim;

    /**
     * @param issuer whom tokens name as theirs (iss); empty where none is trusted
     * @param audience as whom they name us (aud)
     * @param keys the issuer's public keys as a JWK set (RFC 7517): a file, or an address that begins with https
     * @param claim which of theirs is the account's name
     */
    JwtTokens(
            @Property(name = "medassist.jwt.issuer", defaultValue = "") String issuer,
            @Property(name = "medassist.jwt.audience", defaultValue = "") String audience,
            @Property(name = KEYS, defaultValue = "") String keys,
            @Property(name = "medassist.jwt.claim", defaultValue = "sub") String claim,
            InstantSource clock) {
        if (!issuer.isEmpty() && (audience.isEmpty() || keys.isEmpty())) {
            throw new IllegalStateException(
                    "medassist.jwt.issuer wants medassist.jwt.audience and " + KEYS + " beside it");
        }
        this.claim = claim;
        this.processor = issuer.isEmpty()
                ? Optional.empty()
                : Optional.of(processor(issuer, audience, source(keys), claim, clock));
    }

    private static JWKSource<SecurityContext> source(String keys) {
        try {
            return keys.startsWith(REMOTE)
                    ? JWKSourceBuilder.<SecurityContext>create(URI.create(keys).toURL())
                            .build()
                    : new ImmutableJWKSet<>(JWKSet.load(Path.of(keys).toFile()));
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException(KEYS + ": " + keys + " is no set of keys that can be read", unreadable);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(
            String issuer, String audience, JWKSource<SecurityContext> source, String claim, InstantSource clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        // Of an access token by RFC 9068, or of one that does not say what it is.
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new HashSet<>(Arrays.asList(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null))));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        processor.setJWTClaimsSetVerifier(new Claims(issuer, audience, claim, clock));
        return processor;
    }

    @Override
    public Optional<String> accountOf(String token) {
        return processor.flatMap(trusted -> {
            try {
                return Optional.ofNullable(trusted.process(token, null).getStringClaim(claim));
            } catch (ParseException | BadJOSEException | JOSEException untrusted) {
                return Optional.empty();
            }
        });
    }

    /** What a token must claim, by the time that the service goes by. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final InstantSource clock;

        Claims(String issuer, String audience, String claim, InstantSource clock) {
            super(
                    audience,
                    new JWTClaimsSet.Builder().issuer(issuer).build(),
                    new HashSet<>(List.of(claim, "iss", "aud", "exp")));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
