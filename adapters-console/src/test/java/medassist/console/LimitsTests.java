package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import medassist.console.ConsoleService.Answer;
import medassist.console.ConsoleService.Browser;
import medassist.contracts.city.City;
import medassist.domain.access.Role;
import org.junit.jupiter.api.Test;

/** What the console says to who asks for more than the limits allow. */
class LimitsTests {

    private static final String ID_NUMBER = "11010519491231002X";

    private final ConsoleService service = ConsoleService.shared();

    @Test
    void haveWhoAsksTooOftenWait() {
        String account = service.account(Role.CLERK);
        Browser clerk = service.signedIn(account);
        service.limits().spendRequests(account);

        Answer refused = clerk.get("/console/today");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.body()).contains("请求过于频繁");
    }

    @Test
    void showNoMorePeopleToWhoHasLookedUpTooMany() {
        String account = service.account(Role.CLERK);
        Browser clerk = service.signedIn(account);
        String person = new Townsfolk(service).person(City.CODE.value());
        clerk.get("/console/today");
        service.limits().spendLookUps(account);

        for (Answer refused : List.of(
                clerk.post("/console/people", Map.of("idNumber", ID_NUMBER)),
                clerk.post("/console/people", Map.of("idNumber", "11010519491231002x")),
                clerk.post("/console/search", Map.of("what", ID_NUMBER)),
                clerk.post("/console/people/" + person + "/reveal", Map.of("reason", "电话核实")))) {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("60");
        }
        assertThat(clerk.post("/console/search", Map.of("what", person)).location())
                .as("by the number that the office gave")
                .isEqualTo("/console/people/" + person);
    }

    @Test
    void checkNoMorePasswordsOfAnAddressThatTriesTooMany() {
        service.limits().spendSignIns("127.0.0.1");
        try {
            Answer refused = service.browser()
                    .post("/console/sign-in", Map.of("name", "nobody", "password", ConsoleService.PASSWORD));

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("60");
        } finally {
            service.limits().restoreSignIns("127.0.0.1");
        }
    }
}
