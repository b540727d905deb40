package medassist.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetSocketAddress;
import java.util.Map;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where requests come, and who is believed about it. */
class ClientAddressesTests {

    @ParameterizedTest(name = "{1} over {0} by proxies {2}: {3}")
    @CsvSource({
        "10.0.0.7, '', '', 10.0.0.7",
        "10.0.0.7, 1.2.3.4, '', 10.0.0.7",
        "10.0.0.7, 1.2.3.4, 10.0.0.8, 10.0.0.7",
        "10.0.0.7, 1.2.3.4, 10.0.0.7, 1.2.3.4",
        "10.0.0.7, '6.6.6.6, 1.2.3.4', 10.0.0.7, 1.2.3.4",
        "10.0.0.7, '6.6.6.6, 1.2.3.4, 10.0.0.8', '10.0.0.0/24', 1.2.3.4",
        "10.0.0.7, '10.0.0.9, 10.0.0.8', '10.0.0.0/24', 10.0.0.9",
        "10.0.0.7, 'unknown', 10.0.0.7, 10.0.0.7",
        "10.0.0.7, '1.2.3.4, evil.example', 10.0.0.7, 10.0.0.7",
        "10.0.0.7, 999.2.3.4, 10.0.0.7, 10.0.0.7",
        "10.0.0.7, '', 10.0.0.7, 10.0.0.7",
        "10.0.1.7, 1.2.3.4, 10.0.0.0/23, 1.2.3.4",
        "10.0.2.7, 1.2.3.4, 10.0.0.0/23, 10.0.2.7",
        "10.0.0.7, 2001:db8::1, 10.0.0.7, 2001:db8:0:0:0:0:0:1"
    })
    void believesProxiesOnly(String connected, String stated, String proxies, String address) {
        assertThat(new ClientAddresses(new TrustedProxies(proxies)).resolve(request(connected, stated)))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0/x", "10.0.0", "10.0.0.1;10.0.0.2"})
    void refusesWhatIsNoAddress(String proxies) {
        assertThatThrownBy(() -> new TrustedProxies(proxies))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("medassist.proxies", proxies);
    }

    @Test
    void tellsTheAuditWhereARequestCameFrom() {
        RestService service = RestService.with(Map.of("medassist.proxies", "127.0.0.1"));
        try {
            service.put("/persons/P-FAR", """
                            {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "999900",
                             "insurance": "RESIDENT"}
                            """, "X-Forwarded-For: 203.0.113.9").expect(201);

            assertThat(service.get("/audit?personId=P-FAR").text()).contains("REST 203.0.113.9");
        } finally {
            service.stop();
        }
    }

    private static HttpRequest<?> request(String connected, String stated) {
        MutableHttpRequest<?> request = new SimpleHttpRequest<>(io.micronaut.http.HttpMethod.GET, "/", null) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(connected, 1234);
            }
        };
        return stated.isEmpty() ? request : request.header("X-Forwarded-For", stated);
    }
}
