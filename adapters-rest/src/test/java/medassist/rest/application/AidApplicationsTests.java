package medassist.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import medassist.contracts.city.Town;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.money.Money;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What persons apply for, over stores in memory. */
class AidApplicationsTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson(Town.CODE);
    private final String hospital = service.hospital();
    private final String id = service.unique("A-");
    private final String path = "/applications/" + Town.CODE + "/" + id;
    private final String clerk = key(Role.CLERK);
    private final String approver = key(Role.APPROVER);

    private String key(Role role) {
        return "Authorization: Bearer "
                + service.signIn(Set.of(role), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(Town.CODE))));
    }

    @BeforeEach
    void settle() {
        service.post("/settlements", claim("S1", "1000")).expect(201);
    }

    @AfterEach
    void resetTheClock() {
        service.setClock(RestService.NOW);
    }

    private Body claim(String settlement, String amount) {
        return RestService.claim(person, hospital, settlement, amount).with("jurisdiction", Town.CODE);
    }

    private Body special(String accepted) {
        return application("SPECIAL").withJson("facts", """
                {"acceptedExpense": "%s", "panel": {"opinion": "合理", "heldOn": "2023-06-10", "items": ["靶向药"],
                 "experts": [{"name": "钱", "field": "MEDICAL"}, {"name": "孙", "field": "INSURANCE"},
                             {"name": "李", "field": "FINANCE"}]}}
                """.formatted(accepted));
    }

    private Body application(String kind) {
        return Body.of("""
                {"receivedOn": "2023-06-15", "channel": "TOWNSHIP", "receivedBy": "T-1"}
                """)
                .with("applicationId", id)
                .with("kind", kind)
                .with("personId", person)
                .with("jurisdiction", Town.CODE);
    }

    private Reply receive(Body body) {
        return service.post("/applications", body, clerk);
    }

    private Reply act(String step, String body, String by) {
        return service.post(path + "/" + step, body, by);
    }

    private Reply review() {
        return act("review", "{}", clerk);
    }

    private Reply approve(String amount) {
        return act("approval", "{\"reason\": \"同意\", \"amount\": \"%s\"}".formatted(amount), approver);
    }

    @Test
    void takesAnApplicationFromItsReceiptToTheLedger() {
        Reply received = receive(special("300")).expect(201);
        assertThat(received.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(received.at("/state")).isEqualTo("RECEIVED");
        received.isJson("/proposal", "null");
        received.isJson("/award", "null");
        assertThat(received.at("/receivedBy")).isEqualTo("T-1");
        received.isJson("/facts/panel/experts/0", "{\"name\": \"钱\", \"field\": \"MEDICAL\"}");

        Reply reviewed = review().expect(200);
        assertThat(reviewed.at("/state")).isEqualTo("REVIEWED");
        assertThat(reviewed.at("/proposal/amount")).isEqualTo("180.00");
        assertThat(reviewed.at("/proposal/base")).isEqualTo("300.00");
        assertThat(reviewed.at("/proposal/clause")).isEqualTo("十五2");
        assertThat(reviewed.at("/proposal/fund")).isEqualTo("WARM_HEART_FUND");
        assertThat(reviewed.at("/proposal/steps/1/operation")).isEqualTo("APPLY_RATIO");
        assertThat(reviewed.at("/proposal/explanation/1")).isEqualTo("300.00 元按 60% 计算为 180.00 元。");
        reviewed.isJson("/findings", "[]");

        Reply approved = approve("180.00").expect(200);
        assertThat(approved.at("/state")).isEqualTo("APPROVED");
        assertThat(approved.at("/award/amount")).isEqualTo("180.00");
        approved.isJson("/proposal", "null");
        assertThat(approved.at("/steps/2/step")).isEqualTo("APPROVED");
        assertThat(approved.at("/steps/2/opinion")).isEqualTo("同意");

        String ledger = "/persons/" + person + "/ledgers/2023";
        Reply standing = service.get(ledger + "?jurisdiction=" + Town.CODE).expect(200);
        assertThat(standing.json().path("pools").toString()).contains("{\"pool\":\"extra\"");
        Reply entries =
                service.get(ledger + "/entries?jurisdiction=" + Town.CODE).expect(200);
        assertThat(entries.items("kind")).containsExactly("SETTLEMENT", "DECISION");
        assertThat(entries.at("/items/1/applicationId")).isEqualTo(id);
        assertThat(service.get("/audit?personId=" + person).text())
                .contains("RECEIVE_APPLICATION", "HANDLE_APPLICATION", "GRANT_AID", Town.CODE + "/" + id);
        assertThat(service.get("/events?personId=" + person).text())
                .contains("ApplicationReceived", "ApplicationReviewed", "ApplicationApproved", "AidGranted");
        Reply owed = service.get("/payables?personId=" + person).expect(200);
        assertThat(owed.at("/items/0/id")).isEqualTo(Town.CODE + "/" + id + "-WARM_HEART_FUND");
        assertThat(owed.at("/items/0/source")).isEqualTo("DECISION");
        assertThat(owed.at("/items/0/amount")).isEqualTo("180.00");
        assertThat(owed.at("/items/0/applicationId")).isEqualTo(id);
    }

    @Test
    void findsWhatWasReceivedAndRefusesAnotherUnderItsNumber() {
        receive(special("300")).expect(201);

        assertThat(receive(special("300")).expect(201).isReplayed()).isTrue();
        receive(special("301")).isProblem(409, "APPLICATION_ID_REUSED");
        receive(special("300").with("personId", service.poorPerson(Town.CODE))).isProblem(409, "APPLICATION_ID_REUSED");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            kind         | "LOOK_AHEAD"                           | 422 | UNKNOWN_KIND
            kind         | "look back"                            | 400 | INVALID_REQUEST
            personId     | "nobody"                               | 422 | UNKNOWN_PERSON
            receivedOn   | "2023-06-17"                           | 422 | SETTLED_IN_THE_FUTURE
            receivedOn   | "2020-06-15"                           | 422 | NO_POLICY_IN_FORCE
            channel      | "POST"                                 | 400 | INVALID_REQUEST
            documents    | [{"kind": "invoice"}]                  | 400 | INVALID_REQUEST
            facts        | {"countyRatio": "101%"}                | 400 | INVALID_REQUEST
            facts        | {"acceptedExpense": 5}                 | 400 | INVALID_REQUEST
            facts        | {"panel": {}, "conference": {}}        | 400 | INVALID_REQUEST
            facts        | {"unknown": 1}                         | 400 | INVALID_REQUEST
            """)
    void refusesWhatItCannotReceive(String field, String value, int status, String code) {
        receive(special("300").withJson(field, value)).isProblem(status, code);
        service.get(path).expect(404);
    }

    @Test
    void saysWhatIsMissingByName() {
        receive(application("MANUAL_CLAIM").withJson("facts", "absent")).expect(201);

        Reply found = service.get(path, "Accept-Language: en").expect(200);
        assertThat(found.json().path("findings").findValuesAsText("code"))
                .containsExactly("FACT_MISSING", "DOCUMENT_MISSING", "DOCUMENT_MISSING");
        assertThat(found.at("/findings/0/detail")).isEqualTo("bill is not said");
        assertThat(found.at("/findings/1/detail")).isEqualTo("invoice (INVOICE) is not handed in");
        review().isProblem(422, "FACT_MISSING");

        act("return", "{}", clerk).isProblem(400, "INVALID_REQUEST");
        act("return", "{\"reason\": \"请补发票\"}", clerk).expect(200);
        review().isProblem(409, "APPLICATION_STATE");
        Reply supplemented =
                act("supplement", """
                {"documents": [{"kind": "INVOICE", "number": "FP1"}], "facts": {"bill": %s}}
                """.formatted(bill("FP1", "400")), clerk).expect(200);
        assertThat(supplemented.at("/state")).isEqualTo("RECEIVED");
        assertThat(supplemented.at("/documents/0/number")).isEqualTo("FP1");
        assertThat(review().expect(200).json().path("findings").findValuesAsText("code"))
                .containsExactly("DOCUMENT_MISSING");
    }

    private Body bill(String invoice, String amount) {
        return claim("B-" + invoice, amount)
                .without("settlementId")
                .without("personId")
                .without("jurisdiction")
                .with("invoiceNumber", invoice);
    }

    @Test
    void settlesAClaimByHandThatThePersonIsPaid() {
        receive(application("MANUAL_CLAIM").withJson("facts", "{\"bill\": %s}".formatted(bill("FP1", "400"))))
                .expect(201);
        String amount = review().expect(200).at("/proposal/amount");
        Reply granted = approve(amount).expect(200);
        assertThat(granted.at("/settlement/settlementId")).isEqualTo("FP1");
        assertThat(granted.json().path("award").path("steps").findValuesAsText("operation"))
                .contains("APPLY_RATIO");
        assertThat(granted.json().path("award").path("explanation").toString()).contains("可支付 193.75 元", "可支付 20.63 元");

        String settled = "/settlements/" + hospital + "/FP1";
        Reply settlement = service.get(settled).expect(200);
        assertThat(settlement.at("/assistance")).isEqualTo(amount);
        assertThat(service.get("/payables?personId=" + person).items("settlementId"))
                .containsOnly("FP1");
        service.post(settled + "/reversal", "{\"reason\": \"错\"}").isProblem(409, "DECIDED_ON_APPLICATION");
        granted.isJson("/payment", "null");

        String again = service.unique("A-");
        Body second = application("MANUAL_CLAIM")
                .with("applicationId", again)
                .withJson("facts", "{\"bill\": %s}".formatted(bill("FP1", "400")));
        receive(second).expect(201);
        String other = "/applications/" + Town.CODE + "/" + again;
        service.post(other + "/review", "{}", clerk).isProblem(422, "BILL_USED_BEFORE");
        act("revocation", "{\"reason\": \"发票有误\"}", approver).expect(200);
        assertThat(service.get(settled).at("/state")).isEqualTo("REVERSED");
        String anew = service.post(other + "/review", "{}", clerk).expect(200).at("/proposal/amount");
        Reply granted2 = service.post(
                        other + "/approval", "{\"reason\": \"同意\", \"amount\": \"%s\"}".formatted(anew), approver)
                .expect(200);
        assertThat(granted2.at("/settlement/settlementId")).isEqualTo("FP1-" + again);
        assertThat(service.get("/payables?state=DUE&personId=" + person).items("settlementId"))
                .containsOnly("FP1-" + again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANUAL_CLAIM", "SPECIAL"})
    void showsHowFarItIsPaid(String kind) {
        receive(
                        kind.equals("SPECIAL")
                                ? special("100")
                                : application(kind).withJson("facts", "{\"bill\": %s}".formatted(bill("FP1", "400"))))
                .expect(201);
        Reply granted = approve(review().expect(200).at("/proposal/amount")).expect(200);
        granted.isJson("/payment", "null");
        String fund = granted.at("/award/fund");
        String payable = service.get("/payables?personId=" + person).items("id").stream()
                .filter(id -> id.endsWith(fund))
                .findFirst()
                .orElseThrow();
        service.put("/persons/" + person, """
                        {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "%s", "insurance": "RESIDENT",
                         "payee": {"name": "王", "account": "6222020200112233", "relation": "SELF"}}
                        """.formatted(Town.CODE)).expect(200);
        service.post(
                        "/payment-batches",
                        "{\"jurisdiction\": \"%s\", \"fund\": \"%s\", \"payables\": [\"%s\"]}"
                                .formatted(Town.CODE, fund, payable),
                        key(Role.FINANCE))
                .expect(202);

        assertThat(service.get(path).at("/payment/state")).isEqualTo("PREPARED");
        assertThat(service.get("/applications?personId=" + person).at("/items/0/payment/state"))
                .isEqualTo("PREPARED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANUAL_CLAIM", "SPECIAL"})
    void isTakenBackByARecovery(String kind) {
        receive(
                        kind.equals("SPECIAL")
                                ? special("100")
                                : application(kind).withJson("facts", "{\"bill\": %s}".formatted(bill("FP1", "400"))))
                .expect(201);
        Reply granted = approve(review().expect(200).at("/proposal/amount")).expect(200);
        String named = kind.equals("SPECIAL")
                ? "\"applications\": [\"%s\"]".formatted(id)
                : "\"settlements\": [{\"institutionId\": \"%s\", \"settlementId\": \"FP1\"}]".formatted(hospital);
        Reply act = service.post("/recoveries", """
                        {"jurisdiction": "%s", "personId": "%s", "kind": "OVERPAID", "foundBy": "抽查", "evidence": "发票", %s}
                        """.formatted(Town.CODE, person, named), clerk)
                .expect(202);
        assertThat(act.at("/document/aid")).isEqualTo(granted.at("/award/amount"));
        service.post(
                        "/pending/" + act.at("/id") + "/approval",
                        "{\"digest\": \"%s\", \"reason\": \"属实\"}".formatted(act.at("/digest")),
                        approver)
                .expect(200);
        service.medAssist().carryingOutActs().carryOut();

        assertThat(service.get(path).at("/state")).isEqualTo("REVOKED");
        Reply recovery = service.get("/recoveries/" + act.at("/document/recovery"), clerk)
                .expect(200);
        assertThat(recovery.at("/items/0/applicationId")).isEqualTo(id);
        assertThat(recovery.at("/items/0/state")).isEqualTo("TAKEN_BACK");
        assertThat(recovery.at("/balance")).as("nothing of it was paid").isEqualTo("0.00");
        assertThat(service.get("/payables?state=DUE&personId=" + person).items("id"))
                .isEmpty();
    }

    @Test
    void settlesNoBillAtTheCounterThatWasClaimedByHand() {
        receive(application("MANUAL_CLAIM")
                        .withJson(
                                "facts",
                                "{\"bill\": %s}".formatted(bill("FP1", "400").with("settlementId", "X1"))))
                .expect(201);
        Reply granted = approve(review().expect(200).at("/proposal/amount")).expect(200);
        assertThat(granted.at("/settlement/settlementId")).isEqualTo("X1");

        Reply used = service.post("/settlements", claim("FP1", "400")).isProblem(422, "BILL_USED_BEFORE");
        assertThat(used.at("/errors/0/pointer")).isEqualTo("/settlementId");
        act("revocation", "{\"reason\": \"发票有误\"}", approver).expect(200);
        service.post("/settlements", claim("FP1", "400")).expect(201);
    }

    @ParameterizedTest
    @CsvSource({"S1, FP2", "FP1, FP1"})
    void countsNoBillThatStandsOrIsStatedTwice(String one, String other) {
        receive(application("LOOK_BACK")
                        .withJson("facts", "{\"bills\": [%s, %s]}".formatted(bill(one, "1000"), bill(other, "1000"))))
                .expect(201);
        review().isProblem(422, "BILL_USED_BEFORE");
    }

    @Test
    void takesOffOnceWhatTheCeilingPaidBefore() {
        receive(ofCeiling(left("S1"))).expect(201);
        approve(review().expect(200).at("/proposal/amount")).expect(200);
        service.post("/settlements", claim("S2", "1000")).expect(201);

        String later = service.unique("A-");
        Money all = left("S1").plus(left("S2"));
        receive(ofCeiling(all).with("applicationId", later)).expect(201);
        service.post("/applications/" + Town.CODE + "/" + later + "/review", "{}", clerk)
                .expect(200);
    }

    private Body ofCeiling(Money accepted) {
        return application("BURDEN_CEILING")
                .withJson(
                        "facts",
                        "{\"acceptedBurden\": \"%s\", \"conference\": {\"number\": \"1\"}}".formatted(accepted));
    }

    private Money left(String settlement) {
        return Money.ofYuan(
                service.get("/settlements/" + hospital + "/" + settlement).at("/personPays"));
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            personId      | "P-0"    | /facts/bill/personId
            jurisdiction  | "110000" | /facts/bill/jurisdiction
            invoiceNumber | absent   | /facts/bill/invoiceNumber
            admittedOn    | "2023-05-02" | /facts/bill/settledOn
            diseaseCode   | "?"      | /facts/bill/diseaseCode
            """)
    void namesTheFieldOfABillThatCannotBeRead(String field, String value, String pointer) {
        Reply refused = receive(application("MANUAL_CLAIM")
                        .withJson(
                                "facts",
                                "{\"bill\": %s}".formatted(bill("FP1", "400").withJson(field, value))))
                .isProblem(400, "INVALID_REQUEST");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void refusesAClaimReceivedTooLateOrSettledBefore() {
        service.setClock(RestService.NOW.plus(Duration.ofDays(600)));
        receive(application("MANUAL_CLAIM")
                        .with("receivedOn", "2024-07-01")
                        .withJson("facts", "{\"bill\": %s}".formatted(bill("FP1", "400"))))
                .expect(201);
        Reply late = review().isProblem(422, "CLAIM_TOO_LATE");
        assertThat(late.at("/detail")).contains("2024-06-30");

        String other = service.unique("A-");
        receive(application("MANUAL_CLAIM")
                        .with("applicationId", other)
                        .withJson("facts", "{\"bill\": %s}".formatted(bill("S1", "1000"))))
                .expect(201);
        service.post("/applications/" + Town.CODE + "/" + other + "/review", "{}", clerk)
                .isProblem(422, "BILL_USED_BEFORE");
    }

    @Test
    void isDecidedBySomebodyElseThanWhoHadAPartInIt() {
        String both = "Authorization: Bearer "
                + service.signIn(
                        Set.of(Role.CLERK, Role.SUPERVISOR),
                        Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(Town.CODE))));
        receive(special("300")).expect(201);
        review().expect(200);
        act("approval", "{\"reason\": \"同意\"}", both).isProblem(403, "FORBIDDEN");
        act("review", "{}", approver).isProblem(403, "FORBIDDEN");
        act("refusal", "{\"reason\": \"不符\"}", clerk).isProblem(403, "FORBIDDEN");

        Reply refused = act("refusal", "{\"reason\": \"不符\"}", approver).expect(200);
        assertThat(refused.at("/state")).isEqualTo("REFUSED");
        assertThat(act("refusal", "{\"reason\": \"不符\"}", approver).expect(200).isReplayed())
                .isTrue();
        approve("180.00").isProblem(409, "APPLICATION_STATE");
    }

    @Test
    void refusesToApproveWhatComesToAnotherAmountByNow() {
        receive(special("100")).expect(201);
        review().expect(200);

        Reply unseen = approve("59.99").isProblem(409, "PROPOSAL_STALE");
        assertThat(unseen.at("/detail")).contains("59.99", "60.00");
        service.reverse(hospital, "S1");
        approve("60.00").isProblem(422, "EXCEEDS_PERSONAL_COST");
        assertThat(service.get(path).expect(200).at("/findings/0/code")).isEqualTo("EXCEEDS_PERSONAL_COST");
    }

    @Test
    void showsADecisionThatWouldComeOutOtherwiseWithBothAmounts() {
        receive(special("100")).expect(201);
        review().expect(200);
        approve("60.00").expect(200);
        service.reverse(hospital, "S1");

        Reply found = service.get(path, "Accept-Language: en").expect(200);
        assertThat(found.at("/findings/0/code")).isEqualTo("DECISION_TO_REVIEW");
        assertThat(found.at("/findings/0/detail"))
                .isEqualTo("60.00 was granted; by what is known now it would be 0.00");
        assertThat(found.at("/award/amount")).isEqualTo("60.00");
        assertThat(service.get("/applications?toReview=true&jurisdiction=" + Town.CODE)
                        .items("applicationId"))
                .contains(id);

        act("revocation", "{\"reason\": \"重新核定\"}", approver).expect(200);
        assertThat(service.get("/persons/" + person + "/ledgers/2023?jurisdiction=" + Town.CODE)
                        .at("/assistance"))
                .isEqualTo("0.00");
        assertThat(service.get("/payables?personId=" + person).items("state")).containsExactly("CANCELLED");
    }

    @Test
    void publishesWhereSomebodySaysForHowLong() {
        receive(special("100")).expect(201);
        review().expect(200);
        act("publication", "{}", clerk).isProblem(422, "MISSING_PARAMETER");
        act("publication", "{\"from\": \"2023-06-15\", \"to\": \"2023-06-14\"}", clerk)
                .isProblem(422, "OUTSIDE_BOUNDS");
        act("publication", "{\"from\": \"2023-06-14\", \"to\": \"2023-06-20\"}", clerk)
                .isProblem(422, "OUTSIDE_BOUNDS");
        Reply published = act("publication", "{\"to\": \"2023-06-20\"}", clerk).expect(200);
        assertThat(published.at("/state")).isEqualTo("PUBLISHED");
        assertThat(published.at("/publication/to")).isEqualTo("2023-06-20");
        assertThat(service.get("/publications/" + Town.CODE, clerk).json().path("items"))
                .anySatisfy(each -> {
                    assertThat(each.path("applicationId").asText()).isEqualTo(id);
                    assertThat(each.path("name").asText()).as("masked").isEqualTo("王");
                    assertThat(each.path("kindName").asText()).isNotEqualTo("SPECIAL");
                    assertThat(each.path("amount").asText()).isEqualTo("60.00");
                });
        assertThat(service.get("/publications/" + Town.CODE + "/csv", clerk)
                        .expect(200)
                        .text())
                .contains("拟救助金额", id, "60.00", "2023-06-20")
                .doesNotContain(person);
        approve("60.00").isProblem(409, "PUBLICATION_NOT_OVER");
        act("refusal", "{\"reason\": \"不符\"}", approver).isProblem(409, "PUBLICATION_NOT_OVER");

        Reply objected = act("objection", "{\"reason\": \"收入不符\"}", clerk).expect(200);
        assertThat(objected.at("/state")).isEqualTo("REVIEWED");
        objected.isJson("/publication", "null");
        act("publication", "{\"to\": \"2023-06-20\"}", clerk).expect(200);
        service.setClock(RestService.NOW.plus(Duration.ofDays(6)));
        assertThat(service.get("/publications/" + Town.CODE, approver).items("applicationId"))
                .doesNotContain(id);
        approve("60.00").expect(200);
    }

    @Test
    void isNotThereForWhoDoesNotReachItsJurisdictionOrTownship() {
        receive(special("100")).expect(201);
        String elsewhere = "Authorization: Bearer "
                + service.signIn(
                        Set.of(Role.CLERK), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("110000"))));
        String township = "Authorization: Bearer "
                + service.signIn(Set.of(Role.TOWNSHIP), Reach.of(Reach.Dimension.TOWNSHIP, Extent.of(Set.of("某镇"))));
        for (String key : new String[] {elsewhere, township}) {
            service.get(path, key).isProblem(404, "UNKNOWN_APPLICATION");
            act("withdrawal", "{}", key).isProblem(404, "UNKNOWN_APPLICATION");
            assertThat(service.get("/applications?personId=" + person, key)
                            .expect(200)
                            .items("applicationId"))
                    .isEmpty();
        }
        act("review", "{}", elsewhere).isProblem(404, "UNKNOWN_APPLICATION");
        act("supplement", "{}", elsewhere).isProblem(404, "UNKNOWN_APPLICATION");
        service.get("/applications/" + Town.CODE + "/none").isProblem(404, "UNKNOWN_APPLICATION");
        service.post("/applications/" + Town.CODE + "/none/review", "{}").isProblem(404, "UNKNOWN_APPLICATION");
    }

    @Test
    void listsByEveryFilterAndAPageAtATime() {
        receive(special("100")).expect(201);
        String second = service.unique("A-");
        receive(application("TILT").with("applicationId", second)).expect(201);
        act("withdrawal", "{}", clerk).expect(200);

        String ofPerson = "/applications?personId=" + person;
        assertThat(service.get(ofPerson).expect(200).items("applicationId")).containsExactlyInAnyOrder(id, second);
        Reply first = service.get(ofPerson + "&limit=1").expect(200);
        String next = first.at("/next").replace(" ", "%20").replace("/", "%2F");
        assertThat(service.get(ofPerson + "&limit=1&after=" + next).expect(200).items("applicationId"))
                .hasSize(1)
                .doesNotContain(first.at("/items/0/applicationId"));
        assertThat(service.get(ofPerson + "&state=WITHDRAWN&jurisdiction=" + Town.CODE)
                        .items("applicationId"))
                .containsExactly(id);
        assertThat(service.get(ofPerson + "&kind=TILT").items("applicationId")).containsExactly(second);
        assertThat(service.get(ofPerson + "&overdue=true").items("applicationId"))
                .isEmpty();
        service.get(ofPerson + "&after=nowhere").isProblem(400, "INVALID_REQUEST");
    }

    @Test
    void keepsTheAnswerUnderAnIdempotencyKey() {
        String key = service.unique("K-");
        Reply first = service.post("/applications", special("100"), "Idempotency-Key: " + key)
                .expect(201);
        Reply again = service.post("/applications", special("100"), "Idempotency-Key: " + key)
                .expect(201);
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void grantsTheOtherKindsByTheirTerms() {
        receive(application("TILT")).expect(201);
        Reply tilt = review().expect(200);
        assertThat(tilt.at("/proposal/parts/0/care/0")).isEqualTo("INPATIENT");

        String ceiling = service.unique("A-");
        receive(application("BURDEN_CEILING")
                        .with("applicationId", ceiling)
                        .withJson("facts", "{\"acceptedBurden\": \"250\", \"conference\": {\"number\": \"1\"}}"))
                .expect(201);
        Reply above = service.post("/applications/" + Town.CODE + "/" + ceiling + "/review", "{}", clerk)
                .expect(200);
        // Of 50.00 above the ceiling, the pool had paid 43.75 before.
        assertThat(above.at("/proposal/amount")).isEqualTo("6.25");

        String illness = service.unique("A-");
        Body stated = application("ILLNESS").with("applicationId", illness);
        receive(stated.withJson("facts", """
                {"countyDeductible": "100", "countyRatio": "60%", "countyLimit": "1000", "meeting":
                 {"number": "纪要1", "heldOn": "2023-06-10", "members": ["钱", "孙"], "opinion": "负担较重"}}
                """)).expect(201);
        Reply oneOff = service.post("/applications/" + Town.CODE + "/" + illness + "/review", "{}", clerk)
                .expect(200);
        assertThat(oneOff.at("/proposal/fund")).isEqualTo("COUNTY_FINANCE");
        oneOff.isJson("/facts/meeting/members", "[\"钱\", \"孙\"]");
    }
}
