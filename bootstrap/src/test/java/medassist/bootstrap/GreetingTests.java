package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import medassist.domain.access.Role;
import org.junit.jupiter.api.Test;

class GreetingTests {

    private final Greeting greeting = new Greeting("http://127.0.0.1:8080", Path.of("data"));

    @Test
    void namesEachPathAtWhichTheFeedIsServed() {
        assertThat(greeting.text(List.of("/yian", "/CSB/hsa"), Map.of(), true))
                .contains("\n  hospital feed   http://127.0.0.1:8080/yian\n")
                .contains("\n  hospital feed   http://127.0.0.1:8080/CSB/hsa\n")
                .doesNotContain("hisfeed", "Accounts of the demo", "Nobody may come in");
    }

    @Test
    void printsKeysAndPasswordsOfTheDemoAndALineThatSettlesWithOne() {
        assertThat(greeting.text(
                        List.of(),
                        Map.of(
                                Role.HOSPITAL, new DemoAccounts.Shown("mak_1", "p1"),
                                Role.ROSTER_SUPPLIER, new DemoAccounts.Shown("mak_2", "p2")),
                        true))
                .containsPattern("\n  demo-hospital +mak_1 +p1\n")
                .containsPattern("\n  demo-roster-supplier +mak_2 +p2\n")
                .contains("-H 'Authorization: Bearer mak_1'", "Settle a bill:\n");
    }

    @Test
    void saysHowTheFirstAdministratorIsAdded() {
        assertThat(greeting.text(List.of(), Map.of(), false))
                .contains(
                        "Nobody may come in yet.",
                        "./medassist access add admin --role ADMIN --password --data data\n");
    }
}
