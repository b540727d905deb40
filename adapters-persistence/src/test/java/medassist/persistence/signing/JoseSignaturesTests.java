package medassist.persistence.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import medassist.persistence.key.KeyFolder;
import medassist.persistence.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoseSignaturesTests {

    @TempDir
    private Path folder;

    @Test
    void trustsItsOwnSignatureOverExactlyThisDigest() throws JOSEException {
        var signatures = signatures(made("ours"));
        String signature = signatures.sign("digest");

        assertThat(signatures.isTrusted(signature, "digest")).isTrue();
        assertThat(signatures.isTrusted(signature, "other")).isFalse();
        assertThat(signatures.isTrusted("no signature", "digest")).isFalse();
        assertThat(signatures.isTrusted(signature.substring(0, signature.length() - 4) + "AAAA", "digest"))
                .isFalse();
    }

    @Test
    void doesNotTakeTheKeyOfSealsForThatOfReceipts() throws JOSEException {
        KeyFolder keys = made("ours");
        keys.add("seal", key());
        var seals = new JoseSignatures(keys, SigningKey.SEAL, null);

        assertThat(signatures(keys).isTrusted(seals.sign("digest"), "digest")).isFalse();
        assertThat(seals.isTrusted(seals.sign("digest"), "digest")).isTrue();
    }

    @Test
    void trustsAnothersKeyOnlyWhereItIsGiven() throws IOException, JOSEException {
        var theirs = signatures(made("theirs"));
        String signature = theirs.sign("digest");
        Path published = Files.writeString(folder.resolve("published.json"), theirs.publicKeys());
        var nowhere = new KeyFolder(folder.resolve("nowhere"));

        var stranger = signatures(made("ours"));
        var withThePublicKeyAlone = new JoseSignatures(nowhere, SigningKey.RECEIPT, published);

        assertThat(stranger.isTrusted(signature, "digest")).isFalse();
        assertThat(withThePublicKeyAlone.isTrusted(signature, "digest")).isTrue();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void publishesNoSecret() throws JOSEException {
        assertThat(signatures(made("ours")).publicKeys())
                .contains("\"kty\":\"EC\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void makesNoKeyWhereThereIsNone() {
        var keys = new KeyFolder(folder.resolve("empty"));

        assertThatThrownBy(() -> signatures(keys).sign("digest"))
                .hasMessageContaining("there is no key receipt in " + folder.resolve("empty"));
        assertThat(folder.resolve("empty")).doesNotExist();
    }

    @Test
    void saysThatAFileIsNoKey() throws IOException {
        Files.writeString(folder.resolve("receipt.json"), "{}");

        assertThatThrownBy(() -> signatures(new KeyFolder(folder)).sign("digest"))
                .hasMessageContaining("is no EC key");
    }

    private KeyFolder made(String name) throws JOSEException {
        var keys = new KeyFolder(folder.resolve(name));
        keys.add("receipt", key());
        return keys;
    }

    private static String key() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyIDFromThumbprint(true)
                .generate()
                .toJSONString();
    }

    private static JoseSignatures signatures(KeyFolder keys) {
        return new JoseSignatures(keys, SigningKey.RECEIPT, null);
    }
}
