package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes known late, and who did what, over REST. */
class AdjustmentsContractIT {

    private static final String HOSPITAL = "H37150000001";
    private static final String ADJUSTMENTS = "/api/v1/adjustments";

    private final Client client = RunningService.shared().client();
    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String person = "A-" + unique;

    @BeforeEach
    void registerAPersonOfTheMargin() {
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_MARGIN", "2022-06-01"));
    }

    @Test
    void owesAndReleasesWhatAReversalSetsFree() {
        settle("S1", "40000");
        settle("S2", "20000");
        client.postJson(settlement("S1") + "/reversal", reason("typo"), "MedAssist-Operator", "clerk-" + unique);

        JsonNode due = due().path(0);
        assertThat(due.path("settlementId").asText()).isEqualTo("S2-" + unique);
        assertThat(due.path("cause").asText()).isEqualTo("REVERSAL");
        assertThat(due.path("causeRef").asText()).isEqualTo("S1-" + unique);
        assertThat(due.path("assistanceWas").asText()).isEqualTo("4500.00");
        assertThat(due.path("assistanceIs").asText()).isEqualTo("9550.00");
        assertThat(due.path("dueToPerson").asText()).isEqualTo("5050.00");
        assertThat(due.path("state").asText()).isEqualTo("DUE");
        assertThat(ledger().path("assistance").asText()).isEqualTo("4500.00");

        String release = ADJUSTMENTS + "/" + due.path("id").asText() + "/release";
        Reply released = client.postJson(release, reason("checked"), "Idempotency-Key", "K" + unique);
        Reply again = client.postJson(release, reason("checked"), "Idempotency-Key", "K" + unique);
        Reply otherKey = client.postJson(release, reason("checked"), "Idempotency-Key", "K2" + unique);
        Reply withoutBody = client.post(release, "");
        Reply waived = client.postJson(ADJUSTMENTS + "/" + due.path("id").asText() + "/waiver", reason("too late"));

        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.json().path("state").asText()).isEqualTo("RELEASED");
        assertThat(released.json().path("reason").asText()).isEqualTo("checked");
        assertThat(again.text()).isEqualTo(released.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(otherKey.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(withoutBody.status()).isEqualTo(200);
        assertThat(waived.status()).isEqualTo(409);
        assertThat(waived.code()).isEqualTo("ADJUSTMENT_NOT_DUE");
        assertThat(ledger().path("assistance").asText()).isEqualTo("9550.00");
        assertThat(client.entries(person, 2023).path(3).path("kind").asText()).isEqualTo("ADJUSTMENT");
        assertThat(due()).isEmpty();
    }

    @Test
    void waivesForAReasonOnly() {
        settle("S1", "40000");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE", "2022-06-01"));
        String waiver = ADJUSTMENTS + "/" + due().path(0).path("id").asText() + "/waiver";

        Reply silent = client.post(waiver, "{}");
        Reply waived = client.postJson(waiver, reason("the person declines"));

        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.pointer()).isEqualTo("/reason");
        assertThat(waived.json().path("state").asText()).isEqualTo("WAIVED");
        assertThat(due()).isEmpty();
        assertThat(list("WAIVED")).hasSize(1);
        assertThat(client.postJson(ADJUSTMENTS + "/none/waiver", reason("x")).status())
                .isEqualTo(404);
    }

    @Test
    void owesTheOtherWayWhatWasReleasedBeforeAReversal() {
        assertThat(settle("S1", "10000").json().path("assistance").asText()).isEqualTo("3500.00");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE", "2022-06-01"));
        client.postJson(ADJUSTMENTS + "/" + due().path(0).path("id").asText() + "/release", reason("checked"));

        client.postJson(settlement("S1") + "/reversal", reason("typo"));

        JsonNode due = due().path(0);
        assertThat(due.path("cause").asText()).isEqualTo("REVERSAL");
        assertThat(due.path("dueToPerson").asText()).isEqualTo("-3500.00");
        assertThat(payables("DUE")).containsExactly("ADJUSTMENT 3500.00", "REVERSAL -3500.00");
        assertThat(ledger().path("assistance").asText()).isEqualTo("0.00");
        Reply released = client.postJson(ADJUSTMENTS + "/" + due.path("id").asText() + "/release", reason("owed"));
        assertThat(released.json().path("state").asText()).isEqualTo("RELEASED");
        assertThat(client.get("/api/v1/events?personId=" + person)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("event"))
                        .map(event -> event.path("type").asText() + " "
                                + event.path("data").path("amount").asText()))
                .containsExactly(
                        "SettlementPosted 3500.00",
                        "AdjustmentDue 3500.00",
                        "AdjustmentReleased 3500.00",
                        "SettlementReversed -7000.00",
                        "AdjustmentDue -3500.00",
                        "AdjustmentReleased 0.00");
        assertThat(settle("S2", "10000").json().path("assistance").asText()).isEqualTo("7000.00");
        assertThat(ledger().path("assistance").asText()).isEqualTo("7000.00");
        LedgerAudit.assertCountersAreTheSumOfTheJournal(client, person, 2023);
    }

    @Test
    void owesWhatThePersonPaidFirst() {
        ObjectNode claim = Client.claim("S1-" + unique, person, "10000").put("payee", "PERSON");
        client.postJson("/api/v1/settlements", claim);

        assertThat(payables("DUE")).containsExactly("SETTLEMENT 3500.00");
        client.postJson(settlement("S1") + "/reversal", reason("typo"));
        assertThat(payables("DUE")).isEmpty();
        assertThat(payables("CANCELLED")).containsExactly("SETTLEMENT 3500.00");
        assertThat(due()).isEmpty();
    }

    private List<String> payables(String state) {
        return client.get("/api/v1/payables?personId=" + person + "&state=" + state)
                .json()
                .path("items")
                .valueStream()
                .map(each ->
                        each.path("source").asText() + " " + each.path("amount").asText())
                .toList();
    }

    @Test
    void remembersWhatWasOnRecordWhenItDecided() {
        String posted = settle("S1", "10000").json().path("postedAt").asText();
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE", "2022-06-01"));
        String certifications = "/api/v1/persons/" + person + "/certifications";

        assertThat(categories(certifications)).containsExactly("SUBSISTENCE_ALLOWANCE");
        assertThat(categories(certifications + "?knownAt=" + posted)).containsExactly("SUBSISTENCE_MARGIN");
        assertThat(categories(certifications + "?knownAt=2020-01-01T00:00:00Z")).isEmpty();

        assertThat(client.delete(certifications + "/C1?reason=error").status()).isEqualTo(204);
        assertThat(client.delete(certifications + "/C1").status()).isEqualTo(404);
        assertThat(categories(certifications)).isEmpty();
        JsonNode history = client.get(certifications + "/history").json().path("items");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("recordedTo").asText())
                .isEqualTo(history.path(1).path("recordedFrom").asText());
        assertThat(history.path(1).path("recordedTo").isNull()).isFalse();
        assertThat(due().path(0).path("cause").asText()).isEqualTo("CERTIFICATION");
        assertThat(due().path(0).path("causeRef").asText()).isEqualTo("C1");
        assertThat(due().path(0).path("assistanceIs").asText()).isEqualTo("0.00");
    }

    @Test
    void tellsWhoDidWhatToWhom() {
        String clerk = "clerk-" + unique;
        settle("S1", "10000");
        client.postJson(
                settlement("S1") + "/reversal",
                reason("误操作"),
                "MedAssist-Operator",
                clerk,
                "Idempotency-Key",
                "R-" + unique);

        JsonNode ofPerson =
                client.get("/api/v1/audit?personId=" + person).json().path("items");
        assertThat(ofPerson)
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("REGISTER_PERSON", "CERTIFY", "SETTLE", "REVERSE");
        assertThat(ofPerson.path(2).path("actor").asText()).isEqualTo(HOSPITAL);
        JsonNode ofClerk = client.get("/api/v1/audit?actor=" + clerk).json().path("items");
        assertThat(ofClerk).hasSize(1);
        assertThat(ofClerk.path(0).path("personId").asText()).isEqualTo(person);
        assertThat(ofClerk.path(0).path("subject").asText()).isEqualTo(HOSPITAL + "/S1-" + unique);
        assertThat(ofClerk.path(0).path("reason").asText()).isEqualTo("误操作");
        assertThat(ofClerk.path(0).path("origin").asText()).startsWith("REST 127.0.0.1");
        assertThat(ofClerk.path(0).path("request").asText()).isEqualTo("Idempotency-Key R-" + unique);
        assertThat(client.get("/api/v1/audit").status()).isEqualTo(400);
        assertThat(client.postJson(settlement("S1") + "/reversal", reason("x"), "MedAssist-Operator", "no code")
                        .status())
                .isEqualTo(400);
    }

    private Reply settle(String id, String inScope) {
        ObjectNode claim = Client.claim(id + "-" + unique, person, inScope);
        Reply settled = client.postJson("/api/v1/settlements", claim);
        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
        return settled;
    }

    private String settlement(String id) {
        return "/api/v1/settlements/" + HOSPITAL + "/" + id + "-" + unique;
    }

    private JsonNode ledger() {
        return client.ledger(person, 2023);
    }

    private JsonNode due() {
        return list("DUE");
    }

    private JsonNode list(String state) {
        return client.get(ADJUSTMENTS + "?personId=" + person + "&state=" + state)
                .json()
                .path("items");
    }

    private List<String> categories(String path) {
        return client.get(path).json().path("items").findValuesAsText("category");
    }

    private static ObjectNode certification(String category, String from) {
        return Client.object()
                .put("certificationId", "C1")
                .put("category", category)
                .put("from", from);
    }

    private static ObjectNode reason(String reason) {
        return Client.object().put("reason", reason);
    }
}
