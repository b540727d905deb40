package medassist.hisfeed.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile.BodySignature;
import medassist.hisfeed.profile.Profile.SignatureCover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of docs/hisfeed.md, made by OpenSSL, another implementation than the one that is tested. */
class MessageSignatureTests {

    private static final String INPUT = "{\"data\":{\"psn_no\":\"1\"}}";
    private static final String DIGEST = "460604a511df27026591bd3db6a13ccc5d5ff038f33633656b6234daea68d2d5";
    private static final String SIGNATURE =
            "poz5W4fheDnIVIo+P9+lGDLZnGqggCmEcm3Mf1L+nl66ntv6xgH3UBiUE/47zAb//oegtkAjtbfU0v83dAsrEQ==";
    private static final Keys KEYS = new Keys(
            Map.of(),
            Map.of(
                    "H1",
                    "04e83becde9462f35cd9c67e31d4ec00993720f61e364284e3fbee756a3481fa89a6e9fae373e4a451f8aa5e63941b5a26449903e8bfb39144d915a42aa4ff862a",
                    "H3",
                    "04ff"));

    @Test
    void isTheDigestOfTheStandardsExample() {
        // GB/T 32905, example 1.
        assertThat(MessageSignature.digest("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void asksForNothingWhereTheProfileDoesNot() {
        assertThat(fault(BodySignature.NONE, "H1", "", "", "anything")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SM3, H1, SM3, DIGEST, ''",
        "SM3, H2, sm3, DIGEST, ''",
        "SM3, H1, SM3, '', SIGNATURE_MISSING",
        "SM3, H1, SM2, DIGEST, SIGNATURE_MISSING",
        "SM3, H1, SM3, 00, SIGNATURE_INVALID",
        "SM2, H1, SM2, SIGNATURE, ''",
        "SM2, H1, '', SIGNATURE, SIGNATURE_MISSING",
        "SM2, H2, SM2, SIGNATURE, SIGNATURE_INVALID",
        "SM2, H3, SM2, SIGNATURE, SIGNATURE_INVALID",
        "SM2, H1, SM2, AAAA, SIGNATURE_INVALID",
        "SM2, H1, SM2, §§, SIGNATURE_INVALID"
    })
    void tellsWhatIsSignedByItsSender(
            BodySignature kind, String institution, String signtype, String cainfo, String fault) {
        String stated = cainfo.replace("DIGEST", DIGEST).replace("SIGNATURE", SIGNATURE);

        assertThat(fault(kind, institution, signtype, stated, INPUT)).isEqualTo(fault);
    }

    @Test
    void isOfTheWholeMessageAsTheDocumentationShows() {
        String message = """
                {"infno":"1101","msgid":"M1","fixmedins_code":"H1","signtype":"SM3",\
                "cainfo":"","input":{"data":{"psn_no":"1"}}}""";
        String digest = "2ab161ac1bb1c866101f87d73a0f44e7677a07865104a5415124324d2ac2c324";

        assertThat(fault(BodySignature.SM3, "H1", "SM3", digest, message)).isEmpty();
    }

    @Test
    void noticesAChangeOfOneCharacter() {
        String changed = INPUT.replace("1", "2");

        assertThat(fault(BodySignature.SM3, "H1", "SM3", DIGEST, changed)).isEqualTo("SIGNATURE_INVALID");
        assertThat(fault(BodySignature.SM2, "H1", "SM2", SIGNATURE, changed)).isEqualTo("SIGNATURE_INVALID");
    }

    private static String fault(BodySignature kind, String institution, String signtype, String cainfo, String input) {
        return new MessageSignature(kind, SignatureCover.INPUT, KEYS)
                .fault(institution, signtype, cainfo, input.getBytes(StandardCharsets.UTF_8))
                .map(Fault::name)
                .orElse("");
    }
}
