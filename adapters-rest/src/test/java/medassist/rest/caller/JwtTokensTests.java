package medassist.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tokens are believed. */
class JwtTokensTests {

    private static final Instant NOW = Instant.parse("2023-06-15T02:00:00Z");
    private static final String ISSUER = "https://id.province.example";
    private static final String AUDIENCE = "medassist";

    private static RSAKey key;
    private static RSAKey other;

    @TempDir
    private static Path folder;

    private JwtTokens tokens;

    @BeforeAll
    static void makeKeys() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("1").generate();
        other = new RSAKeyGenerator(2048).keyID("1").generate();
        Files.writeString(folder.resolve("keys.json"), new JWKSet(key.toPublicJWK()).toString());
    }

    @BeforeEach
    void trust() {
        tokens = trusting("sub");
    }

    private static JwtTokens trusting(String claim) {
        return new JwtTokens(ISSUER, AUDIENCE, folder.resolve("keys.json").toString(), claim, InstantSource.fixed(NOW));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("core")
                .claim("client_id", "bus")
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by, JOSEObjectType type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("1")
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(claims, key, JOSEObjectType.JWT);
    }

    @Test
    void nameTheAccountWhereTheIssuerHasSignedThemForUs() {
        assertThat(tokens.accountOf(signed(claims().build()))).contains("core");
        assertThat(tokens.accountOf(signed(claims().build(), key, new JOSEObjectType("at+jwt"))))
                .contains("core");
        assertThat(tokens.accountOf(signed(claims().build(), key, null))).contains("core");
        assertThat(trusting("client_id").accountOf(signed(claims().build()))).contains("bus");
    }

    @ParameterizedTest
    @CsvSource({"iss, https://elsewhere.example", "aud, another", "sub,", "exp,"})
    void nameNobodyWhereAClaimIsMissingOrAnothers(String claim, String value) {
        assertThat(tokens.accountOf(signed(claims().claim(claim, value).build())))
                .isEmpty();
    }

    @Test
    void nameNobodyOutsideOfTheirTime() {
        assertThat(tokens.accountOf(signed(claims().expirationTime(Date.from(NOW.minusSeconds(120)))
                        .build())))
                .isEmpty();
        assertThat(tokens.accountOf(signed(
                        claims().notBeforeTime(Date.from(NOW.plusSeconds(120))).build())))
                .isEmpty();
    }

    @Test
    void nameNobodyWhereSomebodyElseHasMadeThem() throws JOSEException {
        var byPublicKey = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        byPublicKey.sign(new MACSigner(key.toPublicJWK().toJSONString()));

        assertThat(tokens.accountOf(signed(claims().build(), other, JOSEObjectType.JWT)))
                .isEmpty();
        assertThat(tokens.accountOf(byPublicKey.serialize())).isEmpty();
        assertThat(tokens.accountOf(new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(tokens.accountOf(signed(claims().build()) + "x")).isEmpty();
        assertThat(tokens.accountOf("a.b.c")).isEmpty();
        assertThat(tokens.accountOf(signed(claims().build(), key, new JOSEObjectType("secevent+jwt"))))
                .isEmpty();
    }

    @Test
    void nameNobodyWhereNoIssuerIsTrusted() {
        var none = new JwtTokens("", "", "", "sub", InstantSource.fixed(NOW));

        assertThat(none.accountOf(signed(claims().build()))).isEmpty();
    }

    @Test
    void areNotTrustedByHalf() {
        InstantSource clock = InstantSource.fixed(NOW);

        assertThatThrownBy(() -> new JwtTokens(ISSUER, "", "keys.json", "sub", clock))
                .hasMessageContaining("medassist.jwt.audience");
        assertThatThrownBy(() ->
                        new JwtTokens(ISSUER, AUDIENCE, folder.resolve("none").toString(), "sub", clock))
                .hasMessageContaining("medassist.jwt.keys");
    }
}
