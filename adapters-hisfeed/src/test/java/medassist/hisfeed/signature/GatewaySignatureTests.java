package medassist.hisfeed.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile.Gateway;
import medassist.hisfeed.signature.GatewaySignature.Checked;
import medassist.hisfeed.signature.Keys.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of docs/hisfeed.md, computed with OpenSSL. */
class GatewaySignatureTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Keys KEYS = new Keys(Map.of("HIS-1", new Party("token-1", List.of("H1", "H2"))), Map.of());

    private final Map<String, String> headers = new HashMap<>();

    @Test
    void asksForNothingWhereTheProfileDoesNot() {
        assertThat(new GatewaySignature(Gateway.NONE, WINDOW, Keys.NONE).check(name -> "", NOW))
                .isEqualTo(new Checked.Passed(KeyScope.UNLIMITED, Optional.empty()));
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

    @Test
    void tellsForWhomAPartyMaySend() {
        tif();

        KeyScope scope = ((Checked.Passed) check(Gateway.TIF)).scope();

        assertThat(scope.includes(Set.of("H1", "H2"))).isTrue();
        assertThat(scope.includes(Set.of("H1", "H3"))).isFalse();
        assertThat(new Party("x", List.of("*")).scope().includes(Set.of("H3"))).isTrue();
    }

    @Test
    void tellsOneSignatureFromAnotherForAsLongAsItIsTaken() {
        tif();
        api("1700000000000", "8l4EtuEAlwSNmh9I/3aR4O/ubrQ=");
        SignedOnce tif = once(Gateway.TIF);
        headers.merge("x-tif-signature", "", (signature, _) -> signature.toUpperCase(Locale.ROOT));

        assertThat(once(Gateway.TIF)).isEqualTo(tif);
        assertThat(once(Gateway.API)).isNotEqualTo(tif);
        assertThat(tif.until())
                .as("behind the last second of its window, whatever service's clock")
                .isEqualTo(NOW.plus(WINDOW).plusSeconds(60));
        assertThat(tif.use("a", "b")).isNotEqualTo(tif.use("ab")).isEqualTo(tif.use("a", "b"));
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
        return switch (check(gateway)) {
            case Checked.Refused(Fault fault) -> fault.name();
            case Checked.Passed _ -> "";
        };
    }

    private Checked check(Gateway gateway) {
        return new GatewaySignature(gateway, WINDOW, KEYS).check(name -> headers.getOrDefault(name, ""), NOW);
    }

    private SignedOnce once(Gateway gateway) {
        return ((Checked.Passed) check(gateway)).signature().orElseThrow();
    }
}
