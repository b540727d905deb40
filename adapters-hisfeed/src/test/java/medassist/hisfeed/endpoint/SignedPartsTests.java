package medassist.hisfeed.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import medassist.hisfeed.profile.Profile.SignatureCover;
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

        assertThat(signed(parts, SignatureCover.INPUT)).isEqualTo(input);
        assertThat(signed(parts, SignatureCover.NAMED_INPUT)).isEqualTo(input);
        assertThat(parts.text("signtype")).isEqualTo("SM3");
        assertThat(parts.text("n")).isEmpty();
    }

    @Test
    void hasNoInputWhereThereIsNone() throws IOException {
        assertThat(signed(of("{}"), SignatureCover.INPUT)).isEmpty();
        assertThat(signed(of("[]"), SignatureCover.INPUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2lnbg==", "a\\/b\\u0041", "医"})
    void hasTheMessageAsItStandsWithNothingForTheSignature(String cainfo) throws IOException {
        String message = "{ \"infno\":\"2304\", \"cainfo\" : \"%s\" ,\"input\":{\"医\": {\"cainfo\": \"x\"}} }";

        assertThat(signed(of(message.formatted(cainfo)), SignatureCover.MESSAGE))
                .isEqualTo(message.formatted(""));
    }

    @Test
    void hasTheFileBehindTheMessage() throws IOException {
        var parts = SignedParts.of(
                "{\"input\":{},\"cainfo\":\"x\"}".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K'});

        assertThat(signed(parts, SignatureCover.MESSAGE)).isEqualTo("{\"input\":{},\"cainfo\":\"\"}PK");
        assertThat(signed(parts, SignatureCover.INPUT)).isEqualTo("{}PK");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> of("{\"input\": {")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> of("{\"input\": 1, \"input\": 2}")).isInstanceOf(IOException.class);
    }

    private static SignedParts of(String body) throws IOException {
        return SignedParts.of(body.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private static String signed(SignedParts parts, SignatureCover cover) {
        return new String(parts.signed(cover), StandardCharsets.UTF_8);
    }
}
