package medassist.rest.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts on the wire, in a town that warns of recipients to whom 300 yuan are left. */
class AlertsTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson("888800");
    private final String hospital = service.hospital();

    @BeforeEach
    void settle() {
        service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S1", "1000").with("jurisdiction", "888800"))
                .expect(201);
    }

    private Reply alerts() {
        return service.get("/alerts?personId=" + person).expect(200);
    }

    @Test
    void saysWhatHasComeSoFarByWhichClause() {
        Reply reply = alerts();

        String id = reply.at("/items/0/id");
        assertThat(id).startsWith("2023-poor-").doesNotContain(person);
        assertThat(reply.at("/items/0/personId")).isEqualTo(person);
        assertThat(reply.at("/items/0/measure")).isEqualTo("REMAINING_BURDEN");
        assertThat(reply.at("/items/0/threshold")).isEqualTo("300.00");
        assertThat(reply.at("/items/0/clause")).isEqualTo("十四1");
        assertThat(reply.at("/items/0/state")).isEqualTo("RAISED");
        assertThat(reply.at("/items/0/raisedOn")).isEqualTo("2023-06-15");
        reply.isJson("/items/0/index", "null");
        reply.isJson("/items/0/sharedWith", "[\"CIVIL_AFFAIRS\", \"DISABLED_FEDERATION\"]");
        service.get("/alerts/" + id)
                .expect(200)
                .isJson(reply.json().at("/items/0").toString());
        assertThat(service.get("/events?personId=" + person).text()).contains("AlertRaised", "\"alertId\":\"" + id);
    }

    @Test
    void listsByEveryFilter() {
        String id = alerts().at("/items/0/id");

        for (String filter : new String[] {
            "personId=" + person + "&year=2023&rule=poor&state=RAISED&jurisdiction=888800",
            "jurisdiction=888800&limit=1000"
        }) {
            assertThat(service.get("/alerts?" + filter).expect(200).text()).contains(id);
        }
        for (String filter : new String[] {"year=2022", "rule=others", "state=CLOSED", "jurisdiction=330111"}) {
            assertThat(service.get("/alerts?personId=" + person + "&" + filter)
                            .expect(200)
                            .items("id"))
                    .isEmpty();
        }
    }

    @Test
    void drawsUpTheListOfAMonthAndTakesAlertsFurther() {
        String id = alerts().at("/items/0/id");

        Reply list = service.post("/alert-lists", "{\"jurisdiction\": \"888800\", \"month\": \"2023-06\"}")
                .expect(200);
        assertThat(list.text()).contains(id);
        assertThat(Integer.parseInt(list.at("/receivers/CIVIL_AFFAIRS"))).isPositive();
        assertThat(list.at("/receivers/RURAL_REVITALISATION")).isEqualTo("0");
        service.post("/alert-lists/888800/2023-06/sending", "{}").expect(200);
        assertThat(service.get("/alert-lists/888800/2023-06").expect(200).text())
                .contains(id, "SENT");
        assertThat(service.get("/alert-lists/888800/2023-05").expect(200).text())
                .doesNotContain(id);

        String verified = "{\"takenIn\": true, \"reason\": \"C7\"}";
        assertThat(service.post("/alerts/" + id + "/verification", verified)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("VERIFIED");
        assertThat(service.post("/alerts/" + id + "/verification", verified)
                        .expect(200)
                        .header("Idempotent-Replayed"))
                .isEqualTo("true");
        service.post("/alerts/" + id + "/verification", "{\"takenIn\": false, \"reason\": \"C7\"}")
                .isProblem(409, "ALERT_STATE");
        Reply closed = service.post("/alerts/" + id + "/closure", "{\"reason\": \"已纳入\"}")
                .expect(200);
        assertThat(closed.at("/steps/4/state")).isEqualTo("CLOSED");
        assertThat(closed.at("/steps/3/reason")).isEqualTo("TAKEN_IN C7");
        assertThat(service.get("/audit?personId=" + person).text()).contains("HANDLE_ALERT");
    }

    @Test
    void tellsEachOfficeOfTheListAsATable() {
        String amount = alerts().at("/items/0/amount");
        service.post("/alert-lists", "{\"jurisdiction\": \"888800\", \"month\": \"2023-06\"}")
                .expect(200);
        String clerk = service.signIn(Set.of(Role.CLERK), Reach.ALL);

        assertThat(table(clerk, "csv", "CIVIL_AFFAIRS"))
                .contains("姓名", person + ",", amount, "300.00", "十四1", "救助后政策范围内个人负担", "达到预警线");
        assertThat(table(clerk, "csv", "RURAL_REVITALISATION")).contains("姓名").doesNotContain(person);
        assertThat(table(clerk, "xlsx", "DISABLED_FEDERATION")).startsWith("PK");
        String actor = clerk.substring("mak_".length());
        assertThat(service.get("/audit?actor=" + actor).expect(200).items("subject"))
                .containsExactly(
                        "888800 2023-06 CIVIL_AFFAIRS",
                        "888800 2023-06 RURAL_REVITALISATION",
                        "888800 2023-06 DISABLED_FEDERATION");
    }

    @Test
    void asksForWhichOfficeAListIs() {
        service.get("/alert-lists/888800/2023-06/csv").expect(400);
        service.get("/alert-lists/888800/2023-06/csv?receiver=EVERYBODY").expect(400);
        service.get("/alert-lists/888800/2023-06/pdf?receiver=CIVIL_AFFAIRS").expect(400);
    }

    private String table(String key, String format, String receiver) {
        return new String(
                service.get(
                                "/alert-lists/888800/2023-06/" + format + "?receiver=" + receiver,
                                "Authorization: " + RestService.bearer(key))
                        .expect(200)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void knowsNoOtherAlert() {
        service.get("/alerts/none").isProblem(404, "UNKNOWN_ALERT");
        service.post("/alerts/none/closure", "{\"reason\": \"x\"}").isProblem(404, "UNKNOWN_ALERT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"takenIn\": true}", "{\"takenIn\": true, \"reason\": \" \"}"})
    void wantsToKnowWhatCameOfIt(String body) {
        service.post("/alerts/" + alerts().at("/items/0/id") + "/verification", body)
                .expect(400);
    }

    @Test
    void refusesMonthsAndDivisionsThatAreNone() {
        service.post("/alert-lists", "{\"jurisdiction\": \"888800\", \"month\": \"2023-13\"}")
                .isInvalid("/month", "INVALID_VALUE");
        service.post("/alert-lists", "{\"jurisdiction\": \"8888\", \"month\": \"2023-06\"}")
                .isInvalid("/jurisdiction", "INVALID_VALUE");
    }
}
