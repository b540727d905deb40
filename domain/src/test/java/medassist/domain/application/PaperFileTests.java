package medassist.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pictures of papers are, by how they begin. */
class PaperFileTests {

    @ParameterizedTest
    @CsvSource({"255044462D312E37, PDF", "FFD8FFE000104A46, JPEG", "89504E470D0A1A0A0000, PNG"})
    void areToldByTheirBytes(String hex, PaperFile.Type type) {
        assertThat(PaperFile.Type.of(HexFormat.of().parseHex(hex))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FFD8", "504B0304", "4D5A9000", "89504E470D0A1A"})
    void areNothingElse(String hex) {
        assertThat(PaperFile.Type.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Test
    void areNoPagesThatRunScripts() {
        assertThat(PaperFile.Type.of("<svg onload='x'>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
