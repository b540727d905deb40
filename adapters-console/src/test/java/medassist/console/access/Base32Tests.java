package medassist.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Base32Tests {

    @Test
    void writesSecretsAsAuthenticatorsWantThem() {
        String secret = HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(Base32.of(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.of("00" + "11".repeat(19))).hasSize(32).startsWith("AA");
    }
}
