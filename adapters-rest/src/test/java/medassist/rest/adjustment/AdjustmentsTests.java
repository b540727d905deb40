package medassist.rest.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.contracts.city.City;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.parameter.DatedValue;
import medassist.domain.validity.Validity;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due late, and what is decided of it. */
class AdjustmentsTests {

    private static final String REASON = "{\"reason\": \"补发\"}";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    /** The id of what is due of S2 since S1, which had drawn on the same limit, was reversed. */
    private String due() {
        service.settle(person, hospital, "S1", "1000");
        service.settle(person, hospital, "S2", "1000");
        service.reverse(hospital, "S1");
        return list("").at("/items/0/id");
    }

    private Reply list(String filter) {
        return service.get("/adjustments?personId=" + person + filter).expect(200);
    }

    private Reply decide(String id, String decision, String body, String... headers) {
        return service.post("/adjustments/" + id + "/" + decision, body, headers);
    }

    @Test
    void waitForASecondPersonAboveTheAmountThatTheCityHasSet() {
        RestService own = RestService.with(Map.of());
        try {
            String poor = own.poorPerson();
            String house = own.hospital();
            own.settle(poor, house, "S1", "1000");
            own.settle(poor, house, "S2", "1000");
            own.reverse(house, "S1");
            own.stores()
                    .parameterValues()
                    .change(
                            City.CODE,
                            DecidingAdjustments.LIMIT,
                            List.of(),
                            List.of(new DatedValue(
                                    Validity.since(City.DAY), DecidingAdjustments.LIMIT.read("100.00"), "内控制度")),
                            RestService.NOW);
            Reach city = Reach.of(Dimension.JURISDICTION, Extent.of(Set.of("999900")));
            String clerk = "Authorization: " + RestService.bearer(own.signIn(Set.of(Role.CLERK), city));
            String id = own.get("/adjustments?personId=" + poor).at("/items/0/id");

            Reply waiting =
                    own.post("/adjustments/" + id + "/release", REASON, clerk).expect(202);

            assertThat(waiting.at("/kind")).isEqualTo("ADJUSTMENT");
            assertThat(waiting.at("/document/due")).isEqualTo("400.00");
            assertThat(own.get("/adjustments?personId=" + poor).at("/items/0/state"))
                    .isEqualTo("DUE");
            own.post("/adjustments/" + id + "/release", REASON).expect(200);
        } finally {
            own.stop();
        }
    }

    @Test
    void tellsWhatIsDueAndWhy() {
        String id = due();

        list("").isJson("/items", """
                [{"id": "%s", "personId": "%s", "jurisdiction": "999900", "ledgerYear": 2023, "settlementId": "S2",
                  "institutionId": "%s", "cause": "REVERSAL", "causeRef": "S1", "assistanceWas": "300.00",
                  "assistanceIs": "700.00", "dueToPerson": "400.00", "state": "DUE",
                  "raisedAt": "2023-06-15T02:03:04.000005Z", "decidedAt": null, "decidedBy": null, "reason": null}]
                """.formatted(id, person, hospital));
    }

    @Test
    void tellsWhatIsDueFromAPersonBecauseOfACertificate() {
        service.settle(person, hospital, "S1", "1000");

        service.put("/persons/" + person + "/certifications/C1", """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2023-05-02"}""").expect(200);

        Reply due = list("");
        assertThat(due.at("/items/0/cause")).isEqualTo("CERTIFICATION");
        assertThat(due.at("/items/0/causeRef")).isEqualTo("C1");
        assertThat(due.at("/items/0/assistanceIs")).isEqualTo("0.00");
        assertThat(due.at("/items/0/dueToPerson")).isEqualTo("-700.00");
    }

    @ParameterizedTest(name = "{0} makes it {1}")
    @CsvSource({"release, RELEASED, 700.00", "waiver, WAIVED, 300.00"})
    void isDecidedOnce(String decision, String state, String assistance) {
        String id = due();
        service.setClock(RestService.NOW.plus(Duration.ofMinutes(1)));

        Reply decided =
                decide(id, decision, REASON, "MedAssist-Operator: clerk-3").expect(200);
        Reply again = decide(id, decision, "{\"reason\": \"再次\"}").expect(200);

        assertThat(decided.at("/state")).isEqualTo(state);
        assertThat(decided.at("/decidedAt")).isEqualTo("2023-06-15T02:04:04.000005Z");
        assertThat(decided.at("/decidedBy")).isEqualTo("clerk-3");
        assertThat(decided.at("/reason")).isEqualTo("补发");
        assertThat(decided.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.json()).isEqualTo(decided.json());
        assertThat(service.get("/persons/" + person + "/ledgers/2023?jurisdiction=999900")
                        .at("/assistance"))
                .isEqualTo(assistance);
        list("&state=" + state).isJson("/items", "[" + decided.text() + "]");
        assertThat(list("&state=DUE").items("id")).isEmpty();
        assertThat(list("").items("id")).containsExactly(id);
    }

    @ParameterizedTest(name = "{0}: {1} stands")
    @CsvSource({"release, 700.00", "waiver, 300.00", "none, 300.00"})
    void standsInItsSettlementWithWhatStandsOfTheAssistance(String decision, String assistanceNow) {
        String id = due();
        if (!decision.equals("none")) {
            decide(id, decision, REASON).expect(200);
        }

        Reply settlement = service.get("/settlements/" + hospital + "/S2").expect(200);
        assertThat(settlement.at("/assistance")).isEqualTo("300.00");
        assertThat(settlement.at("/assistanceNow")).isEqualTo(assistanceNow);
        settlement.isJson("/adjustments", list("").at("/items"));
        Reply listed = service.get("/settlements?personId=" + person);
        int index = listed.items("settlementId").indexOf("S2");
        listed.isJson("/items/" + index, settlement.text());
        listed.isJson("/items/" + (1 - index) + "/adjustments", "[]");
        assertThat(listed.at("/items/" + (1 - index) + "/assistanceNow"))
                .as("reversed")
                .isEqualTo("0.00");
    }

    @Test
    void standsInItsSettlementAfterItsReversalToo() {
        decide(due(), "release", REASON).expect(200);

        Reply reversed = service.reverse(hospital, "S2");

        assertThat(reversed.at("/adjustments")).as("what was decided then").isEqualTo("absent");
        assertThat(reversed.at("/assistanceNow")).isEqualTo("absent");
        Reply settlement = service.get("/settlements/" + hospital + "/S2");
        assertThat(settlement.at("/assistance")).isEqualTo("300.00");
        assertThat(settlement.at("/assistanceNow")).isEqualTo("0.00");
        assertThat(settlement.at("/adjustments/0/dueToPerson")).isEqualTo("400.00");
        assertThat(settlement.at("/adjustments/0/state")).isEqualTo("RELEASED");
        assertThat(settlement.at("/adjustments/1/dueToPerson")).isEqualTo("-400.00");
        assertThat(settlement.at("/adjustments/1/state")).isEqualTo("DUE");
    }

    @Test
    void doesNotStandInItsSettlementOnceItHasLapsed() {
        due();
        service.reverse(hospital, "S2");

        service.get("/settlements/" + hospital + "/S2").isJson("/adjustments", "[]");
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"release, waiver", "waiver, release"})
    void isNotDecidedOtherwiseAfterwards(String later, String first) {
        String id = due();
        decide(id, first, REASON).expect(200);

        decide(id, later, REASON).isProblem(409, "ADJUSTMENT_NOT_DUE");
    }

    @Test
    void lapsesWhenItsSettlementIsReversed() {
        String id = due();
        service.setClock(RestService.NOW.plus(Duration.ofMinutes(2)));
        service.reverse(hospital, "S2");

        Reply lapsed = list("&state=LAPSED");

        assertThat(lapsed.items("id")).containsExactly(id);
        assertThat(lapsed.at("/items/0/state")).isEqualTo("LAPSED");
        assertThat(lapsed.at("/items/0/decidedAt")).isEqualTo("2023-06-15T02:05:04.000005Z");
        assertThat(lapsed.at("/items/0/decidedBy")).isEqualTo("null");
        assertThat(list("").items("id")).as("only where it is asked for").isEmpty();
        decide(id, "release", REASON).isProblem(409, "ADJUSTMENT_NOT_DUE");
    }

    @Test
    void isNotReleasedBeyondAYearlyLimit() {
        String certificate = "/persons/" + person + "/certifications/C1";
        service.put(certificate, """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2023-05-02"}""").expect(200);
        service.settle(person, hospital, "S1", "1000");
        service.put(certificate, """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2023-05-01"}""").expect(200);
        service.settle(person, hospital, "S2", "2000");
        Reply due = list("&state=DUE");
        String first = due.at("/items/0/settlementId").equals("S1") ? due.at("/items/0/id") : due.at("/items/1/id");

        decide(first, "release", REASON).isProblem(409, "LIMIT_WOULD_BE_EXCEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\": null}", "{\"reason\": \"\"}"})
    void isReleasedWithoutAReason(String body) {
        Reply released = decide(due(), "release", body).expect(200);

        assertThat(released.at("/reason")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": null}", "{\"reason\": \" \"}"})
    void isNotWaivedWithoutAReason(String body) {
        String id = due();

        assertThat(decide(id, "waiver", body).isProblem(400, "INVALID_REQUEST").at("/errors/0/pointer"))
                .isEqualTo("/reason");
        assertThat(list("&state=DUE").items("id")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "waiver"})
    void refusesAnOddDecision(String decision) {
        String id = due();

        decide(id, decision, Body.of("{}").with("reason", "因".repeat(201)).toString())
                .isInvalid("/reason", "INVALID_VALUE");
        decide(id, decision, "{\"reason\": \"a\\u0000\"}").isInvalid("/reason", "INVALID_VALUE");
        decide(id, decision, "{\"why\": \"x\"}").isInvalid("/why", "UNKNOWN_FIELD");
        decide("none", decision, REASON).isProblem(404, "UNKNOWN_ADJUSTMENT");
        decide("a%20b", decision, REASON).isInvalid("/id", "INVALID_VALUE");
    }

    @Test
    void isDecidedOnceUnderItsKey() {
        String id = due();
        String key = "Idempotency-Key: " + service.unique("adj-");

        Reply first = decide(id, "release", REASON, key).expect(200);
        Reply again = decide(id, "release", REASON, key).expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.isReplayed()).isTrue();
        decide(id, "waiver", REASON, key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void isListedPageByPage() {
        service.settle(person, hospital, "S1", "1000");
        service.settle(person, hospital, "S2", "1000");
        service.put("/persons/" + person + "/certifications/C1", """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2023-05-02"}""").expect(200);

        Reply first = list("&limit=1");
        Reply second = list("&limit=1&after=" + first.at("/next"));

        assertThat(first.at("/next")).isEqualTo(first.at("/items/0/id"));
        assertThat(second.at("/next")).isEqualTo("null");
        assertThat(list("").items("id")).containsExactly(first.at("/items/0/id"), second.at("/items/0/id"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "personId=a%20b, /personId",
        "state=OPEN, /state",
        "limit=0, /limit",
        "limit=1001, /limit",
        "after=%20, /after"
    })
    void refusesAnOddQuestion(String query, String pointer) {
        service.get("/adjustments?" + query).isInvalid(pointer, "INVALID_VALUE");
    }
}
