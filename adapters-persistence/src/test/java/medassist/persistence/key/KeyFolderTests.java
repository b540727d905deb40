package medassist.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

    @TempDir
    private Path parent;

    @Test
    void keepsKeysWhereOnlyTheirOwnerReadsThem() throws IOException {
        Path folder = parent.resolve("deeper/keys");
        var keys = new KeyFolder(folder);

        keys.add("receipt", "{}");

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("receipt.json"))).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("receipt.json");
        assertThat(new KeyFolder(folder).find("receipt")).contains("{}");
    }

    @Test
    void addsNoneOverAnother() {
        var keys = new KeyFolder(parent);

        assertThat(keys.add("seal", "first")).isEqualTo("first");
        assertThat(keys.add("seal", "second")).isEqualTo("first");
    }

    @Test
    void putsAKeyAsideThatOpensNothingAnyMore() throws IOException {
        var keys = new KeyFolder(parent);
        keys.add("field-1", "one");
        keys.add("field-2", "two");

        keys.retire("field-1");

        assertThat(keys.names()).containsExactly("field-2");
        assertThat(keys.find("field-1")).isEmpty();
        assertThat(parent.resolve("retired/field-1.json")).hasContent("one");
        assertThat(mode(parent.resolve("retired"))).isEqualTo("rwx------");
    }

    @Test
    void hasNoneWhereThereIsNoFolder() {
        var keys = new KeyFolder(parent.resolve("none"));

        assertThat(keys.names()).isEmpty();
        assertThat(keys.find("receipt")).isEmpty();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
