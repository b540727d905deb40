package medassist.persistence.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import medassist.application.port.Signatures;
import medassist.persistence.key.Keys;
import medassist.persistence.key.SigningKey;
import org.jspecify.annotations.Nullable;

/** Signatures by one of our keys on P-256 (ES256), which is there or nothing is signed. */
final class JoseSignatures implements Signatures {

    private final Keys keys;
    private final SigningKey key;
    private final @Nullable Path trustedKeys;

    /** @param trustedKeys a JWK set of others' public keys, if any */
    JoseSignatures(Keys keys, SigningKey key, @Nullable Path trustedKeys) {
        this.keys = keys;
        this.key = key;
        this.trustedKeys = trustedKeys;
    }

    @Override
    public String sign(String digest) {
        try {
            ECKey ours = ourKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(ours.getKeyID())
                    .build();
            var signed = new JWSObject(header, new Payload(digest));
            signed.sign(new ECDSASigner(ours));
            return signed.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public boolean isTrusted(String signature, String digest) {
        try {
            var signed = JWSObject.parse(signature);
            return signed.getPayload().toString().equals(digest)
                    && trusted().stream()
                            .filter(each ->
                                    each.getKeyID().equals(signed.getHeader().getKeyID()))
                            .anyMatch(each -> verifies(signed, each));
        } catch (ParseException notASignature) {
            return false;
        }
    }

    @Override
    public String publicKeys() {
        return new JWKSet(ourKey().toPublicJWK()).toString();
    }

    private static boolean verifies(JWSObject signed, ECKey key) {
        try {
            return signed.verify(new ECDSAVerifier(key));
        } catch (JOSEException otherAlgorithm) {
            return false;
        }
    }

    private List<ECKey> trusted() {
        var trusted = new ArrayList<ECKey>();
        key.in(keys).ifPresent(trusted::add);
        if (trustedKeys != null) {
            readSet(trustedKeys).getKeys().stream()
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .forEach(trusted::add);
        }
        return trusted;
    }

    private ECKey ourKey() {
        return key.in(keys)
                .orElseThrow(
                        () -> new IllegalStateException("there is no key " + key.fileName() + " in " + keys.place()));
    }

    private static JWKSet readSet(Path file) {
        try {
            return JWKSet.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("the keys " + file + " cannot be read", failure);
        } catch (ParseException noSet) {
            throw new IllegalStateException(file + " is no JWK set", noSet);
        }
    }
}
