package medassist.hisfeed.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedPartsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"psn_no\":\"1\"}}",
                "{ \"data\" : { \"医\" : [1, {}, \"}\"] } }",
                "{}",
                "[1,2]",
                "\"text\"",
                "null",
                "12"
            })
    void hasTheInputAsItStands(String input) throws IOException {
        SignedParts parts = of("{\"cainfo\": \"医\", \"input\" : " + input + " , \"signtype\":\"SM3\", \"n\": [1]}");

        assertThat(new String(parts.input(), StandardCharsets.UTF_8)).isEqualTo(input);
        assertThat(parts.text("signtype")).isEqualTo("SM3");
        assertThat(parts.text("n")).isEmpty();
    }

    @Test
    void hasNoInputWhereThereIsNone() throws IOException {
        assertThat(of("{}").input()).isEmpty();
        assertThat(of("[]").input()).isEmpty();
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> of("{\"input\": {")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> of("{\"input\": 1, \"input\": 2}")).isInstanceOf(IOException.class);
    }

    private static SignedParts of(String body) throws IOException {
        return SignedParts.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
