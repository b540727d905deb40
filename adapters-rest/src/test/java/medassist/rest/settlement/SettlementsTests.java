package medassist.rest.settlement;

import static medassist.rest.RestService.claim;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import medassist.contracts.city.City;
import medassist.contracts.city.Town;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims that are tried, posted, listed and reversed, and what is refused of them. */
class SettlementsTests {

    private static final String SETTLEMENTS = "/settlements";
    private static final String QUOTES = SETTLEMENTS + "/quotes";
    private static final String REASON = "{\"reason\": \"录入错误\"}";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();
    private final Body claim = claim(person, hospital, "S1", "1000");

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    /** A claim of the town, every field of which says something, on its day. */
    private Body fullClaim() {
        service.setClock(RestService.NOW.plus(Duration.ofDays(16)));
        return Body.of("""
                {"settlementId": "S-1", "jurisdiction": "888800", "careType": "INPATIENT", "diseaseCode": "C50.9",
                 "diseaseGroup": "MALIGNANCY", "admittedOn": "2023-06-20", "settledOn": "2023-07-01",
                 "totalFee": "2000.00", "outOfCatalogue": "300.00", "overLimit": "100.00", "preSelfPay": "150.5",
                 "inScope": "1449.50",
                 "paid": {"basic": "100", "criticalIllness": "50", "employeeLarge": "20", "civilServant": "10",
                          "enterprise": "6", "other": "4.00"},
                 "emergency": true, "referralFiled": true, "visitId": "V-77", "personalAccount": "80"}
                """).with("personId", service.poorPerson(Town.CODE)).with("institutionId", hospital);
    }

    @Test
    void tellsWhatAQuoteComesToAndPostsNothing() {
        Body body = fullClaim();

        Reply quote = service.post(QUOTES, body).expect(200);

        assertThat(quote.at("/settlementId")).isEqualTo("S-1");
        assertThat(quote.at("/state")).isEqualTo("QUOTED");
        assertThat(quote.json().path("personId")).isEqualTo(body.json().path("personId"));
        assertThat(quote.at("/jurisdiction")).isEqualTo(Town.CODE);
        assertThat(quote.at("/institutionId")).isEqualTo(hospital);
        assertThat(quote.at("/ledgerYear")).isEqualTo("2023");
        assertThat(quote.at("/inPolicyBurden"))
                .as("1449.50 and 150.50 without what six insurers paid")
                .isEqualTo("1410.00");
        assertThat(quote.at("/assistance"))
                .as("62.5 % above 100, at most 800; then 10 % of the rest")
                .isEqualTo("861.00");
        assertThat(quote.at("/remainingBurden")).isEqualTo("549.00");
        assertThat(quote.at("/hospitalBears")).as("300 above 5 % of 2000").isEqualTo("200.00");
        assertThat(quote.at("/personPays")).isEqualTo("749.00");
        quote.isJson("/policy", """
                {"document": "镇政〔2021〕9号", "version": "town@fedcba987654", "provisional": true}
                """);
        quote.isJson("/reasons", "[]");
        assertThat(quote.at("/postedAt")).isEqualTo("null");
        assertThat(quote.at("/reversedAt")).isEqualTo("null");
        service.get(SETTLEMENTS + "/" + hospital + "/S-1").isProblem(404, "NOT_FOUND");
    }

    @Test
    void tellsWhatEachBenefitPays() {
        service.post(QUOTES, fullClaim()).expect(200).isJson("/benefits", """
                [{"benefit": "regular", "class": "poor", "fund": "COUNTY_FINANCE", "base": "1410.00",
                  "deductibleApplied": "100.00", "counted": "1310.00", "ratio": "62.5%", "uncapped": "818.75",
                  "amount": "800.00",
                  "pools": [{"pool": "year", "limit": "800.00", "paidBefore": "0.00", "paidAfter": "800.00"}],
                  "clause": "三4", "passedOver": []},
                 {"benefit": "again", "class": "poor", "fund": "WARM_HEART_FUND", "base": "610.00",
                  "deductibleApplied": "0.00", "counted": "610.00", "ratio": "10%", "uncapped": "61.00",
                  "amount": "61.00",
                  "pools": [{"pool": "extra", "limit": "500.00", "paidBefore": "0.00", "paidAfter": "61.00"},
                            {"pool": "year", "limit": "900.00", "paidBefore": "800.00", "paidAfter": "861.00"}],
                  "clause": "三7", "passedOver": []}]
                """);
    }

    @ParameterizedTest(name = "step {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0  | CHOOSE_POLICY   | null    | town@fedcba987654 | null | settledOn 2023-07-01, document 镇政〔2021〕9号, \
            inForce 2021-02-01/2029-12-31, knownFrom 2021-01-20, provisional true
            1 | TAKE_BURDEN | null | 1410.00 | 三1 | counts IN_SCOPE_AND_PRE_SELF_PAY, counted 1600.00, paid 190.00, \
            paidOutsideScope 0.00, carvedOut 0.00, hospitalShare 0.00
            2  | TAKE_DEDUCTIBLE | regular | 1310.00 | 三4   | base 1410.00, countedBefore 0.00, deductible 100.00
            3  | APPLY_RATIO     | regular | 818.75  | 三4   | counted 1310.00, ratio 62.5%
            4  | APPLY_LIMIT     | regular | 800.00  | 三4   | uncapped 818.75, pool year, limit 800.00, paidBefore 0.00
            5  | CHOOSE_CLASS    | regular | 800.00  | 三4   | ''
            6  | TAKE_DEDUCTIBLE | again   | 610.00  | 三7   | base 610.00, countedBefore 0.00, deductible 0.00
            9  | APPLY_LIMIT     | again   | 61.00   | 三7   | uncapped 61.00, pool year, limit 900.00, paidBefore 800.00
            11 | CHARGE_HOSPITAL | null    | 200.00  | 八    | outOfCatalogue 300.00, totalFee 2000.00, allowed 5%
            12 | LEAVE_TO_PERSON | null    | 749.00  | null  | totalFee 2000.00, paid 190.00, carvedOut 0.00, hospitalShare 0.00, \
            assistance 861.00, hospitalBears 200.00
            """)
    void tellsWhatWentIntoAStepAndCameOut(
            int step, String operation, String benefit, String result, String clause, String inputs) {
        Reply quote = service.post(QUOTES, fullClaim()).expect(200);

        String path = "/steps/" + step;
        assertThat(quote.at(path + "/operation")).isEqualTo(operation);
        assertThat(quote.at(path + "/benefit")).isEqualTo(benefit);
        assertThat(quote.at(path + "/class")).isEqualTo(benefit.equals("null") ? "null" : "poor");
        assertThat(quote.at(path + "/result")).isEqualTo(result);
        assertThat(quote.at(path + "/clause")).isEqualTo(clause);
        assertThat(quote.at(path + "/inputs")
                        .replace("\":\"", " ")
                        .replaceAll("[{}\"]", "")
                        .replace(",", ", "))
                .isEqualTo(inputs);
    }

    @Test
    void tellsWhatHeldABenefitAndWhatOneMoreYuanWouldBring() {
        Reply quote = service.post(QUOTES, fullClaim()).expect(200);

        assertThat(quote.at("/steps/5/bound")).isEqualTo("year");
        assertThat(quote.at("/steps/5/ofOneMoreYuan")).isEqualTo("0.00");
        assertThat(quote.at("/steps/10/bound")).isEqualTo("RATIO");
        assertThat(quote.at("/steps/10/ofOneMoreYuan")).isEqualTo("0.10");
        assertThat(quote.at("/steps/11/bound")).isEqualTo("null");
        assertThat(quote.at("/steps/11/ofOneMoreYuan")).isEqualTo("null");
    }

    @Test
    void tellsWhichClassesWerePassedOverAndByHowMuch() {
        String both = service.poorPerson(Town.CODE);
        service.put("/persons/" + both + "/certifications/C2", """
                {"category": "SUBSISTENCE_MARGIN", "from": "2020-01-01"}""").expect(201);

        Reply quote = service.post(QUOTES, fullClaim().with("personId", both)).expect(200);

        quote.isJson("/benefits/0/passedOver", """
                [{"class": "margin", "amount": "605.00"}]""");
        quote.isJson("/steps/5/passedOver", """
                [{"class": "margin", "amount": "605.00", "lessBy": "195.00"}]""");
    }

    @Test
    void explainsInTheLanguageAskedForEachStepInItsSentences() {
        Body body = fullClaim();

        Reply english = service.post(QUOTES, body, "Accept-Language: en-GB,en;q=0.9,zh;q=0.1");
        Reply chinese = service.post(QUOTES, body, "Accept-Language: zh-CN");

        assertThat(english.at("/explanation/11"))
                .isEqualTo("Medical assistance is 861.00 yuan; the person pays 749.00 yuan.");
        assertThat(english.at("/steps/12/sentences/0")).isEqualTo(english.at("/explanation/11"));
        assertThat(chinese.at("/explanation/11")).contains("861.00 元", "749.00 元");
        assertThat(service.post(QUOTES, body).json())
                .as("Chinese where nothing is said")
                .isEqualTo(chinese.json());
        assertThat(service.post(QUOTES, body, "Accept-Language: fr").json())
                .as("Chinese where nobody speaks it")
                .isEqualTo(chinese.json());
    }

    @Test
    void keepsEveryFieldOfAClaim() {
        Body body = fullClaim()
                .with("outOfCatalogueApproval", "A-9")
                .withJson("carvedOut", "{\"scheme\": \"工伤\", \"amount\": \"49.50\"}")
                .with("insurersDiseaseCode", "M07801")
                .withJson("otherDiagnoses", "[\"U84.3\", \"J18.9\"]")
                .with("paidOutsideScope", "30.00")
                .with("hospitalShare", "20.00")
                .with("payee", "PERSON")
                .with("insuranceType", "310")
                .withJson("paid", """
                        {"basic": "100", "criticalIllness": "50", "employeeLarge": "20", "civilServant": "10",
                         "enterprise": "6", "other": "1", "disabledVeterans": "2", "otherFunds": "1.00"}
                        """);
        service.post(SETTLEMENTS, body).expect(201);

        Reply receipt =
                service.get(SETTLEMENTS + "/" + hospital + "/S-1/receipt").expect(200);

        receipt.isJson("/input/claim", """
                {"settlementId": "S-1", "personId": %s, "jurisdiction": "888800", "institutionId": "%s",
                 "careType": "INPATIENT", "diseaseCode": "C50.9", "diseaseGroup": "MALIGNANCY",
                 "admittedOn": "2023-06-20", "settledOn": "2023-07-01", "totalFee": "2000.00",
                 "outOfCatalogue": "300.00", "overLimit": "100.00", "preSelfPay": "150.50", "inScope": "1449.50",
                 "paid": {"basic": "100.00", "criticalIllness": "50.00", "employeeLarge": "20.00",
                          "civilServant": "10.00", "enterprise": "6.00", "other": "1.00",
                          "disabledVeterans": "2.00", "otherFunds": "1.00"},
                 "emergency": true, "referralFiled": true, "outOfCatalogueApproval": "A-9",
                 "carvedOut": {"scheme": "工伤", "amount": "49.50"}, "insurersDiseaseCode": "M07801",
                 "otherDiagnoses": ["U84.3", "J18.9"],
                 "paidOutsideScope": "30.00", "hospitalShare": "20.00", "payee": "PERSON",
                 "visitId": "V-77", "personalAccount": "80.00", "insuranceType": "310"}
                """.formatted(body.json().path("personId"), hospital));
    }

    @Test
    void takesWhatIsNotStatedForNothing() {
        service.post(SETTLEMENTS, claim).expect(201);

        Reply receipt =
                service.get(SETTLEMENTS + "/" + hospital + "/S1/receipt").expect(200);

        assertThat(receipt.at("/input/claim/admittedOn")).isEqualTo("2023-05-01");
        assertThat(receipt.at("/input/claim/paid/basic")).isEqualTo("0.00");
        assertThat(receipt.at("/input/claim/emergency")).isEqualTo("false");
        assertThat(receipt.at("/input/claim/referralFiled")).isEqualTo("false");
        assertThat(receipt.at("/input/claim/personalAccount")).isEqualTo("0.00");
        for (String text : new String[] {
            "diseaseCode",
            "diseaseGroup",
            "outOfCatalogueApproval",
            "carvedOut",
            "insurersDiseaseCode",
            "otherDiagnoses",
            "paidOutsideScope",
            "hospitalShare",
            "payee",
            "insuranceType",
            "paid/disabledVeterans",
            "paid/otherFunds"
        }) {
            assertThat(receipt.at("/input/claim/" + text)).as(text).isEqualTo("null");
        }
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "PAID_BY_OTHER_SCHEME, carvedOut, '{\"scheme\": \"工伤\", \"amount\": \"1449.50\"}', 五",
        "CARE_TYPE_NOT_COVERED, careType, '\"OTHER\"', 三2",
        "NO_STANDARD, personId, orphan, 七1",
        "NOT_A_RECIPIENT, personId, nobody, 二",
        "NOT_DESIGNATED, emergency, false, 四"
    })
    void namesWhyNothingIsPaid(String code, String field, String value, String clause) {
        Body body = switch (code) {
            case "NO_STANDARD" -> fullClaim().with(field, personOf("ORPHAN"));
            case "NOT_A_RECIPIENT" -> fullClaim().with(field, personOf("THREE_VETERANS"));
            case "NOT_DESIGNATED" ->
                fullClaim()
                        .with("institutionId", undesignated())
                        .withJson(field, value)
                        .withJson("referralFiled", value);
            default -> fullClaim().withJson(field, value);
        };

        Reply quote = service.post(QUOTES, body).expect(200);

        assertThat(quote.at("/reasons/0/code")).isEqualTo(code);
        assertThat(quote.at("/reasons/0/detail")).contains(clause);
        assertThat(quote.at("/assistance")).isEqualTo("0.00");
        quote.isJson("/benefits", "[]");
        assertThat(quote.at("/steps/2/operation")).isEqualTo("AID_NOTHING");
        assertThat(quote.at("/steps/2/result")).isEqualTo(code);
        assertThat(quote.at("/steps/2/clause")).isEqualTo(clause);
    }

    private String personOf(String category) {
        String id = service.poorPerson(Town.CODE);
        service.put("/persons/" + id + "/certifications/C1", """
                {"category": "%s", "from": "2020-01-01"}""".formatted(category))
                .expect(200);
        return id;
    }

    private String undesignated() {
        String id = service.unique("H-");
        service.put("/institutions/" + id, """
                {"name": "诊所", "admdvs": "888800", "level": "PRIMARY", "designated": []}""").expect(201);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"emergency", "referralFiled"})
    void aidsAtAnInstitutionThatIsNotDesignatedInAnEmergencyOrOnReferral(String field) {
        Body body = fullClaim()
                .with("institutionId", undesignated())
                .withJson("emergency", "false")
                .withJson("referralFiled", "false");

        Reply quote = service.post(QUOTES, body.withJson(field, "true")).expect(200);

        assertThat(quote.at("/assistance")).isEqualTo("861.00");
        assertThat(quote.at("/hospitalBears"))
                .as("the rule binds designated institutions only")
                .isEqualTo("0.00");
    }

    @Test
    void chargesNoHospitalForWhatWasApproved() {
        Reply quote = service.post(QUOTES, fullClaim().with("outOfCatalogueApproval", "A-9"))
                .expect(200);

        assertThat(quote.at("/hospitalBears")).isEqualTo("0.00");
        assertThat(quote.at("/personPays")).isEqualTo("949.00");
    }

    @Test
    void postsAClaimUnderItsAddress() {
        service.setClock(RestService.NOW.plus(Duration.ofDays(1)));
        Reply posted = service.post(SETTLEMENTS, claim).expect(201);

        assertThat(posted.header("Location")).isEqualTo("/api/v1/settlements/" + hospital + "/S1");
        assertThat(posted.header("ETag")).matches("\"[0-9A-Za-z]+-posted\"");
        assertThat(posted.at("/state")).isEqualTo("POSTED");
        assertThat(posted.at("/assistance")).isEqualTo("700.00");
        assertThat(posted.at("/policy/provisional")).isEqualTo("false");
        assertThat(posted.at("/postedAt")).isEqualTo("2023-06-16T02:03:04.000005Z");
        assertThat(posted.at("/reversedAt")).isEqualTo("null");
        assertThat(posted.isReplayed()).isFalse();
        Reply read = service.get("/" + posted.header("Location"));
        assertThat(decided(read)).isEqualTo(posted.json());
        assertThat(read.at("/assistanceNow")).isEqualTo("700.00");
        read.isJson("/adjustments", "[]");
        assertThat(read.header("ETag")).isEqualTo(posted.header("ETag"));
    }

    @Test
    void answersTheSameContentAgainHoweverItIsWritten() {
        Reply first = service.post(SETTLEMENTS, claim);

        Reply again = service.post(
                SETTLEMENTS,
                claim.with("totalFee", "1000.00")
                        .withJson("emergency", "false")
                        .withJson("paid", "{\"basic\": \"0.0\"}")
                        .withJson("visitId", "null"));

        again.expect(201);
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.json()).isEqualTo(first.json());
    }

    @ParameterizedTest(name = "another {0}")
    @CsvSource({
        "careType, '\"OTHER\"'",
        "diseaseCode, '\"C50\"'",
        "diseaseGroup, '\"HAEMOPHILIA\"'",
        "admittedOn, '\"2023-04-30\"'",
        "settledOn, '\"2023-05-02\"'",
        "paid, '{\"other\": \"0.01\"}'",
        "emergency, true",
        "referralFiled, true",
        "outOfCatalogueApproval, '\"A\"'",
        "visitId, '\"V\"'",
        "personalAccount, '\"0.01\"'"
    })
    void refusesAnotherContentUnderTheSameId(String field, String value) {
        service.post(SETTLEMENTS, claim).expect(201);

        service.post(SETTLEMENTS, claim.withJson(field, value)).isRefused(409, "SETTLEMENT_ID_REUSED", "/settlementId");
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "settlementId, absent, MISSING_FIELD, it names the settlement",
        "settlementId, null, MISSING_FIELD, null is nothing",
        "settlementId, '\"\"', INVALID_VALUE, empty",
        "settlementId, '\"a b\"', INVALID_VALUE, a space",
        "settlementId, '\"号\"', INVALID_VALUE, not ASCII",
        "settlementId, 7, INVALID_VALUE, a number",
        "personId, absent, MISSING_FIELD, ''",
        "personId, '[]', INVALID_VALUE, a list",
        "jurisdiction, absent, MISSING_FIELD, ''",
        "jurisdiction, '\"9999\"', INVALID_VALUE, four digits",
        "jurisdiction, '\"99990A\"', INVALID_VALUE, a letter",
        "institutionId, absent, MISSING_FIELD, ''",
        "institutionId, '\" H\"', INVALID_VALUE, a space before",
        "careType, absent, MISSING_FIELD, ''",
        "careType, '\"inpatient\"', NOT_ONE_OF, small letters",
        "careType, 0, NOT_ONE_OF, a number",
        "diseaseCode, '\"C50.90000000000000000\"', INVALID_VALUE, 21 characters",
        "diseaseGroup, '\"CANCER\"', NOT_ONE_OF, unknown",
        "admittedOn, '\"2023-05-02\"', DATES_CROSS, after the settlement",
        "admittedOn, '\"2023-02-29\"', INVALID_DATE, no leap year",
        "settledOn, absent, MISSING_FIELD, ''",
        "settledOn, '\"2023-05-01T00:00:00Z\"', INVALID_DATE, an instant",
        "settledOn, '\"\"', INVALID_DATE, empty",
        "settledOn, '\"02023-05-01\"', INVALID_DATE, five digits",
        "settledOn, '\"0000-05-01\"', INVALID_DATE, the year 0",
        "settledOn, '{}', INVALID_DATE, an object",
        "totalFee, absent, MISSING_FIELD, ''",
        "totalFee, 1000, AMOUNT_NOT_A_STRING, a number",
        "totalFee, true, AMOUNT_NOT_A_STRING, a boolean",
        "totalFee, '\"1,000\"', NOT_AN_AMOUNT, a thousands separator",
        "totalFee, '\" 1000\"', NOT_AN_AMOUNT, a space",
        "totalFee, '\"+1000\"', NOT_AN_AMOUNT, a sign",
        "totalFee, '\"1000.\"', NOT_AN_AMOUNT, no decimals behind the point",
        "totalFee, '\"1E3\"', NOT_AN_AMOUNT, an exponent",
        "totalFee, '\"NaN\"', NOT_AN_AMOUNT, not a number",
        "totalFee, '\"\"', NOT_AN_AMOUNT, empty",
        "totalFee, '\"１０００\"', NOT_AN_AMOUNT, wide digits",
        "totalFee, '\"1000.000\"', TOO_MANY_DECIMALS, even zeros",
        "totalFee, '\"-0.01\"', NEGATIVE_AMOUNT, ''",
        "totalFee, '\"1000000000000\"', AMOUNT_TOO_LARGE, thirteen digits",
        "outOfCatalogue, absent, MISSING_FIELD, ''",
        "outOfCatalogue, '\"-1\"', NEGATIVE_AMOUNT, ''",
        "overLimit, absent, MISSING_FIELD, ''",
        "overLimit, 0, AMOUNT_NOT_A_STRING, ''",
        "preSelfPay, absent, MISSING_FIELD, ''",
        "preSelfPay, '\"0.001\"', TOO_MANY_DECIMALS, ''",
        "inScope, absent, MISSING_FIELD, ''",
        "inScope, '\"x\"', NOT_AN_AMOUNT, ''",
        "personalAccount, '\"-1\"', NEGATIVE_AMOUNT, ''",
        "emergency, 1, INVALID_VALUE, a number",
        "emergency, '\"true\"', INVALID_VALUE, a text",
        "referralFiled, 'null ', '', null is nothing",
        "outOfCatalogueApproval, '\"a\\u0007\"', INVALID_VALUE, a control character",
        "carvedOut, '\"x\"', INVALID_VALUE, a text",
        "otherDiagnoses, '\"x\"', INVALID_VALUE, a text",
        "hospitalShare, '\"-0.01\"', NEGATIVE_AMOUNT, ''",
        "paidOutsideScope, '\"1.001\"', TOO_MANY_DECIMALS, ''",
        "payee, '\"UNSTATED\"', NOT_ONE_OF, ''",
        "visitId, '\"12345678901234567890123456789012345678901234567890123456789012345\"', INVALID_VALUE, 65",
        "paid, '\"0\"', INVALID_VALUE, not an object",
        "Emergency, true, UNKNOWN_FIELD, a capital letter",
        "state, '\"POSTED\"', UNKNOWN_FIELD, a field of the reply"
    })
    void refusesAFieldByName(String field, String value, String code, String why) {
        Reply reply = service.post(SETTLEMENTS, claim.withJson(field, value.strip()));

        if (code.isEmpty()) {
            reply.expect(201);
        } else {
            reply.isInvalid(code.equals("DATES_CROSS") ? "/settledOn" : "/" + field, code);
            service.get(SETTLEMENTS + "/" + hospital + "/S1").isProblem(404, "NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "criticalIllness", "employeeLarge", "civilServant", "enterprise", "other"})
    void refusesWhatAnInsurerPaidByName(String insurer) {
        service.post(QUOTES, claim.withJson("paid", "{\"" + insurer + "\": 1}"))
                .isInvalid("/paid/" + insurer, "AMOUNT_NOT_A_STRING");
    }

    @Test
    void namesAllFieldsThatAreOfTheWrongForm() {
        Reply reply = service.post(
                QUOTES, claim.with("settlementId", "").with("personId", " ").with("jurisdiction", "1"));

        reply.isProblem(400, "INVALID_REQUEST");
        assertThat(reply.json().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder("/settlementId", "/personId", "/jurisdiction");
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        String twice = claim.toString().replaceFirst("\\{", "{\"settlementId\": \"S0\", ");

        service.post(SETTLEMENTS, twice).isInvalid("/settlementId", "DUPLICATE_FIELD");
    }

    @Test
    void settlesAsEarlyAsTomorrowInChina() {
        service.post(SETTLEMENTS, claim.with("settledOn", "2023-06-16")).expect(201);
        Body dayAfter = claim.with("settlementId", "S2").with("settledOn", "2023-06-17");
        service.setClock(Instant.parse("2023-06-15T15:59:59Z"));
        service.post(SETTLEMENTS, dayAfter).isRefused(422, "SETTLED_IN_THE_FUTURE", "/settledOn");
        service.setClock(Instant.parse("2023-06-15T16:00:00Z"));
        service.post(SETTLEMENTS, dayAfter).expect(201);
    }

    @Test
    void bringsCodesOfDiseasesIntoOneForm() {
        Body body = claim.with("diseaseCode", "\u200B Ａ15。0")
                .with("insurersDiseaseCode", "ｍ07801")
                .withJson("otherDiagnoses", "[\"u843\", \"A17.0†G01*\"]");
        service.post(SETTLEMENTS, body).expect(201);

        Reply receipt =
                service.get(SETTLEMENTS + "/" + hospital + "/S1/receipt").expect(200);

        assertThat(receipt.at("/input/claim/diseaseCode")).isEqualTo("A15.0");
        assertThat(receipt.at("/input/claim/insurersDiseaseCode")).isEqualTo("M07801");
        assertThat(receipt.at("/input/claim/otherDiagnoses")).isEqualTo("[\"U84.3\",\"A17.0\",\"G01\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "diseaseCode, '\"宫颈癌\"', /diseaseCode",
        "diseaseCode, '\"M0780100x\u0441\"', /diseaseCode",
        "insurersDiseaseCode, '\"A17.0+G01*\"', /insurersDiseaseCode",
        "otherDiagnoses, '[\"I10\", \"?\"]', /otherDiagnoses/1"
    })
    void refusesWhatIsNoCodeOfADisease(String field, String value, String pointer) {
        service.post(SETTLEMENTS, claim.withJson(field, value)).isInvalid(pointer, "INVALID_DISEASE_CODE");
    }

    @Test
    void takesTextsAsLongAsTheyMayBe() {
        String longest = "~".repeat(64);

        Reply posted = service.post(
                        SETTLEMENTS,
                        claim.with("settlementId", longest)
                                .with("diseaseCode", " ".repeat(16) + "C509")
                                .with("visitId", "就".repeat(64))
                                .with("outOfCatalogueApproval", "批".repeat(64)))
                .expect(201);

        assertThat(posted.at("/settlementId")).isEqualTo(longest);
        service.post(QUOTES, claim.with("settlementId", longest + "~")).isInvalid("/settlementId", "INVALID_VALUE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AMOUNTS_DO_NOT_ADD_UP, totalFee, '\"1000.01\"', /totalFee, 1000.01",
        "PAID_EXCEEDS_TOTAL, paid, '{\"other\": \"1000.01\"}', /paid, 1000.01",
        "UNKNOWN_PERSON, personId, '\"nobody\"', /personId, nobody",
        "JURISDICTION_DIFFERS, jurisdiction, '\"888800\"', /jurisdiction, 999900",
        "UNKNOWN_INSTITUTION, institutionId, '\"nowhere\"', /institutionId, nowhere",
        "NO_POLICY_IN_FORCE, settledOn, '\"2019-12-31\"', /settledOn, 2019-12-31",
        "SETTLED_IN_THE_FUTURE, settledOn, '\"2023-06-17\"', /settledOn, 2023-06-17",
        "SETTLED_IN_THE_FUTURE, settledOn, '\"9999-12-31\"', /settledOn, 9999-12-31",
        "PAID_EXCEEDS_TOTAL, hospitalShare, '\"1000.01\"', /paid, 1000.01",
        "PAID_OUTSIDE_SCOPE, paidOutsideScope, '\"0.01\"', /paidOutsideScope, 0.01",
        "NO_CARVE_OUT, carvedOut, '{\"scheme\": \"工伤\", \"amount\": \"1.00\"}', /carvedOut, 示例〔2020〕1号"
    })
    void refusesByRuleNamingWhatIsAtFault(String code, String field, String value, String pointer, String detail) {
        Body body = claim.withJson(field, value);

        Reply refused = service.post(SETTLEMENTS, body, "Accept-Language: en");

        refused.isRefused(422, code, pointer);
        assertThat(refused.at("/title")).isEqualTo("Refused by a rule");
        assertThat(refused.at("/detail")).contains(detail).isEqualTo(refused.at("/errors/0/detail"));
        assertThat(refused.at("/instance")).isEqualTo("/api/v1/settlements");
        service.post(QUOTES, body).isRefused(422, code, pointer);
    }

    @Test
    void refusesToCarveOutMoreThanIsInScope() {
        Body body = fullClaim().withJson("carvedOut", "{\"scheme\": \"工伤\", \"amount\": \"1449.51\"}");

        Reply refused = service.post(SETTLEMENTS, body, "Accept-Language: zh");

        refused.isRefused(422, "CARVED_OUT_EXCEEDS_SCOPE", "/carvedOut/amount");
        assertThat(refused.at("/detail")).contains("1449.51", "1449.50");
    }

    @Test
    void findsWhatTheOfficeShouldLookAt() {
        Body first = claim.with("visitId", "V-1");
        service.post(SETTLEMENTS, first).expect(201).isJson("/findings", "[]");
        Body again = first.with("settlementId", "S2")
                .with("outOfCatalogueApproval", "A-1")
                .withJson("referralFiled", "true");
        Body same = first.with("settlementId", "S3");

        Reply stated = service.post(SETTLEMENTS, again).expect(201);
        Reply twice = service.post(SETTLEMENTS, same, "Accept-Language: zh").expect(201);

        assertThat(stated.json().at("/findings"))
                .extracting(each -> each.path("code").asText())
                .containsExactly("APPROVAL_NOT_FILED", "REFERRAL_NOT_FILED");
        assertThat(twice.at("/findings/0/code")).isEqualTo("POSSIBLE_DUPLICATE");
        assertThat(twice.at("/findings/0/detail")).contains("同一人员");
        assertThat(found("POSSIBLE_DUPLICATE")).containsExactly("S3");
        assertThat(found("APPROVAL_NOT_FILED")).containsExactly("S2");
        String person = claim.json().path("personId").asText();
        service.put("/persons/" + person + "/filings/F1", """
                {"kind": "OUT_OF_CATALOGUE_APPROVAL", "from": "2023-01-01", "number": "A-1", "institutionId": "%s"}
                """.formatted(hospital))
                .expect(201);
        assertThat(found("APPROVAL_NOT_FILED")).as("listed until it is filed").isEmpty();
        assertThat(found("REFERRAL_NOT_FILED")).containsExactly("S2");
    }

    private List<String> found(String finding) {
        return service.get(SETTLEMENTS + "?institutionId=" + hospital + "&finding=" + finding)
                .expect(200)
                .items("settlementId");
    }

    @Test
    void refusesASettlementThatIsSentAgainAfterItsReversal() {
        service.post(SETTLEMENTS, claim).expect(201);
        service.post(reversal("S1"), REASON).expect(200);

        service.post(SETTLEMENTS, claim).isProblem(409, "ALREADY_REVERSED");

        assertThat(service.get(SETTLEMENTS + "/" + hospital + "/S1").at("/state"))
                .isEqualTo("REVERSED");
    }

    @Test
    void saysWhatOthersPaidBesideInsurance() {
        Body body = fullClaim()
                .withJson("carvedOut", "{\"scheme\": \"工伤保险\", \"amount\": \"49.50\"}")
                .with("paidOutsideScope", "30.00")
                .with("hospitalShare", "20.00");

        Reply quote = service.post(QUOTES, body, "Accept-Language: zh").expect(200);

        assertThat(quote.json().at("/steps/1/sentences"))
                .extracting(JsonNode::asText)
                .anyMatch(sentence -> sentence.contains("30.00 元赔付的是政策范围外"))
                .anyMatch(sentence -> sentence.contains("49.50 元由工伤保险支付"))
                .anyMatch(sentence -> sentence.contains("医疗机构自行承担 20.00 元"));
        assertThat(quote.at("/inPolicyBurden")).as("1,600 − 49.50 − (190 − 30)").isEqualTo("1390.50");
        assertThat(quote.at("/payee")).isEqualTo("INSTITUTION");
    }

    @Test
    void reversesASettlementWithItsReason() {
        Reply posted = service.post(SETTLEMENTS, claim).expect(201);
        service.setClock(RestService.NOW.plusSeconds(60));

        Reply reversed = service.post(reversal("S1"), REASON, "MedAssist-Operator: clerk-7")
                .expect(200);

        assertThat(reversed.at("/state")).isEqualTo("REVERSED");
        assertThat(reversed.at("/postedAt")).isEqualTo(RestService.NOW.toString());
        assertThat(reversed.at("/reversedAt")).isEqualTo("2023-06-15T02:04:04.000005Z");
        assertThat(reversed.at("/assistance")).as("as it was decided").isEqualTo("700.00");
        assertThat(reversed.header("ETag")).isEqualTo(posted.header("ETag").replace("posted", "reversed"));
        assertThat(decided(service.get(SETTLEMENTS + "/" + hospital + "/S1"))).isEqualTo(reversed.json());
        String entries = "/persons/" + person + "/ledgers/2023/entries?jurisdiction=" + City.CODE;
        assertThat(service.get(entries).items("reason")).containsExactly("null", "录入错误");
        assertThat(service.get(entries).items("by")).containsExactly(hospital, "clerk-7");
    }

    @Test
    void reversesOnceAndAnswersAgain() {
        service.post(SETTLEMENTS, claim).expect(201);
        Reply first = service.post(reversal("S1"), REASON).expect(200);

        Reply again = service.post(reversal("S1"), "{\"reason\": \"另一原因\"}").expect(200);

        assertThat(first.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void reversesOnlyWhatStandsAsTheCallerKnowsIt() {
        Reply posted = service.post(SETTLEMENTS, claim).expect(201);
        String etag = posted.header("ETag");

        service.post(reversal("S1"), REASON, "If-Match: " + etag.replace("\"", ""))
                .isProblem(412, "STALE_ETAG");
        service.post(reversal("S1"), REASON, "If-Match: \"other\"").isProblem(412, "STALE_ETAG");
        service.post(reversal("S1"), REASON, "If-Match: " + etag).expect(200);
        service.post(reversal("S1"), REASON, "If-Match: " + etag).expect(200);
    }

    @Test
    void reversesWhateverStandsWhereAnyTagWillDo() {
        service.post(SETTLEMENTS, claim).expect(201);

        service.post(reversal("S1"), REASON, "If-Match: *").expect(200);
    }

    @Test
    void knowsNoSettlementToReverse() {
        service.post(reversal("S1"), REASON).isProblem(404, "UNKNOWN_SETTLEMENT");
        service.post(reversal("S1"), REASON, "If-Match: \"x\"").isProblem(404, "UNKNOWN_SETTLEMENT");
    }

    @ParameterizedTest(name = "reason {0}")
    @CsvSource({
        "absent, MISSING_FIELD",
        "null, MISSING_FIELD",
        "'\"\"', INVALID_VALUE",
        "'\"  \"', INVALID_VALUE",
        "'\"a\\nb\"', INVALID_VALUE",
        "1, INVALID_VALUE"
    })
    void reversesForAReasonOnly(String reason, String code) {
        service.post(SETTLEMENTS, claim).expect(201);

        service.post(reversal("S1"), Body.of("{}").withJson("reason", reason)).isInvalid("/reason", code);

        service.post(reversal("S1"), Body.of("{}").with("reason", "因".repeat(201)))
                .isInvalid("/reason", "INVALID_VALUE");
        service.post(reversal("S1"), Body.of("{}").with("reason", "因".repeat(200)))
                .expect(200);
    }

    /** What is looked up of a settlement, but for what was found since it was decided. */
    private static JsonNode decided(Reply found) {
        return ((ObjectNode) found.json()).without(List.of("adjustments", "assistanceNow"));
    }

    private String reversal(String settlementId) {
        return SETTLEMENTS + "/" + hospital + "/" + settlementId + "/reversal";
    }

    @Test
    void findsASettlementByItsIdAlone() {
        String id = service.unique("S-alone-");
        service.post(SETTLEMENTS, claim.with("settlementId", id)).expect(201);
        service.post(SETTLEMENTS, claim.with("settlementId", id + "-other")).expect(201);

        Reply found = service.get(SETTLEMENTS + "?settlementId=" + id);
        assertThat(found.items("settlementId")).containsExactly(id);
        assertThat(found.items("institutionId")).containsExactly(hospital);
        assertThat(service.get(SETTLEMENTS + "?settlementId=" + id + "&institutionId=H-none")
                        .items("settlementId"))
                .isEmpty();
        service.get(SETTLEMENTS + "?settlementId=a%20b").isInvalid("/settlementId", "INVALID_VALUE");
    }

    @Test
    void findsASettlementWhateverItsIdIsMadeOf() {
        String odd = "S/%?#+&~'\"\\{}";
        Reply posted =
                service.post(SETTLEMENTS, claim.with("settlementId", odd)).expect(201);

        assertThat(decided(service.get("/" + posted.header("Location")))).isEqualTo(posted.json());
        service.post("/" + posted.header("Location") + "/reversal", REASON).expect(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', S1 S2 S3",
        "&state=ANY, S1 S2 S3",
        "&state=POSTED, S1 S3",
        "&state=REVERSED, S2",
        "&from=2023-05-02, S2 S3",
        "&to=2023-05-02, S1 S2",
        "&from=2023-05-02&to=2023-05-02, S2",
        "&institutionId=nowhere, ''",
        "&limit=1, S1",
        "&limit=2, S1 S2",
        "&limit=3, S1 S2 S3"
    })
    void listsSettlementsByDay(String filter, String expected) {
        for (int day = 3; day >= 1; day--) {
            service.post(SETTLEMENTS, claim.with("settlementId", "S" + day).with("settledOn", "2023-05-0" + day));
        }
        service.reverse(hospital, "S2");

        Reply page = service.get(SETTLEMENTS + "?personId=" + person + filter).expect(200);

        assertThat(String.join(" ", page.items("settlementId"))).isEqualTo(expected);
        assertThat(page.at("/next").equals("null")).isEqualTo(!filter.matches("&limit=[12]"));
    }

    @Test
    void listsTheSettlementsOfAnInstitutionPageByPage() {
        service.settle(person, hospital, "S1", "100");
        service.settle(service.poorPerson(), hospital, "S2", "100");
        service.settle(person, service.hospital(), "S3", "100");

        Reply first =
                service.get(SETTLEMENTS + "?limit=1&institutionId=" + hospital).expect(200);
        Reply second = service.get(SETTLEMENTS + "?limit=1&institutionId=" + hospital + "&after=" + first.at("/next"));

        assertThat(first.items("institutionId")).containsExactly(hospital);
        assertThat(first.items("settlementId")).doesNotContainAnyElementsOf(second.items("settlementId"));
        assertThat(second.items("institutionId")).containsExactly(hospital);
        assertThat(second.at("/next")).isEqualTo("null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "personId=a%20b, /personId",
        "institutionId=%E5%8F%B7, /institutionId",
        "from=2023-5-1, /from",
        "to=tomorrow, /to",
        "state=GONE, /state",
        "limit=0, /limit",
        "limit=1001, /limit",
        "limit=-1, /limit",
        "limit=ten, /limit",
        "limit=99999999999, /limit",
        "after=S1, /after",
        "after=2023-13-01~S1, /after",
        "after=~S1, /after"
    })
    void refusesAnOddQuestionForAList(String query, String pointer) {
        service.get(SETTLEMENTS + "?" + query).isInvalid(pointer, "INVALID_VALUE");
    }
}
