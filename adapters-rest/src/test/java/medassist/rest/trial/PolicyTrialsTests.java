package medassist.rest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts that are tried on real bills, over stores in memory of their own; a draft of the city says a ratio and nothing else. */
class PolicyTrialsTests {

    private static final RestService SERVICE = RestService.with(Map.of());
    private static final String TRIALS = "/policy-trials";

    private final String policy = key(Role.POLICY);

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    private static String key(Role role) {
        return "Authorization: Bearer "
                + SERVICE.signIn(Set.of(role), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("999900"))));
    }

    private static Body body(String pack) {
        return Body.of("""
                {"jurisdiction": "999900", "from": "2023-01-01", "to": "2023-12-31"}
                """).with("pack", pack);
    }

    /** Of a year in which nothing else was settled. */
    private static Body of2022(String pack) {
        return body(pack).with("from", "2022-01-01").with("to", "2022-12-31");
    }

    private static void settle(String person, String hospital, String id, String amount) {
        SERVICE.post(
                        "/settlements",
                        RestService.claim(person, hospital, id, amount).with("settledOn", "2022-05-01"))
                .expect(201);
    }

    private Reply start(Body body) {
        return SERVICE.post(TRIALS, body, policy);
    }

    private JsonNode result(Body body) {
        String id = start(body).expect(202).at("/id");
        SERVICE.medAssist().tryingPolicies().goOn();
        Reply done = SERVICE.get(TRIALS + "/" + id, policy).expect(200);
        assertThat(done.at("/state")).isEqualTo("DONE");
        return done.json().path("result").path("variants");
    }

    private static JsonNode of(JsonNode items, String member, String value) {
        for (JsonNode item : items) {
            if (item.path(member).asText().equals(value)) {
                return item;
            }
        }
        return items.path(-1);
    }

    @Test
    void saysWhoGetsMoreAndWhoLess() {
        String hospital = SERVICE.hospital();
        String person = SERVICE.poorPerson();
        settle(person, hospital, "S1", "1000");
        settle(person, hospital, "S2", "600");
        String other = SERVICE.poorPerson();
        settle(other, hospital, "S3", "100");
        settle(SERVICE.poorPerson(), hospital, "S4", "100");
        SERVICE.reverse(hospital, "S4");

        JsonNode raised = result(of2022("80%")).path(0);
        assertThat(raised.path("persons").asInt()).isEqualTo(2);
        assertThat(raised.path("bills").asInt()).isEqualTo(3);
        JsonNode poor = of(raised.path("byClass"), "class", "poor");
        assertThat(poor.path("winners").asInt())
                .as("whose limit is used up gets no more")
                .isEqualTo(1);
        assertThat(poor.path("gains").asText()).isEqualTo("10.00");
        assertThat(poor.path("losers").asInt()).isZero();
        assertThat(poor.path("deciles").path(4).asText()).isEqualTo("0.00");
        assertThat(poor.path("deciles").path(8).asText()).isEqualTo("10.00");
        assertThat(of(raised.path("byTownship"), "township", "").path("persons").asInt())
                .isEqualTo(2);
        JsonNode may = of(raised.path("byMonth"), "month", "2022-05");
        assertThat(may.path("fund").asText()).isEqualTo("ASSISTANCE_FUND");
        assertThat(may.path("inForce").asText()).isEqualTo("1070.00");
        assertThat(may.path("draft").asText()).isEqualTo("1080.00");
        assertThat(may.path("difference").asText()).isEqualTo("10.00");
        JsonNode limit = raised.path("limitsReached").path(0);
        assertThat(limit.path("inForce").asInt()).isEqualTo(1);
        assertThat(limit.path("draft").asInt()).isEqualTo(1);
        JsonNode example = raised.path("examples").path(0);
        assertThat(raised.path("examples")).hasSize(1);
        assertThat(example.path("personId").asText()).isEqualTo(other);
        assertThat(example.at("/bills/0/inForce/assistance").asText()).isEqualTo("70.00");
        assertThat(example.at("/bills/0/draft/assistance").asText()).isEqualTo("80.00");
        assertThat(example.at("/bills/0/draft/explanation").toString()).contains("80%");
        assertThat(example.at("/bills/0/draft/explanationEn").toString()).contains("80%");

        JsonNode lowered = result(of2022("50%")).path(0);
        poor = of(lowered.path("byClass"), "class", "poor");
        assertThat(poor.path("losers").asInt()).isEqualTo(2);
        assertThat(poor.path("losses").asText()).as("800 − 1000, 50 − 70").isEqualTo("220.00");
        assertThat(SERVICE.get("/persons/" + person + "/ledgers/2022?jurisdiction=999900")
                        .at("/assistance"))
                .as("nothing is posted")
                .isEqualTo("1000.00");
    }

    @Test
    void isTheSameToTheByteAndSweepsInOnePass() {
        SERVICE.settle(SERVICE.poorPerson(), SERVICE.hospital(), "S1", "1000");
        Body sweep = body("${ratio}%").withJson("sweep", "{\"ratio\": [\"60\", \"70\", \"90\"]}");

        JsonNode first = result(sweep);
        assertThat(first).hasSize(3);
        assertThat(first.path(1).at("/values/ratio").asText()).isEqualTo("70");
        assertThat(first.path(1).path("examples")).as("it is the one in force").isEmpty();
        assertThat(first.path(0).path("sha256")).isNotEqualTo(first.path(1).path("sha256"));
        assertThat(result(sweep).toString()).isEqualTo(first.toString());
        assertThat(result(body("90%")).path(0).path("byMonth"))
                .isEqualTo(first.path(2).path("byMonth"));
    }

    @Test
    void countsBillsOfThePeriodAlone() {
        String person = SERVICE.poorPerson();
        SERVICE.settle(person, SERVICE.hospital(), "S1", "100");
        JsonNode before = result(body("80%").with("to", "2023-04-30"));
        assertThat(before.path(0).path("persons").asInt()).isZero();
        assertThat(before.path(0).path("byMonth")).isEmpty();
    }

    @Test
    void goesOnUntilItIsDoneOrGivenUp() {
        String id = start(body("81%")).expect(202).at("/id");
        assertThat(start(body("81%")).isReplayed()).as("the same is going on").isTrue();
        Reply running = SERVICE.get(TRIALS + "/" + id, policy).expect(200);
        assertThat(running.at("/state")).isEqualTo("RUNNING");
        assertThat(running.at("/drafts/0/pack")).isEqualTo("81%");

        assertThat(SERVICE.post(TRIALS + "/" + id + "/cancellation", "", policy)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("CANCELLED");
        SERVICE.medAssist().tryingPolicies().goOn();
        assertThat(SERVICE.post(TRIALS + "/" + id + "/cancellation", "", policy).isReplayed())
                .isTrue();
        assertThat(SERVICE.get(TRIALS + "?jurisdiction=999900", policy).items("id"))
                .contains(id);
        SERVICE.get(TRIALS + "/" + id, key(Role.CLERK)).isProblem(403, "FORBIDDEN");
        SERVICE.get(TRIALS + "/none", policy).isProblem(404, "UNKNOWN_TRIAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pack         | "no ratio"                | 422 | /pack
            jurisdiction | "110000"                  | 422 | /jurisdiction
            to           | "2022-12-31"              | 400 | /to
            sweep        | {"ratio": ["60"]}         | 400 | /sweep/ratio
            """)
    void refusesWhatCannotBeTried(String field, String json, int status, String pointer) {
        Reply refused = start(body("80%").withJson(field, json));
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void refusesMoreCombinationsThanItTries() {
        Body many = body("${a}${b}%")
                .withJson(
                        "sweep",
                        "{\"a\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\"], \"b\": [\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]}");
        assertThat(start(many).at("/errors/0/pointer")).isEqualTo("/sweep");
    }
}
