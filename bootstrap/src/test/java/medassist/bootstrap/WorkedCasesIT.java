package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the five documents through REST, to the fen, with what is due after every event. */
class WorkedCasesIT {

    private static final List<String> AMOUNTS =
            List.of("assistance", "hospitalBears", "personPays", "inPolicyBurden", "remainingBurden");

    private final Client client = RunningService.shared().client();

    @BeforeAll
    static void registerInstitutions() {
        Client client = RunningService.shared().client();
        client.registerInstitution("H-DESIGNATED", true);
        client.registerInstitution("H-OUTSIDE", false);
    }

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() throws IOException {
        var cases = new ArrayList<JsonNode>();
        for (String file : List.of("named.json", "random.json")) {
            try (InputStream content = WorkedCasesIT.class.getResourceAsStream("/cases/" + file)) {
                Client.JSON.readTree(Objects.requireNonNull(content)).forEach(cases::add);
            }
        }
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.path("id").asText() + " " + each.path("title").asText(), () -> play(each)));
    }

    private void play(JsonNode worked) {
        String personId = worked.path("id").asText();
        JsonNode person = worked.path("person");
        String jurisdiction = worked.path("jurisdiction").asText();
        register(personId, jurisdiction, person);
        person.path("certifications").forEach(certification -> client.certify(personId, certification));
        for (JsonNode event : worked.path("events")) {
            if (event.has("settle")) {
                settle(personId, event);
            } else if (event.has("reverse")) {
                reverse(personId, event.path("reverse").asText());
            } else {
                client.certify(personId, event.path("certify"));
            }
            if (event.has("due")) {
                isDueAsExpected(personId, event.path("due"));
            }
        }
        isDueAsExpected(personId, worked.path("due"));
        ledgerStandsAsExpected(
                client.ledger(personId, jurisdiction, worked.path("year").asInt()), worked.path("ledger"));
    }

    private void register(String personId, String jurisdiction, JsonNode person) {
        ObjectNode body = Client.person(
                        person.path("birthDate").asText(), person.path("sex").asText())
                .put("jurisdiction", jurisdiction);
        for (String member : List.of("insurance", "householdRegistration", "diedOn")) {
            if (person.has(member)) {
                body.set(member, person.path(member));
            }
        }
        assertThat(client.put("/api/v1/persons/" + personId + "?mayShareIdNumber=true", body)
                        .status())
                .isEqualTo(201);
    }

    private void settle(String personId, JsonNode event) {
        // A case numbers its settlements from S0, as the others do at the same institution.
        ObjectNode body = event.path("settle").deepCopy();
        body.put("settlementId", personId + "-" + body.path("settlementId").asText());
        Reply quote = client.postJson("/api/v1/settlements/quotes", body);
        Reply settled = client.postJson("/api/v1/settlements", body);
        if (event.has("refused")) {
            assertThat(settled.status()).isEqualTo(422);
            assertThat(settled.code()).isEqualTo(event.path("refused").asText());
            assertThat(quote.code()).isEqualTo(settled.code());
            return;
        }
        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
        comesOutAsExpected(settled.json(), event.path("expect"));
        comesOutAsExpected(quote.json(), event.path("expect"));
    }

    private void reverse(String personId, String settlementId) {
        Reply reply = client.post(
                "/api/v1/settlements/H-DESIGNATED/" + personId + "-" + settlementId + "/reversal",
                "{\"reason\": \"worked case\"}");
        Reply outside = reply.status() == 404
                ? client.post(
                        "/api/v1/settlements/H-OUTSIDE/" + personId + "-" + settlementId + "/reversal",
                        "{\"reason\": \"worked case\"}")
                : reply;
        assertThat(outside.status()).as(outside.text()).isEqualTo(200);
        assertThat(outside.json().path("state").asText()).isEqualTo("REVERSED");
    }

    private static void comesOutAsExpected(JsonNode reply, JsonNode expected) {
        for (String amount : AMOUNTS) {
            assertThat(reply.path(amount).asText())
                    .as(amount)
                    .isEqualTo(expected.path(amount).asText());
        }
        JsonNode benefits = reply.path("benefits");
        assertThat(benefits).hasSize(expected.path("benefits").size());
        for (int i = 0; i < benefits.size(); i++) {
            for (String member : List.of("benefit", "amount", "base", "fund")) {
                assertThat(benefits.path(i).path(member).asText())
                        .as(member)
                        .isEqualTo(
                                expected.path("benefits").path(i).path(member).asText());
            }
        }
    }

    private static void ledgerStandsAsExpected(JsonNode ledger, JsonNode expected) {
        for (String total : List.of("inPolicyBurden", "assistance", "remainingBurden")) {
            assertThat(ledger.path(total).asText())
                    .as(total)
                    .isEqualTo(expected.path(total).asText());
        }
        assertThat(named(ledger.path("deductibles"), "benefit", "counted"))
                .isEqualTo(fields(expected.path("deductibles")));
        assertThat(named(ledger.path("pools"), "pool", "paid")).isEqualTo(fields(expected.path("pools")));
    }

    private void isDueAsExpected(String personId, JsonNode expected) {
        JsonNode due = client.get("/api/v1/adjustments?state=DUE&personId=" + personId)
                .json()
                .path("items");
        var actual = new TreeMap<String, String>();
        due.forEach(adjustment -> actual.put(
                adjustment.path("settlementId").asText().substring(personId.length() + 1),
                adjustment.path("dueToPerson").asText()));
        assertThat(actual).isEqualTo(fields(expected));
    }

    private static Map<String, String> named(JsonNode rows, String name, String amount) {
        var named = new TreeMap<String, String>();
        rows.forEach(row -> named.put(row.path(name).asText(), row.path(amount).asText()));
        return named;
    }

    private static Map<String, String> fields(JsonNode object) {
        var fields = new TreeMap<String, String>();
        object.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }
}
