package medassist.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;

/** What is answered to who asks for too much. */
class LimitedRequestsTests {

    private static final String ONE = "/persons?idNumber=11010519491231002X";
    private static final String OTHER = "/persons?idNumber=110105194912310062";

    @Test
    void refusesMoreDifferentPersonsThanACallerMayLookUp() {
        // A burst is a sixth of what an hour allows: one.
        RestService service = RestService.with(Map.of("medassist.limits.persons-per-hour", "6"));
        try {
            assertThat(service.get(ONE, "MedAssist-Operator: A").status()).isEqualTo(200);
            assertThat(service.get(ONE, "MedAssist-Operator: A").status()).isEqualTo(200);
            Reply refused = service.get(OTHER, "MedAssist-Operator: A", "Accept-Language: en");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("TOO_MANY_PERSONS");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
            assertThat(refused.at("/detail")).contains("medassist.limits.persons-per-hour");
            assertThat(service.get("/persons?name=x", "MedAssist-Operator: A").status())
                    .as("by something else")
                    .isEqualTo(200);
            assertThat(service.get(OTHER, "MedAssist-Operator: B").status())
                    .as("an account is one caller, whomever it names")
                    .isEqualTo(429);
            String another = RestService.bearer(service.signIn(Set.of(Role.CLERK), Reach.ALL));
            assertThat(service.get(OTHER, "Authorization: " + another).status()).isEqualTo(200);
            assertThat(service.get("//metrics").text())
                    .contains("medassist_limits_refused_total{limit=\"persons\"} 2.0");
        } finally {
            service.stop();
        }
    }

    @Test
    void refusesMoreRequestsThanAnAddressMaySend() {
        RestService service = RestService.with(Map.of("medassist.limits.requests-per-second-and-address", "1"));
        try {
            Reply last = service.get("/policies");
            for (int each = 0; each < 1000 && last.status() == 200; each++) {
                last = service.get("/policies");
            }

            assertThat(last.status()).isEqualTo(429);
            assertThat(last.at("/code")).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(last.header("Retry-After")).isEqualTo("1");
        } finally {
            service.stop();
        }
    }
}
