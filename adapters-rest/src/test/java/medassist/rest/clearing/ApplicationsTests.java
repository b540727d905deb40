package medassist.rest.clearing;

import static medassist.rest.RestService.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import medassist.contracts.city.Town;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications for clearing, from what is applied for to what is paid, adjusted or outstanding. */
class ApplicationsTests {

    private static final String CLEARING = "/clearing";
    private static final String APPLICATIONS = CLEARING + "/applications";
    private static final String ADJUSTMENTS = CLEARING + "/adjustments";
    private static final String REASON = "{\"reason\": \"核对无误\"}";
    private static final String PAYMENT = "{\"paidOn\": \"2023-06-10\", \"voucher\": \"V-1\"}";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();
    private final Body application = Body.of("""
            {"jurisdiction": "999900", "month": "2023-05", "clearingType": "INPATIENT"}
            """).with("institutionId", hospital);

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    private String apply() {
        service.settle(person, hospital, "S1", "1000");
        return service.post(APPLICATIONS, application).expect(201).at("/id");
    }

    private Reply decide(String id, String decision, String body, String... headers) {
        return service.post(APPLICATIONS + "/" + id + "/" + decision, body, headers);
    }

    private Reply outstanding(String filter) {
        return service.get(CLEARING + "/outstanding?year=2023&institutionId=" + hospital + filter)
                .expect(200);
    }

    @Test
    void areAcceptedByTwoPeople() {
        Reach city = Reach.of(Dimension.JURISDICTION, Extent.of(Set.of("999900")));
        String clerk = "Authorization: " + RestService.bearer(service.signIn(Set.of(Role.CLERK), city));
        String approver = "Authorization: " + RestService.bearer(service.signIn(Set.of(Role.APPROVER), city));
        String id = apply();

        Reply waiting = decide(id, "acceptance", REASON, clerk).expect(202);
        assertThat(waiting.at("/kind")).isEqualTo("CLEARING_ACCEPTANCE");
        assertThat(waiting.at("/document/assistance")).isEqualTo("700.00");
        assertThat(service.get(APPLICATIONS + "/" + id).at("/state")).isEqualTo("APPLIED");
        String decision = "{\"digest\": \"%s\", \"reason\": \"同意\"}".formatted(waiting.at("/digest"));
        String approval = "/pending/" + waiting.at("/id") + "/approval";

        service.post(approval, decision, clerk).expect(403);
        service.post(approval, decision, approver).expect(200);

        assertThat(service.get(APPLICATIONS + "/" + id).at("/state")).isEqualTo("ACCEPTED");
        decide(id, "acceptance", REASON, clerk).expect(200);
    }

    @Test
    void tellsWhatIsAppliedForByWhom() {
        String patient = service.poorPerson(Town.CODE);
        service.post("/settlements", Body.of("""
                {"settlementId": "S1", "jurisdiction": "888800", "careType": "INPATIENT", "settledOn": "2023-05-31",
                 "totalFee": "1000", "outOfCatalogue": "100", "overLimit": "0", "preSelfPay": "0", "inScope": "900",
                 "paid": {"basic": "300"}, "personalAccount": "20"}
                """).with("personId", patient).with("institutionId", hospital))
                .expect(201);

        Reply applied = service.post(
                        APPLICATIONS, application.with("jurisdiction", Town.CODE), "MedAssist-Operator: clerk-1")
                .expect(201);

        String id = applied.at("/id");
        applied.isJson("""
                {"id": "%s", "institutionId": "%s", "jurisdiction": "888800", "month": "2023-05",
                 "clearingType": "INPATIENT", "ordinal": 1, "lines": 1, "settlements": 1,
                 "shares": {"totalFee": "1000.00", "funds": "641.25", "aid": "341.25", "assistanceFund": "0.00",
                            "otherAid": "341.25", "personalAccount": "20.00", "cash": "288.75", "hospital": "50.00"},
                 "state": "APPLIED", "appliedAt": "2023-06-15T02:03:04.000005Z", "appliedBy": "clerk-1",
                 "decidedAt": null, "decidedBy": null, "reason": null, "paidOn": null, "voucher": null, "paidBy": null}
                """.formatted(id, hospital));
        assertThat(id).startsWith(Town.CODE);
        assertThat(applied.header("Location")).isEqualTo("/api/v1/clearing/applications/" + id);
        assertThat(service.get("/" + applied.header("Location")).json()).isEqualTo(applied.json());
    }

    @Test
    void takesTheInstitutionForTheApplicantWhereNobodyIsNamed() {
        assertThat(service.get(APPLICATIONS + "/" + apply()).at("/appliedBy")).isEqualTo(hospital);
    }

    @ParameterizedTest(name = "{0} makes it {1}")
    @CsvSource({
        "withdrawal, WITHDRAWN, WITHDRAW_CLEARING",
        "rejection, REJECTED, REJECT_CLEARING",
        "acceptance, ACCEPTED, ACCEPT_CLEARING"
    })
    void isDecidedOnce(String decision, String state, String action) {
        String id = apply();
        String clerk = service.unique("clerk-");
        service.setClock(RestService.NOW.plus(Duration.ofMinutes(5)));

        Reply decided =
                decide(id, decision, REASON, "MedAssist-Operator: " + clerk).expect(200);
        Reply again = decide(id, decision, REASON).expect(200);

        assertThat(decided.at("/state")).isEqualTo(state);
        assertThat(decided.at("/decidedAt")).isEqualTo("2023-06-15T02:08:04.000005Z");
        assertThat(decided.at("/decidedBy")).isEqualTo(clerk);
        assertThat(decided.at("/reason")).isEqualTo("核对无误");
        assertThat(decided.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.json()).isEqualTo(decided.json());
        assertThat(service.get("/audit?actor=" + clerk).items("action")).containsExactly(action);
        assertThat(service.get("/audit?actor=" + clerk).items("subject")).containsExactly(id);
    }

    @ParameterizedTest(name = "no {1} after {0}")
    @CsvSource({
        "withdrawal, rejection",
        "withdrawal, acceptance",
        "withdrawal, payment",
        "rejection, withdrawal",
        "rejection, acceptance",
        "acceptance, withdrawal",
        "acceptance, rejection",
        "'', payment"
    })
    void isNotDecidedOtherwiseAfterwards(String first, String later) {
        String id = apply();
        if (!first.isEmpty()) {
            decide(id, first, REASON).expect(200);
        }

        decide(id, later, later.equals("payment") ? PAYMENT : REASON).isProblem(409, "CLEARING_STATE");
    }

    @Test
    void isPaidOnceItIsAccepted() {
        String id = apply();
        decide(id, "acceptance", REASON, "MedAssist-Operator: clerk-1").expect(200);

        Reply paid =
                decide(id, "payment", PAYMENT, "MedAssist-Operator: clerk-2").expect(200);

        assertThat(paid.at("/state")).isEqualTo("PAID");
        assertThat(paid.at("/paidOn")).isEqualTo("2023-06-10");
        assertThat(paid.at("/voucher")).isEqualTo("V-1");
        assertThat(paid.at("/paidBy")).isEqualTo("clerk-2");
        assertThat(paid.at("/decidedBy")).isEqualTo("clerk-1");
        assertThat(paid.at("/reason")).isEqualTo("核对无误");
        assertThat(decide(id, "payment", PAYMENT).expect(200).isReplayed()).isTrue();
        decide(id, "payment", PAYMENT.replace("V-1", "V-2")).isProblem(409, "CLEARING_STATE");
        decide(id, "payment", PAYMENT.replace("06-10", "06-11")).isProblem(409, "CLEARING_STATE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2023-05-01, 200", "2023-06-15, 200", "2023-04-30, 422", "2023-06-16, 422"})
    void isPaidFromTheFirstDayOfItsMonthUntilToday(String day, int status) {
        String id = apply();
        decide(id, "acceptance", REASON).expect(200);

        Reply paid = decide(id, "payment", PAYMENT.replace("2023-06-10", day)).expect(status);

        if (status == 422) {
            paid.isRefused(422, "NO_PAYDAY", "/paidOn");
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "institutionId, absent, MISSING_FIELD",
        "institutionId, '\"a b\"', INVALID_VALUE",
        "jurisdiction, absent, MISSING_FIELD",
        "jurisdiction, '\"9999\"', INVALID_VALUE",
        "month, absent, MISSING_FIELD",
        "month, '\"2023-13\"', INVALID_VALUE",
        "month, '\"2023-5\"', INVALID_VALUE",
        "month, '\"2023-05-01\"', INVALID_VALUE",
        "clearingType, absent, MISSING_FIELD",
        "clearingType, '\"DAY_CASE\"', NOT_ONE_OF",
        "totalFee, '\"-1\"', NEGATIVE_AMOUNT",
        "fundApplied, 700, AMOUNT_NOT_A_STRING",
        "settlements, '\"many\"', INVALID_VALUE",
        "fund, '\"1\"', UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String code) {
        service.settle(person, hospital, "S1", "1000");

        service.post(APPLICATIONS, application.withJson(field, value)).isInvalid("/" + field, code);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "totalFee, '\"1000\"', 201, ours",
        "totalFee, '\"999.99\"', 409, not ours",
        "fundApplied, '\"700.00\"', 201, what the funds pay",
        "fundApplied, '\"1000\"', 409, not ours",
        "settlements, 1, 201, ours",
        "settlements, 2, 409, not ours"
    })
    void takesStatedFiguresThatAreOurs(String field, String value, int status, String why) {
        service.settle(person, hospital, "S1", "1000");

        Reply reply =
                service.post(APPLICATIONS, application.withJson(field, value)).expect(status);

        if (status == 409) {
            reply.isProblem(409, "CLEARING_FIGURES_DIFFER");
            assertThat(reply.at("/detail")).contains(field).contains(value.replace("\"", ""));
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "institutionId, nowhere, 422, UNKNOWN_INSTITUTION",
        "month, 2023-04, 409, NOTHING_TO_CLEAR",
        "clearingType, OUTPATIENT, 409, NOTHING_TO_CLEAR",
        "jurisdiction, 888800, 409, NOTHING_TO_CLEAR"
    })
    void refusesAnApplicationForNothing(String field, String value, int status, String code) {
        service.settle(person, hospital, "S1", "1000");

        service.post(APPLICATIONS, application.with(field, value)).isProblem(status, code);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "withdrawal, {}, WITHDRAWN",
        "withdrawal, '', WITHDRAWN",
        "acceptance, {}, ACCEPTED",
        "acceptance, '', ACCEPTED"
    })
    void needsNoReasonWhereNothingIsRefused(String decision, String body, String state) {
        Reply decided = decide(apply(), decision, body).expect(200);

        assertThat(decided.at("/state")).isEqualTo(state);
        assertThat(decided.at("/reason")).isEmpty();
    }

    @Test
    void isRejectedForAReason() {
        decide(apply(), "rejection", "{}").isInvalid("/reason", "MISSING_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawal", "rejection", "acceptance"})
    void refusesADecisionThatCannotBeRead(String decision) {
        String id = apply();

        decide(id, decision, "{\"reason\": \"x\", \"by\": \"me\"}").isInvalid("/by", "UNKNOWN_FIELD");
        decide("none", decision, REASON).isProblem(404, "UNKNOWN_CLEARING");
        decide("a%20b", decision, REASON).isInvalid("/id", "INVALID_VALUE");
        assertThat(service.get(APPLICATIONS + "/" + id).at("/state")).isEqualTo("APPLIED");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "paidOn, absent, MISSING_FIELD",
        "paidOn, '\"2023-06-31\"', INVALID_DATE",
        "voucher, absent, MISSING_FIELD",
        "voucher, '\"凭证\"', INVALID_VALUE",
        "amount, '\"1\"', UNKNOWN_FIELD"
    })
    void refusesAFieldOfAPaymentByName(String field, String value, String code) {
        String id = apply();
        decide(id, "acceptance", REASON).expect(200);

        decide(id, "payment", Body.of(PAYMENT).withJson(field, value).toString())
                .isInvalid("/" + field, code);
        decide("none", "payment", PAYMENT).isProblem(404, "UNKNOWN_CLEARING");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', 2",
        "&month=2023-05, 2",
        "&month=2023-06, 0",
        "&jurisdiction=999900, 2",
        "&jurisdiction=888800, 0",
        "&state=APPLIED, 1",
        "&state=WITHDRAWN, 1",
        "&state=PAID, 0",
        "&state=ANY, 2"
    })
    void areListedByFilter(String filter, int count) {
        decide(apply(), "withdrawal", REASON).expect(200);
        service.post(APPLICATIONS, application).expect(201);

        Reply page = service.get(APPLICATIONS + "?institutionId=" + hospital + filter)
                .expect(200);

        assertThat(page.items("id")).hasSize(count).isSorted();
        assertThat(page.at("/next")).isEqualTo("null");
        assertThat(page.items("ordinal")).doesNotHaveDuplicates();
    }

    @Test
    void areListedPageByPage() {
        decide(apply(), "withdrawal", REASON).expect(200);
        service.post(APPLICATIONS, application).expect(201);
        String path = APPLICATIONS + "?limit=1&institutionId=" + hospital;

        Reply first = service.get(path);
        Reply second = service.get(path + "&after=" + first.at("/next"));

        assertThat(first.at("/next")).isEqualTo(first.at("/items/0/id"));
        assertThat(second.items("id")).hasSize(1).doesNotContain(first.at("/next"));
        assertThat(second.at("/next")).isEqualTo("null");
    }

    @Test
    void coverLinesUntilTheyAreWithdrawn() {
        service.settle(person, hospital, "S1", "10");
        service.settle(person, hospital, "S2", "20");
        String id = service.post(APPLICATIONS, application).expect(201).at("/id");
        String path = APPLICATIONS + "/" + id + "/lines";

        Reply first = service.get(path + "?limit=1").expect(200);
        Reply second = service.get(path + "?limit=1&after=" + first.at("/next")).expect(200);

        first.isJson(
                "/items",
                "[{\"institutionId\": \"%s\", \"settlementId\": \"S1\", \"kind\": \"ADVANCE\"}]".formatted(hospital));
        assertThat(second.items("settlementId")).containsExactly("S2");
        assertThat(second.at("/next")).isEqualTo("null");
        decide(id, "withdrawal", REASON).expect(200);
        assertThat(service.get(path).expect(200).items("settlementId")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "applications?jurisdiction=1, /jurisdiction",
        "applications?institutionId=a%20b, /institutionId",
        "applications?month=2023-00, /month",
        "applications?state=OPEN, /state",
        "applications?limit=0, /limit",
        "applications?limit=1001, /limit",
        "applications?after=%20, /after",
        "applications/a%20b, /id",
        "applications/a%20b/lines, /id",
        "applications/x/lines?limit=0, /limit",
        "applications/x/lines?after=~, /after",
        "adjustments?institutionId=a%20b, /institutionId",
        "adjustments?limit=1001, /limit",
        "adjustments?after=100, /after",
        "adjustments?after=MjAyMy0wMi0zMApICkgx, /after",
        "outstanding?year=1999, /year",
        "outstanding?year=10000, /year",
        "outstanding?year=2023&jurisdiction=x, /jurisdiction",
        "outstanding?year=2023&institutionId=a%20b, /institutionId",
        "outstanding?year=2023&limit=0, /limit",
        "outstanding?year=2023&after=S1, /after"
    })
    void refusesAnOddQuestion(String question, String pointer) {
        service.get(CLEARING + "/" + question).isInvalid(pointer, "INVALID_VALUE");
    }

    @Test
    void knowsNoOtherApplication() {
        service.get(APPLICATIONS + "/none").isProblem(404, "UNKNOWN_CLEARING");
        service.get(APPLICATIONS + "/none/lines").isProblem(404, "UNKNOWN_CLEARING");
        service.get(CLEARING + "/outstanding").isInvalid("/year", "MISSING_FIELD");
    }

    @Test
    void reversesWhatIsClearedByAdjustmentOnly() {
        String id = apply();
        Body adjustment = Body.of(REASON).with("institutionId", hospital).with("settlementId", "S1");
        service.post(ADJUSTMENTS, adjustment).isProblem(409, "CLEARING_STATE");
        decide(id, "acceptance", REASON).expect(200);
        service.post("/settlements/" + hospital + "/S1/reversal", REASON).isProblem(409, "SETTLEMENT_CLEARED");

        Reply adjusted = service.post(ADJUSTMENTS, adjustment, "MedAssist-Operator: clerk-9")
                .expect(200);

        assertThat(adjusted.at("/state")).isEqualTo("REVERSED");
        assertThat(adjusted.isReplayed()).isFalse();
        assertThat(service.post(ADJUSTMENTS, adjustment).expect(200).isReplayed())
                .isTrue();
        service.get(ADJUSTMENTS + "?institutionId=" + hospital).expect(200).isJson("""
                {"items": [{"institutionId": "%s", "settlementId": "S1", "on": "2023-06-15",
                            "at": "2023-06-15T02:03:04.000005Z", "by": "clerk-9", "reason": "核对无误"}],
                 "next": null}
                """.formatted(hospital));
        outstanding("").isJson("/items/1", """
                {"institutionId": "%s", "settlementId": "S1", "kind": "REVERSAL", "number": %s,
                 "day": "2023-06-15", "aid": "-700.00", "application": null, "state": null, "paidOn": null}
                """.formatted(
                        hospital, outstanding("").json().at("/items/1/number")));
    }

    @Test
    void listsAdjustmentsPageByPage() {
        service.settle(person, hospital, "S2", "10");
        decide(apply(), "acceptance", REASON).expect(200);
        Body adjustment = Body.of(REASON).with("institutionId", hospital);
        service.post(ADJUSTMENTS, adjustment.with("settlementId", "S1")).expect(200);
        service.post(ADJUSTMENTS, adjustment.with("settlementId", "S2")).expect(200);
        String path = ADJUSTMENTS + "?limit=1&institutionId=" + hospital;

        Reply first = service.get(path + "&after=0").expect(200);
        Reply second = service.get(path + "&after=" + first.at("/next")).expect(200);

        assertThat(first.items("settlementId")).containsExactly("S1");
        assertThat(second.items("settlementId")).containsExactly("S2");
        assertThat(second.at("/next")).isEqualTo("null");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "institutionId, absent, MISSING_FIELD",
        "settlementId, absent, MISSING_FIELD",
        "settlementId, '\"\"', INVALID_VALUE",
        "reason, absent, MISSING_FIELD",
        "reason, '\" \"', INVALID_VALUE",
        "on, '\"2023-06-15\"', UNKNOWN_FIELD"
    })
    void refusesAFieldOfAnAdjustmentByName(String field, String value, String code) {
        Body adjustment = Body.of(REASON).with("institutionId", hospital).with("settlementId", "S1");

        service.post(ADJUSTMENTS, adjustment.withJson(field, value)).isInvalid("/" + field, code);
        service.post(ADJUSTMENTS, adjustment).isProblem(404, "UNKNOWN_SETTLEMENT");
        service.settle(person, hospital, "S1", "10");
        service.post(ADJUSTMENTS, adjustment).isProblem(409, "SETTLEMENT_NOT_CLEARED");
    }

    @Test
    void isOutstandingUntilItIsPaidInItsYear() {
        service.settle(person, hospital, "S0", "100");
        String id = service.post(APPLICATIONS, application).expect(201).at("/id");
        service.setClock(RestService.NOW.plus(Duration.ofDays(200)));
        service.post("/settlements", claim(person, hospital, "S9", "200").with("settledOn", "2023-12-31"))
                .expect(201);
        String number = outstanding("").at("/items/0/number");

        outstanding("").isJson("/items/0", """
                {"institutionId": "%s", "settlementId": "S0", "kind": "ADVANCE", "number": "%s", "day": "2023-05-01",
                 "aid": "70.00", "application": "%s", "state": "APPLIED", "paidOn": null}
                """.formatted(hospital, number, id));
        assertThat(outstanding("").items("application")).containsExactly(id, "null");
        assertThat(outstanding("").items("state")).containsExactly("APPLIED", "null");
        assertThat(outstanding("&jurisdiction=888800").items("day")).isEmpty();
        Reply first = outstanding("&limit=1");
        assertThat(outstanding("&limit=1&after=" + first.at("/next")).items("settlementId"))
                .containsExactly("S9");

        decide(id, "acceptance", REASON).expect(200);
        decide(id, "payment", PAYMENT).expect(200);
        assertThat(outstanding("").items("settlementId")).containsExactly("S9");
        assertThat(service.get(CLEARING + "/outstanding?year=2022&institutionId=" + hospital)
                        .items("day"))
                .isEmpty();
    }

    @Test
    void isOutstandingStillWhereItWasPaidInTheYearAfter() {
        String id = apply();
        decide(id, "acceptance", REASON).expect(200);
        service.setClock(RestService.NOW.plus(Duration.ofDays(300)));
        decide(id, "payment", PAYMENT.replace("2023-06-10", "2024-01-01")).expect(200);

        Reply open = outstanding("");

        assertThat(open.items("state")).containsExactly("PAID");
        assertThat(open.items("paidOn")).containsExactly("2024-01-01");
    }
}
