package medassist.hisfeed.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of keys; what is wrong with it is said without what stands in it. */
class KeysFileTests {

    @TempDir
    private Path folder;

    @Test
    void readsOfEachPartyItsSecretAndItsInstitutions() throws IOException {
        Keys keys = KeysFile.read(file("""
                        yunling:
                          gateway:
                            HIS-1: {secret: token-1, institutions: [H1, H2]}
                            BUS: {secret: token-2, institutions: "*"}
                          signers: {H1: "04ff"}
                        """)).get("yunling");

        assertThat(keys.ofParty("HIS-1").orElseThrow().secret()).isEqualTo("token-1");
        assertThat(keys.ofParty("HIS-1").orElseThrow().scope()).isEqualTo(new KeyScope(Set.of("H1", "H2")));
        assertThat(keys.ofParty("BUS").orElseThrow().scope()).isEqualTo(KeyScope.UNLIMITED);
        assertThat(keys.ofSigner("H1")).contains("04ff");
        assertThat(keys.gateway().toString() + keys).doesNotContain("token-1", "token-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yunling: {gateway: {HIS-1: token-1}}",
                "yunling: {gateway: {HIS-1: {secret: token-1}}}",
                "yunling: {gateway: {HIS-1: {secret: token-1, institutions: []}}}",
                "yunling: {gateway: {HIS-1: {secret: token-1, institutions: {H1: x}}}}",
                "yunling: {gateway: {HIS-1: {secret: '', institutions: [H1]}}}",
                "yunling: {gateways: token-1}",
                "token-1"
            })
    void refusesAPartyWithoutSecretOrInstitutions(String yaml) throws IOException {
        String file = file(yaml);

        assertThatThrownBy(() -> KeysFile.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("medassist.hisfeed.keys-file", file, "institutions")
                .hasMessageNotContaining("token-1")
                .hasNoCause();
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("keys.yaml"), yaml).toString();
    }
}
