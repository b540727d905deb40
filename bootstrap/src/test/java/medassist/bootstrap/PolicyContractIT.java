package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law through HTTP: which decides, what a person may count on by it, and why a settlement came out as it did. */
class PolicyContractIT {

    private static final String API = "/api/v1";

    private final RunningService service = RunningService.shared();
    private final Client client = service.client();
    private String person = "";

    @BeforeEach
    void registerInstitutions() {
        person = "P-" + Long.toString(System.nanoTime(), 36);
        client.registerInstitution("H-LAW", true);
        client.registerInstitution("H-OUT", false);
    }

    @Test
    void listsEveryPackOnBothAxesOfTime() {
        List<String> versions = new ArrayList<>();
        client.get(API + "/policies")
                .json()
                .path("items")
                .forEach(item -> versions.add(item.path("version").asText().replaceFirst("@.*", "")));

        assertThat(versions)
                .containsExactly(
                        "210000-2014",
                        "330111-2022",
                        "330783-2020",
                        "371500-2022",
                        "450600-2022",
                        "999900-2024",
                        "999900-2024-corrected");
    }

    @Test
    void showsThePackOfADayWithEveryClauseAndTheReadings() {
        JsonNode pack = client.get(API + "/policies/371500?on=2023-05-01", "Accept-Language", "en")
                .json();

        assertThat(pack.path("document").asText()).isEqualTo("聊政办发〔2022〕5号");
        assertThat(pack.path("provisional").asBoolean())
                .as("nobody has looked since the day of issue")
                .isTrue();
        JsonNode margin = pack.path("benefits").path(0).path("terms").path(1);
        assertThat(margin.path("class").asText()).isEqualTo("margin");
        assertThat(margin.path("deductible").asText()).isEqualTo("3000.00");
        assertThat(margin.path("ratio").asText()).isEqualTo("50%");
        assertThat(margin.path("limits").path(0).path("limit").asText()).isEqualTo("15000.00");
        assertThat(margin.path("clause").asText()).isEqualTo("三(四)2");
        assertThat(pack.path("readings").toString()).contains("The document states no first day");
        assertThat(pack.path("unaided").path(1).path("kind").asText()).isEqualTo("NO_STANDARD");
    }

    @ParameterizedTest(name = "on {0}, as known on {1}: {2}")
    @CsvSource({"2024-03-01, '', 75%", "2024-03-01, 2024-05-31, 70%", "2024-03-01, 2024-06-01, 75%"})
    void answersForAPastDayAsTheLawStoodOrAsItWasKnown(String on, String knownOn, String ratio) {
        String query = "?on=" + on + (knownOn.isEmpty() ? "" : "&knownOn=" + knownOn);
        client.registerPerson(person, SampleCity.CODE, "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));

        JsonNode pack = client.get(API + "/policies/" + SampleCity.CODE + query).json();
        JsonNode entitlement =
                client.get(API + "/persons/" + person + "/entitlement" + query).json();

        assertThat(pack.path("benefits")
                        .path(0)
                        .path("terms")
                        .path(1)
                        .path("ratio")
                        .asText())
                .isEqualTo(ratio);
        assertThat(entitlement.path("benefits").path(0).path("ratio").asText()).isEqualTo(ratio);
    }

    @Test
    void answersThatNoPackDecides() {
        Reply before = client.get(API + "/policies/371500?on=2022-12-26");
        Reply unknown = client.get(API + "/policies/371500?on=2023-05-01&knownOn=2022-12-26");
        client.registerPerson(person, "371500", "1961-04-02", "F");
        Reply entitlement = client.get(API + "/persons/" + person + "/entitlement?on=2022-12-26");

        assertThat(List.of(before, unknown, entitlement))
                .allMatch(reply -> reply.status() == 404 && reply.code().equals("NO_POLICY_IN_FORCE"));
        assertThat(client.get(API + "/policies/371500?on=2022-13-01").status()).isEqualTo(400);
        assertThat(client.get(API + "/persons/nobody/entitlement").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void saysWhatIsLeftOfEachDeductibleAndPoolWithTiltAndWaiver() {
        client.registerPerson(person, "371500", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        client.postJson(API + "/settlements", claim("371500", "S1", "2023-05-01", "15000.00"));

        JsonNode entitlement = client.get(API + "/persons/" + person + "/entitlement?on=2023-06-01")
                .json();

        JsonNode regular = entitlement.path("benefits").path(0);
        assertThat(regular.path("pools").path(0).path("left").asText()).isEqualTo("19500.00");
        JsonNode again = entitlement.path("benefits").path(1);
        assertThat(again.path("deductibleLeft").asText()).isEqualTo("500.00");
        JsonNode tilt = entitlement.path("criticalIllnessTilt").path(0);
        assertThat(tilt.path("deductibleReduction").asText()).isEqualTo("50%");
        assertThat(tilt.path("ratioIncrease").asText()).isEqualTo("5%");
        assertThat(tilt.path("clause").asText()).isEqualTo("三(二)");
        assertThat(entitlement.path("depositWaiver").path(0).path("clause").asText())
                .isEqualTo("五");
        assertThat(client.get(API + "/persons/" + person + "/entitlement?on=2024-06-01")
                        .json()
                        .path("benefits")
                        .path(0)
                        .path("pools")
                        .path(0)
                        .path("left")
                        .asText())
                .isEqualTo("30000.00");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4} by {5}")
    @CsvSource({
        "371500, ORPHAN, INPATIENT, H-LAW, NO_STANDARD, 三(四)",
        "371500, ORPHAN, OUTPATIENT, H-LAW, CARE_TYPE_NOT_COVERED, 三(三)",
        "371500, THREE_VETERANS, INPATIENT, H-LAW, NOT_A_RECIPIENT, 二(一)",
        "371500, ORPHAN, INPATIENT, H-OUT, NOT_DESIGNATED, 三(三)",
        "210000, SUBSISTENCE_MARGIN, INPATIENT, H-LAW, DELEGATED, 二(二)2",
        "210000, EXTREME_POVERTY, OUTPATIENT_CHRONIC, H-LAW, DELEGATED, 二(三)",
        "450600, ILLNESS_IMPOVERISHED, INPATIENT, H-LAW, DELEGATED, 二(三)5(3)"
    })
    void namesTheOutcomeWithItsClause(
            String jurisdiction, String category, String care, String institution, String code, String clause) {
        client.registerPerson(person, jurisdiction, "1961-04-02", "F");
        client.certify(person, certification(category));

        Reply quote = client.postJson(
                API + "/settlements/quotes",
                claim(jurisdiction, "S1", "2023-05-01", "1000.00")
                        .put("careType", care)
                        .put("institutionId", institution));

        assertThat(quote.json().path("assistance").asText()).isEqualTo("0.00");
        assertThat(quote.json().path("reasons").path(0).path("code").asText()).isEqualTo(code);
        assertThat(quote.json().path("reasons").path(0).path("detail").asText()).contains(clause);
    }

    @Test
    void paysNothingOfWhatAnotherSchemePaysAndRefusesACarveOutThatNoDocumentKnows() {
        client.registerPerson(person, "330783", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        client.certify(
                person,
                certification("DISABLED")
                        .set("disability", Client.object().put("type", "MENTAL").put("grade", 2)));
        ObjectNode carved = claim("330783", "S1", "2023-05-01", "1000.00");
        carved.putObject("carvedOut").put("scheme", "残联").put("amount", "1000.00");

        JsonNode quote = client.postJson(API + "/settlements/quotes", carved).json();
        client.registerPerson(person, "371500", "1961-04-02", "F");
        Reply refused = client.postJson(API + "/settlements/quotes", carved.put("jurisdiction", "371500"));

        assertThat(quote.path("reasons").path(0).path("code").asText()).isEqualTo("PAID_BY_OTHER_SCHEME");
        assertThat(quote.path("personPays").asText()).isEqualTo("0.00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NO_CARVE_OUT");
        assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/carvedOut");
    }

    @Test
    void takesNoCareForChronicWhereNobodyKnowsTheListOfSpecialDiseases() {
        client.registerPerson(person, "330783", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        ObjectNode bill = claim("330783", "S1", "2023-05-01", "1000.00")
                .put("careType", "OUTPATIENT_CHRONIC_OR_SPECIAL")
                .put("insurersDiseaseCode", "M07801");

        Reply unknown = client.postJson(API + "/settlements/quotes", bill);
        client.put(
                API + "/persons/" + person + "/filings/F1",
                Client.object()
                        .put("kind", "RECOGNISED_DISEASE")
                        .put("from", "2023-01-01")
                        .put("diseaseCode", "M07801")
                        .put("care", "SPECIAL"));
        Reply recognised = client.postJson(API + "/settlements/quotes", bill);

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("SPECIAL_DISEASES_UNKNOWN");
        assertThat(unknown.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/diseaseCode");
        assertThat(recognised.json().path("assistance").asText()).isEqualTo("800.00");
    }

    @Test
    void marksAsProvisionalWhatIsSettledAfterThePackWasChecked() {
        client.registerPerson(person, "371500", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));

        JsonNode checked = client.postJson(API + "/settlements/quotes", claim("371500", "S1", "2022-12-27", "1000.00"))
                .json();
        JsonNode later = client.postJson(API + "/settlements/quotes", claim("371500", "S1", "2022-12-28", "1000.00"))
                .json();

        assertThat(checked.path("policy").path("provisional").asBoolean()).isFalse();
        assertThat(later.path("policy").path("provisional").asBoolean()).isTrue();
        assertThat(later.path("assistance").asText()).isEqualTo("700.00");
        assertThat(later.path("explanation").path(0).asText()).contains("暂定");
    }

    @Test
    void givesTheStepsAsDataWithSentencesRenderedFromThem() {
        client.registerPerson(person, "371500", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        client.certify(person, certification("SUBSISTENCE_MARGIN"));

        JsonNode quote = client.postJson(API + "/settlements/quotes", claim("371500", "S1", "2023-05-01", "50000.00"))
                .json();

        List<String> operations = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        quote.path("steps").forEach(step -> {
            operations.add(step.path("operation").asText());
            step.path("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        });
        List<String> explanation = new ArrayList<>();
        quote.path("explanation").forEach(sentence -> explanation.add(sentence.asText()));
        assertThat(operations)
                .startsWith(
                        "CHOOSE_POLICY", "TAKE_BURDEN", "TAKE_DEDUCTIBLE", "APPLY_RATIO", "APPLY_LIMIT", "CHOOSE_CLASS")
                .endsWith("LEAVE_TO_PERSON");
        assertThat(explanation).isEqualTo(sentences);
        JsonNode chosen = quote.path("steps").path(5);
        assertThat(chosen.path("bound").asText()).isEqualTo("regular");
        assertThat(chosen.path("ofOneMoreYuan").asText()).isEqualTo("0.00");
        assertThat(chosen.path("passedOver").path(0).path("class").asText()).isEqualTo("margin");
        assertThat(chosen.path("passedOver").path(0).path("lessBy").asText()).isEqualTo("15000.00");
        assertThat(quote.path("steps").path(3).path("inputs").path("ratio").asText())
                .isEqualTo("70%");
        assertThat(quote.path("steps").path(3).path("clause").asText()).isEqualTo("三(四)1");
    }

    @Test
    void issuesAReceiptThatIsComputedAgainAndFailsOnceAFigureIsChanged() throws IOException {
        client.registerPerson(person, "371500", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        String id = "S-" + person;
        client.postJson(API + "/settlements", claim("371500", id, "2023-05-01", "15000.00"));
        ObjectNode receipt = (ObjectNode)
                client.get(API + "/settlements/H-LAW/" + id + "/receipt").json();

        assertThat(verified(receipt).path("valid").asBoolean()).isTrue();
        assertThat(receipt.toString()).doesNotContain("测试人员").doesNotContain(IdNumbers.of("1961-04-02", "F"));

        ObjectNode otherResult = receipt.deepCopy();
        ((ObjectNode) otherResult.path("result")).put("assistance", "10500.01");
        ObjectNode otherInput = receipt.deepCopy();
        ((ObjectNode) otherInput.path("input").path("claim"))
                .put("inScope", "15000.01")
                .put("totalFee", "15000.01");
        ObjectNode otherPack = receipt.deepCopy();
        ((ObjectNode) otherPack.path("policy")).put("sha256", "0".repeat(64));
        ObjectNode otherSignature = receipt.deepCopy();
        otherSignature.put("signature", "e30.e30.e30");
        assertThat(failing(otherResult)).containsExactly("RESULT", "DIGEST");
        assertThat(failing(otherInput)).containsExactly("INPUT_DIGEST", "RESULT");
        assertThat(failing(otherPack)).containsExactly("POLICY_KNOWN", "RESULT", "DIGEST");
        assertThat(failing(otherSignature)).containsExactly("SIGNATURE");
        assertThat(client.get(API + "/receipts/keys").json().path("keys")).hasSize(1);
        assertThat(client.get(API + "/settlements/H-LAW/none/receipt").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/input/before | [null]",
                "/input/before | [{}]",
                "/input/before | [{\"kind\": \"POOL\", \"name\": null, \"amount\": \"1\"}]",
                "/input/certifications | [null]",
                "/input/certifications | [{\"category\": \"DISABLED\", \"from\": \"2020-01-01\"}]",
                "/input/claim | {}",
                "/policy | null",
                "/result | 1"
            })
    void refusesAReceiptThatIsNone(String pointer, String value) {
        client.registerPerson(person, "371500", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        String id = "S-" + person;
        client.postJson(API + "/settlements", claim("371500", id, "2023-05-01", "15000.00"));
        ObjectNode receipt = (ObjectNode)
                client.get(API + "/settlements/H-LAW/" + id + "/receipt").json();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) receipt.at(pointer.substring(0, last))).set(pointer.substring(last + 1), Client.parse(value));

        Reply reply = client.postJson(API + "/receipts/verify", receipt);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    }

    @Test
    void issuesNoReceiptOfASettlementThatWasReversed() {
        client.registerPerson(person, "371500", "1961-04-02", "F");
        String id = "S-" + person;
        client.postJson(API + "/settlements", claim("371500", id, "2023-05-01", "15000.00"));
        client.post(API + "/settlements/H-LAW/" + id + "/reversal", "{\"reason\": \"test\"}");

        assertThat(client.get(API + "/settlements/H-LAW/" + id + "/receipt").status())
                .isEqualTo(404);
    }

    @Test
    void doesNotSayThatCareIsUnaidedWhichAnotherClassIsAidedFor() {
        client.registerPerson(person, "330783", "1961-04-02", "F");
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        client.certify(person, certification("SUBSISTENCE_MARGIN"));

        JsonNode unaided = client.get(API + "/persons/" + person + "/entitlement?on=2023-06-01")
                .json()
                .path("unaided");

        assertThat(unaided).hasSize(1);
        assertThat(unaided.path(0).path("kind").asText()).isEqualTo("CARE_TYPE_NOT_COVERED");
        assertThat(unaided.path(0).path("classes").toString()).isEqualTo("[\"allowance\",\"margin\"]");
    }

    @Test
    void verifiesAReceiptWithoutAServer() throws IOException {
        client.registerPerson(person, "450600", "1961-04-02", "F");
        client.certify(
                person,
                certification("DISABLED")
                        .set("disability", Client.object().put("type", "MENTAL").put("grade", 3)));
        client.certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        String id = "S-" + person;
        client.postJson(API + "/settlements", claim("450600", id, "2023-05-01", "15000.00"));
        String receipt =
                client.get(API + "/settlements/H-LAW/" + id + "/receipt").text();
        var sound = Files.writeString(service.data().resolve("receipt.json"), receipt);
        var changed =
                Files.writeString(service.data().resolve("changed.json"), receipt.replace("14250.00", "14250.01"));
        String data = service.data().toString();

        var verified = RunningService.command(Map.of(), "receipt", "verify", sound.toString(), "--data", data);
        var refused = RunningService.command(
                Map.of(), "receipt", "verify", changed.toString(), "--data", data, "--lang", "en");

        assertThat(verified.output()).contains("✓ RESULT: 重新计算的结果与回执分毫不差");
        assertThat(verified.exitCode()).isZero();
        assertThat(refused.output()).contains("✗ RESULT: the result is not the one computed again", "✗ DIGEST");
        assertThat(refused.exitCode()).isEqualTo(1);
        var keyless = RunningService.command(
                Map.of(), "receipt", "verify", sound.toString(), "--data", data + "/none", "--lang", "en");
        assertThat(keyless.output())
                .contains(
                        "✗ SIGNATURE",
                        "the receipt was signed by the key ",
                        "/none/keys has none that fits",
                        "--keys",
                        "only its service knows");
        assertThat(keyless.exitCode()).isEqualTo(1);
        var empty = Files.writeString(service.data().resolve("empty.json"), "{}");
        var none = RunningService.command(Map.of(), "receipt", "verify", empty.toString(), "--data", data);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.output()).contains("medassist: ").doesNotContain("NullPointer");
    }

    private JsonNode verified(JsonNode receipt) {
        return client.postJson(API + "/receipts/verify", receipt).json();
    }

    private List<String> failing(JsonNode receipt) {
        List<String> failing = new ArrayList<>();
        verified(receipt).path("checks").forEach(check -> {
            if (!check.path("holds").asBoolean()) {
                failing.add(check.path("check").asText());
            }
        });
        return failing;
    }

    private static ObjectNode certification(String category) {
        return Client.object()
                .put("certificationId", "C-" + category)
                .put("category", category)
                .put("from", "2010-01-01");
    }

    private ObjectNode claim(String jurisdiction, String id, String day, String burden) {
        return Client.object()
                .put("settlementId", id)
                .put("personId", person)
                .put("jurisdiction", jurisdiction)
                .put("institutionId", "H-LAW")
                .put("careType", "INPATIENT")
                .put("settledOn", day)
                .put("totalFee", burden)
                .put("outOfCatalogue", "0")
                .put("overLimit", "0")
                .put("preSelfPay", "0")
                .put("inScope", burden);
    }
}
