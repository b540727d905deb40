package medassist.persistence.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoseSignaturesTests {

    @TempDir
    private Path folder;

    @Test
    void trustsItsOwnSignatureOverExactlyThisDigest() {
        var signatures = new JoseSignatures(folder.resolve("deeper/key.json"), null);
        String signature = signatures.sign("digest");

        assertThat(signatures.isTrusted(signature, "digest")).isTrue();
        assertThat(signatures.isTrusted(signature, "other")).isFalse();
        assertThat(signatures.isTrusted("no signature", "digest")).isFalse();
        assertThat(signatures.isTrusted(signature.substring(0, signature.length() - 4) + "AAAA", "digest"))
                .isFalse();
    }

    @Test
    void keepsItsKeyFromOneStartToTheNextWhereOnlyItsOwnerReadsIt() throws IOException {
        Path key = folder.resolve("key.json");
        String signature = new JoseSignatures(key, null).sign("digest");

        assertThat(new JoseSignatures(key, null).isTrusted(signature, "digest")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("key.json");
    }

    @Test
    void trustsAnothersKeyOnlyWhereItIsGiven() throws IOException {
        var theirs = new JoseSignatures(folder.resolve("theirs.json"), null);
        String signature = theirs.sign("digest");
        Path published = Files.writeString(folder.resolve("published.json"), theirs.publicKeys());

        var stranger = new JoseSignatures(folder.resolve("ours.json"), null);
        var acquaintance = new JoseSignatures(folder.resolve("ours.json"), published);

        assertThat(stranger.isTrusted(signature, "digest")).isFalse();
        assertThat(acquaintance.isTrusted(signature, "digest")).isTrue();
        assertThat(folder.resolve("ours.json")).doesNotExist();
    }

    @Test
    void publishesNoSecret() {
        var signatures = new JoseSignatures(folder.resolve("key.json"), null);

        assertThat(signatures.publicKeys()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
    }

    @Test
    void saysThatAFileIsNoKey() throws IOException {
        Path key = Files.writeString(folder.resolve("key.json"), "{}");

        assertThatThrownBy(() -> new JoseSignatures(key, null).sign("digest")).hasMessageContaining("is no EC key");
    }
}
