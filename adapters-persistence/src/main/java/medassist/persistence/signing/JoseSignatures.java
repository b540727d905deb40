package medassist.persistence.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import medassist.application.port.Signatures;
import org.jspecify.annotations.Nullable;

/**
 * Signatures by a key of ours on P-256 (ES256). The key stands in a file that only its owner can read, and is made when it
 * is first needed.
 */
@Singleton
class JoseSignatures implements Signatures {

    private final Path keyFile;
    private final @Nullable Path trustedKeys;

    /**
     * @param keyFile where our key stands, or will
     * @param trustedKeys a JWK set of others' public keys, if any
     */
    JoseSignatures(
            @Property(name = "medassist.receipt-key") Path keyFile,
            @Nullable @Property(name = "medassist.receipt-trusted-keys") Path trustedKeys) {
        this.keyFile = keyFile;
        this.trustedKeys = trustedKeys;
    }

    @Override
    public String sign(String digest) {
        try {
            ECKey key = ourKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var signed = new JWSObject(header, new Payload(digest));
            signed.sign(new ECDSASigner(key));
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
                            .filter(key ->
                                    key.getKeyID().equals(signed.getHeader().getKeyID()))
                            .anyMatch(key -> verifies(signed, key));
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
        var keys = new ArrayList<ECKey>();
        if (Files.exists(keyFile)) {
            keys.add(read(keyFile));
        }
        if (trustedKeys != null) {
            readSet(trustedKeys).getKeys().stream()
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .forEach(keys::add);
        }
        return keys;
    }

    private synchronized ECKey ourKey() {
        if (!Files.exists(keyFile)) {
            make();
        }
        return read(keyFile);
    }

    private void make() {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            Path folder = keyFile.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Written beside it and moved, so that nobody ever reads half a key.
            Path whole = Files.createTempFile(
                    folder,
                    "receipt-key",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(whole, key.toJSONString(), StandardOpenOption.TRUNCATE_EXISTING);
            try {
                Files.createLink(keyFile, whole);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // Another process was faster; its key is ours.
            }
            Files.delete(whole);
        } catch (IOException failure) {
            throw new UncheckedIOException("the receipt key " + keyFile + " cannot be made", failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ECKey read(Path file) {
        try {
            return ECKey.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("the receipt key " + file + " cannot be read", failure);
        } catch (ParseException noKey) {
            throw new IllegalStateException(file + " is no EC key in JWK form", noKey);
        }
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
