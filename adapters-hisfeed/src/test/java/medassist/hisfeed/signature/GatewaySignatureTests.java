package medassist.hisfeed.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile.Gateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of docs/hisfeed.md, computed with OpenSSL. */
class GatewaySignatureTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Keys KEYS = new Keys(Map.of("HIS-1", "token-1"), Map.of());

    private final Map<String, String> headers = new HashMap<>();

    @Test
    void asksForNothingWhereTheProfileDoesNot() {
        assertThat(new GatewaySignature(Gateway.NONE, WINDOW, Keys.NONE).fault(name -> "", NOW))
                .isEmpty();
    }

    @Test
    void acceptsATifSignature() {
        tif();

        assertThat(fault(Gateway.TIF)).isEqualTo("");
        headers.merge("x-tif-signature", "", (signature, _) -> signature.toUpperCase(Locale.ROOT));
        assertThat(fault(Gateway.TIF)).isEqualTo("");
    }

    @Test
    void acceptsAnApiSignatureInSecondsAndMilliseconds() {
        api("1700000000000", "8l4EtuEAlwSNmh9I/3aR4O/ubrQ=");
        assertThat(fault(Gateway.API)).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "TIF, x-tif-paasid, '', GATEWAY_SIGNATURE_MISSING",
        "TIF, x-tif-signature, '', GATEWAY_SIGNATURE_MISSING",
        "TIF, x-tif-nonce, other, GATEWAY_SIGNATURE_INVALID",
        "TIF, x-tif-paasid, HIS-2, GATEWAY_SIGNATURE_INVALID",
        "TIF, x-tif-timestamp, 1700000001, GATEWAY_SIGNATURE_INVALID",
        "TIF, x-tif-timestamp, 1699998199, GATEWAY_TIME_DIFFERS",
        "TIF, x-tif-timestamp, 1700001801, GATEWAY_TIME_DIFFERS",
        "TIF, x-tif-timestamp, 1700001800, GATEWAY_SIGNATURE_INVALID",
        "TIF, x-tif-timestamp, yesterday, GATEWAY_TIME_DIFFERS",
        "API, _api_signature, '', GATEWAY_SIGNATURE_MISSING",
        "API, _api_version, 2.0.0, GATEWAY_SIGNATURE_INVALID",
        "API, _api_name, other, GATEWAY_SIGNATURE_INVALID",
        "API, _api_timestamp, 1699998199000, GATEWAY_TIME_DIFFERS",
        "API, _api_timestamp, 99999999999999, GATEWAY_TIME_DIFFERS"
    })
    void refusesWhatIsMissingChangedOrOld(Gateway gateway, String header, String value, String fault) {
        tif();
        api("1700000000000", "8l4EtuEAlwSNmh9I/3aR4O/ubrQ=");
        headers.put(header, value);

        assertThat(fault(gateway)).isEqualTo(fault);
    }

    private void tif() {
        headers.put("x-tif-paasid", "HIS-1");
        headers.put("x-tif-timestamp", "1700000000");
        headers.put("x-tif-nonce", "n0nce");
        headers.put("x-tif-signature", "33efad86fc441d247d0602e231119b7c651dafc1eb6bada1b9045bd969d530ef");
    }

    private void api(String timestamp, String signature) {
        headers.put("_api_name", "hssServives");
        headers.put("_api_version", "1.0.0");
        headers.put("_api_timestamp", timestamp);
        headers.put("_api_access_key", "HIS-1");
        headers.put("_api_signature", signature);
    }

    private String fault(Gateway gateway) {
        return new GatewaySignature(gateway, WINDOW, KEYS)
                .fault(name -> headers.getOrDefault(name, ""), NOW)
                .map(Fault::name)
                .orElse("");
    }
}
