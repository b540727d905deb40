package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The worked cases of what is decided on application through REST, to the fen. */
class ApplicationCasesIT {

    private static final Map<String, String> KINDS = Map.of(
            "lookback", "LOOK_BACK",
            "tilt", "TILT",
            "illness", "ILLNESS",
            "special", "SPECIAL",
            "ceiling", "BURDEN_CEILING",
            "manual", "MANUAL_CLAIM");
    private static final String[] CLERK = {"MedAssist-Operator", "clerk-of-cases"};
    private static final String[] APPROVER = {"MedAssist-Operator", "approver-of-cases"};

    private final Client client = RunningService.shared().client();

    @BeforeAll
    static void registerInstitution() {
        RunningService.shared().client().registerInstitution("H-DESIGNATED", true);
    }

    @TestFactory
    Stream<DynamicTest> comeOutToTheFen() throws IOException {
        var cases = new ArrayList<JsonNode>();
        try (InputStream content = ApplicationCasesIT.class.getResourceAsStream("/cases/people.json")) {
            Client.JSON.readTree(Objects.requireNonNull(content)).forEach(cases::add);
        }
        cases.removeIf(each -> !KINDS.containsKey(each.path("kind").asText()));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(65);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.path("id").asText() + " " + each.path("kind").asText(), () -> play(each)));
    }

    /** {@code medassist applications import}, as an office hands in what its townships have collected. */
    @Test
    void areHandedInByATable(@TempDir Path folder) throws IOException {
        assertThat(client.put(
                                "/api/v1/persons/A-table?mayShareIdNumber=true",
                                Client.person("1970-01-01", "M").put("jurisdiction", "371500"))
                        .status())
                .isEqualTo(201);
        Path table = Files.writeString(folder.resolve("申请.csv"), """
                申请编号,救助事项,人员编号,统筹区,受理日期,受理渠道,受理人,facts.appliedOn,documents.0.kind,documents.0.number
                T-1,LOOK_BACK,A-table,371500,2023-06-01,TOWNSHIP,T1,2023-06-01,INVOICE,7
                T-2,LOOK_BACK,A-nobody,371500,2023-06-01,TOWNSHIP,T1,2023-06-01,,
                T-3,LOOK_BACK,A-table,371500,2023-06-41,TOWNSHIP,T1,,,
                """);

        assertThat(handedIn(table).printed())
                .contains(
                        "row 2: T-1 received",
                        "row 3: T-2 refused: UNKNOWN_PERSON /personId",
                        "row 4: T-3 refused: INVALID_DATE /receivedOn",
                        "1 received, 0 received before, 2 refused");
        RunningService.Command again = handedIn(table);
        assertThat(again.printed()).contains("row 2: T-1 received before", "0 received, 1 received before, 2 refused");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(client.get("/api/v1/applications/371500/T-1")
                        .json()
                        .at("/documents/0/number")
                        .asText())
                .isEqualTo("7");
    }

    private RunningService.Command handedIn(Path table) throws IOException {
        return RunningService.command(
                Map.of("MEDASSIST_KEY", TestAccount.KEY),
                "applications",
                "import",
                table.toString(),
                "--url",
                client.address());
    }

    private void play(JsonNode worked) {
        String person = "A-" + worked.path("id").asText();
        register(person, worked);
        worked.path("settle")
                .forEach(bill -> assertThat(settle(person, bill).status()).isEqualTo(201));
        if (worked.has("certify")) {
            client.certify(person, worked.path("certify"));
        }
        String application =
                "/api/v1/applications/" + worked.path("jurisdiction").asText() + "/" + person;
        Reply received = client.postJson("/api/v1/applications", application(person, worked), CLERK);
        assertThat(received.status()).as(received.text()).isEqualTo(201);

        Reply reviewed = client.post(application + "/review", "{}", CLERK);
        JsonNode expected = worked.path("expect");
        if (expected.has("refused")) {
            assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(422);
            assertThat(reviewed.code()).isEqualTo(expected.path("refused").asText());
            return;
        }
        assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(200);
        comesOut(reviewed.json().path("proposal"), expected);
        comesOut(client.get(application).json().path("proposal"), expected);
        String amount = expected.path("amount").asText();
        Reply approved = client.post(
                application + "/approval", "{\"reason\": \"同意\", \"amount\": \"" + amount + "\"}", APPROVER);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().path("state").asText()).isEqualTo("APPROVED");
        comesOut(approved.json().path("award"), expected);
        assertThat(client.get(application).json().path("findings").findValuesAsText("code"))
                .doesNotContain("DECISION_TO_REVIEW");
        if (worked.has("later")) {
            Reply later = settle(person, worked.path("later"));
            assertThat(later.json().path("assistance").asText())
                    .isEqualTo(worked.path("laterAssistance").asText());
        }
    }

    private static void comesOut(JsonNode award, JsonNode expected) {
        for (String member : List.of("base", "counted", "amount")) {
            if (expected.has(member)) {
                assertThat(award.path(member).asText())
                        .as(member)
                        .isEqualTo(expected.path(member).asText());
            }
        }
    }

    private void register(String person, JsonNode worked) {
        JsonNode stated = worked.path("person");
        ObjectNode body = Client.person(
                        stated.path("birthDate").asText(), stated.path("sex").asText())
                .put("jurisdiction", worked.path("jurisdiction").asText());
        assertThat(client.put("/api/v1/persons/" + person + "?mayShareIdNumber=true", body)
                        .status())
                .isEqualTo(201);
        stated.path("certifications").forEach(certification -> client.certify(person, certification));
    }

    private static ObjectNode bill(String person, JsonNode stated) {
        return ((ObjectNode) stated.deepCopy())
                .put("personId", person)
                .put("settlementId", person + "-" + stated.path("settlementId").asText());
    }

    private Reply settle(String person, JsonNode stated) {
        return client.postJson("/api/v1/settlements", bill(person, stated));
    }

    private static ObjectNode application(String person, JsonNode worked) {
        ObjectNode body = Client.object()
                .put("applicationId", person)
                .put("kind", KINDS.get(worked.path("kind").asText()))
                .put("personId", person)
                .put("jurisdiction", worked.path("jurisdiction").asText())
                .put(
                        "receivedOn",
                        worked.path(worked.has("receivedOn") ? "receivedOn" : "appliedOn")
                                .asText())
                .put("channel", "TOWNSHIP");
        ObjectNode facts = body.putObject("facts");
        if (worked.has("facts")) {
            facts.setAll((ObjectNode) worked.path("facts"));
        }
        if (worked.has("appliedOn")) {
            facts.set("appliedOn", worked.path("appliedOn"));
        }
        if (worked.has("accepted")) {
            facts.set(
                    worked.path("kind").asText().equals("special") ? "acceptedExpense" : "acceptedBurden",
                    worked.path("accepted"));
        }
        if (worked.has("bill")) {
            facts.set("bill", bill(person, worked.path("bill")).put("invoiceNumber", "FP-" + person));
        }
        return body;
    }
}
