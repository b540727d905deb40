package medassist.rest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import medassist.contracts.city.Town;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts, what they say, and what is found of one that was changed. */
class ReceiptsTests {

    private static final String VERIFY = "/receipts/verify";

    private final RestService service = RestService.shared();
    private final String hospital = service.hospital();
    private final String person = service.poorPerson(Town.CODE);
    private final String path = "/settlements/" + hospital + "/S2/receipt";

    @BeforeEach
    void settleTwice() {
        service.put("/persons/" + person + "/certifications/C2", """
                {"category": "DISABLED", "from": "2021-01-01", "to": "2030-12-31", "issuer": "DISABLED_FEDERATION",
                 "disability": {"type": "SPEECH", "grade": 3}, "becauseOfIllness": true}
                """).expect(201);
        for (String id : List.of("S1", "S2")) {
            service.post(
                            "/settlements",
                            RestService.claim(person, hospital, id, "150").with("jurisdiction", Town.CODE))
                    .expect(201);
        }
    }

    @Test
    void saysWhatWasDecidedFromWhat() {
        Reply receipt = service.get(path).expect(200);

        assertThat(receipt.at("/format")).isEqualTo("medassist-receipt-1");
        assertThat(receipt.at("/engine")).isEqualTo("medassist test");
        receipt.isJson("/policy", """
                {"document": "镇政〔2021〕9号", "version": "town@fedcba987654", "sha256": "fedcba9876543210"}
                """);
        assertThat(receipt.at("/input/claim/settlementId")).isEqualTo("S2");
        assertThat(receipt.at("/input/age")).isEqualTo("53");
        assertThat(receipt.at("/input/sex")).isEqualTo("M");
        assertThat(receipt.at("/input/insurance")).isEqualTo("RESIDENT");
        assertThat(receipt.at("/input/designatedInstitution")).isEqualTo("true");
        receipt.isJson("/input/certifications/1", """
                {"certificationId": null, "category": "DISABLED", "subtype": null, "from": "2021-01-01",
                 "to": "2030-12-31", "issuer": "DISABLED_FEDERATION", "disability": {"type": "SPEECH", "grade": 3, "parts": null},
                 "becauseOfIllness": true, "exitYear": null}
                """);
        assertThat(receipt.json().at("/input/before"))
                .extracting(each -> each.path("kind").asText() + " "
                        + each.path("name").asText() + " " + each.path("amount").asText())
                .contains("DEDUCTIBLE regular 150.00", "POOL year 43.13", "POOL extra 11.88", "ASSISTANCE  43.13");
        assertThat(receipt.at("/signature")).isEqualTo("sealed:" + receipt.at("/digest"));
    }

    @Test
    void saysWhatWasDecided() {
        Reply receipt = service.get(path).expect(200);

        assertThat(receipt.at("/result/inPolicyBurden")).isEqualTo("150.00");
        assertThat(receipt.at("/result/assistance")).isEqualTo("99.38");
        assertThat(receipt.at("/result/remainingBurden")).isEqualTo("50.62");
        assertThat(receipt.at("/result/hospitalBears")).isEqualTo("0.00");
        assertThat(receipt.at("/result/personPays")).isEqualTo("50.62");
        assertThat(receipt.at("/result/provisional")).isEqualTo("false");
        assertThat(receipt.at("/result/benefits/0/amount")).isEqualTo("93.75");
        receipt.isJson("/result/reasons", "[]");
    }

    @Test
    void saysWhyNothingWasPaid() {
        service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S3", "150")
                                .with("jurisdiction", Town.CODE)
                                .with("careType", "OTHER"))
                .expect(201);

        service.get("/settlements/" + hospital + "/S3/receipt")
                .expect(200)
                .isJson("/result/reasons", "[{\"code\": \"CARE_TYPE_NOT_COVERED\", \"clause\": \"三2\"}]");
    }

    @Test
    void namesNobody() {
        assertThat(service.get(path).text()).doesNotContain("\"王\"", "idNumber");
    }

    @Test
    void isValidAsItWasGiven() {
        Reply found = service.post(VERIFY, service.get(path).text()).expect(200);

        assertThat(found.at("/valid")).isEqualTo("true");
        assertThat(found.json().path("checks"))
                .extracting(check -> check.path("check").asText())
                .containsExactly("FORMAT", "INPUT_DIGEST", "POLICY_KNOWN", "RESULT", "DIGEST", "SIGNATURE", "STANDING");
        assertThat(found.json().path("checks")).allSatisfy(check -> {
            assertThat(check.path("holds").asBoolean()).isTrue();
            assertThat(check.path("detail").asText()).isNotBlank();
        });
    }

    @Test
    void isNotValidAnyMoreWhenItsSettlementWasReversed() {
        String receipt = service.get(path).text();
        service.reverse(hospital, "S2");

        Reply found = service.post(VERIFY, receipt, "Accept-Language: en").expect(200);

        assertThat(found.at("/valid")).isEqualTo("false");
        found.isJson("/checks/6", """
                {"check": "STANDING", "holds": false,
                 "detail": "the settlement does not stand: it was reversed, or is none of this service"}
                """);
        assertThat(found.at("/checks/5/holds")).isEqualTo("true");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /format                      | "medassist-receipt-9" | FORMAT DIGEST
            /engine                      | "other"               | DIGEST
            /policy/document             | "另一文件"             | DIGEST
            /policy/version              | "town@0"              | DIGEST
            /policy/sha256               | "00"                  | POLICY_KNOWN RESULT DIGEST
            /input/age                   | 54                    | INPUT_DIGEST
            /input/sex                   | "F"                   | INPUT_DIGEST
            /input/insurance             | "NONE"                | INPUT_DIGEST
            /input/claim/inScope         | "151.00"              | INPUT_DIGEST RESULT
            /input/claim/personId        | "P-0"                 | INPUT_DIGEST
            /input/certifications        | []                    | INPUT_DIGEST RESULT
            /input/before                | []                    | INPUT_DIGEST RESULT
            /inputSha256                 | "00"                  | INPUT_DIGEST DIGEST
            /result/inPolicyBurden       | "150.01"              | RESULT DIGEST
            /result/assistance           | "99.39"               | RESULT DIGEST
            /result/remainingBurden      | "50.61"               | RESULT DIGEST
            /result/hospitalBears        | "0.01"                | RESULT DIGEST
            /result/personPays           | "50.61"               | RESULT DIGEST
            /result/provisional          | true                  | RESULT DIGEST
            /result/benefits             | []                    | RESULT DIGEST
            /result/benefits/0/amount    | "93.76"               | RESULT DIGEST
            /result/benefits/0/clause    | "三5"                 | RESULT DIGEST
            /result/reasons              | [{"code": "NO_STANDARD", "clause": "七1"}] | RESULT DIGEST
            /digest                      | "00"                  | DIGEST SIGNATURE
            /signature                   | "sealed:00"           | SIGNATURE
            """)
    void findsWhatWasChanged(String pointer, String value, String failing) {
        Reply found = service.post(VERIFY, changed(pointer, value), "Accept-Language: en")
                .expect(200);

        assertThat(found.at("/valid")).isEqualTo("false");
        List<String> failed = new ArrayList<>();
        for (JsonNode check : found.json().path("checks")) {
            if (!check.path("holds").asBoolean()) {
                failed.add(check.path("check").asText());
            }
        }
        assertThat(String.join(" ", failed)).isEqualTo(failing);
    }

    @Test
    void namesTheFigureThatIsNotTheOneComputedAgain() {
        Reply found = service.post(VERIFY, changed("/result/assistance", "\"99.39\""), "Accept-Language: en");

        assertThat(found.at("/checks/3/detail")).contains("/result/assistance: 99.39 ≠ 99.38");
        assertThat(service.post(VERIFY, changed("/policy/sha256", "\"00\"")).at("/checks/2/detail"))
                .contains("town@fedcba987654");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "/format, absent, MISSING_FIELD, /format",
        "/engine, null, MISSING_FIELD, /engine",
        "/policy, absent, MISSING_FIELD, /policy",
        "/policy/sha256, absent, MISSING_FIELD, /policy/sha256",
        "/input/age, absent, MISSING_FIELD, /input/age",
        "/input/claim, absent, MISSING_FIELD, /input/claim",
        "/input/claim/jurisdiction, '\"x\"', INVALID_VALUE, /input/claim/jurisdiction",
        "/input/claim/admittedOn, '\"2023-06-01\"', DATES_CROSS, /settledOn",
        "/input/certifications, '[null]', MISSING_FIELD, /input/certifications/0",
        "/input/certifications/1/disability/grade, 9, INVALID_VALUE, /input/certifications/1/disability/grade",
        "/input/before, '[null]', MISSING_FIELD, /input/before/0",
        "/input/before/0/amount, 1, AMOUNT_NOT_A_STRING, /input/before/0/amount",
        "/input/before/0/kind, '\"X\"', NOT_ONE_OF, /input/before/0/kind",
        "/result/benefits, '[null]', MISSING_FIELD, /result/benefits/0",
        "/result/assistance, absent, MISSING_FIELD, /result/assistance",
        "/surprise, 1, UNKNOWN_FIELD, /surprise"
    })
    void refusesWhatIsNoReceipt(String pointer, String value, String code, String at) {
        service.post(VERIFY, changed(pointer, value)).isInvalid(at, code);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "/input/age, -1",
        "/input/claim/totalFee, '\"1\"'",
        "/input/claim/paid, '{\"basic\": \"200\"}'",
        "/input/claim/jurisdiction, '\"999900\"'",
        "/input/before, '[{\"kind\": \"POOL\", \"name\": \"year\", \"amount\": \"9999.00\"}]'",
        "/input/before, '[{\"kind\": \"POOL\", \"name\": \"year\", \"amount\": \"1.00\"}, "
                + "{\"kind\": \"POOL\", \"name\": \"year\", \"amount\": \"2.00\"}]'",
        "/input/before, '[{\"kind\": \"POOL\", \"name\": \"\", \"amount\": \"1.00\"}]'",
        "/input/certifications/0/from, '\"2024-01-01\"'"
    })
    void computesAReceiptAgainThatNobodyCouldHaveGiven(String pointer, String value) {
        assertThat(service.post(VERIFY, changed(pointer, value)).expect(200).at("/valid"))
                .isEqualTo("false");
    }

    private String changed(String pointer, String value) {
        JsonNode receipt = service.get(path).json();
        int last = pointer.lastIndexOf('/');
        var parent = (ObjectNode) receipt.at(pointer.substring(0, last));
        Body changed = new Body(parent.deepCopy()).withJson(pointer.substring(last + 1), value);
        parent.removeAll();
        parent.setAll(changed.json());
        return receipt.toString();
    }

    @Test
    void isNotGivenOfWhatDoesNotStand() {
        service.get("/settlements/" + hospital + "/S9/receipt").isProblem(404, "NOT_FOUND");
        service.reverse(hospital, "S2");
        service.get(path).isProblem(404, "NOT_FOUND");
        service.get("/settlements/a%20b/S2/receipt").isInvalid("/institutionId", "INVALID_VALUE");
    }

    @Test
    void isSignedByKeysThatEverybodyMayKnow() {
        service.get("/receipts/keys").expect(200).isJson("{\"keys\": []}");
    }
}
