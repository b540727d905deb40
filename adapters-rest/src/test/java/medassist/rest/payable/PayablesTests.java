package medassist.rest.payable;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed to persons, and by them. */
class PayablesTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();

    private Reply list(String filter) {
        return service.get("/payables?personId=" + person + filter).expect(200);
    }

    private void payFirst(String settlementId) {
        var claim = RestService.claim(person, hospital, settlementId, "1000").with("payee", "PERSON");
        service.post("/settlements", claim).expect(201);
    }

    private void certify(String from) {
        service.put("/persons/" + person + "/certifications/C1", """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "%s"}""".formatted(from))
                .expect(200);
    }

    /** Settles S1 with nothing, and releases the 700 that a certificate known late gives it; the id of the adjustment. */
    private String released() {
        certify("2023-05-02");
        service.settle(person, hospital, "S1", "1000");
        certify("2023-05-01");
        String id = service.get("/adjustments?state=DUE&personId=" + person).at("/items/0/id");
        service.post("/adjustments/" + id + "/release", "").expect(200);
        return id;
    }

    private Reply statement() {
        return service.get("/clearing/statements/" + hospital + "/2023-05").expect(200);
    }

    @Test
    void owesWhatThePersonPaidFirstAndTheHospitalNothing() {
        payFirst("S1");
        service.settle(person, hospital, "S2", "100");

        Reply owed = list("");

        assertThat(owed.items("settlementId")).containsExactly("S1");
        String id = owed.at("/items/0/id");
        owed.isJson("/items", """
                [{"id": "%s", "personId": "%s", "jurisdiction": "999900", "ledgerYear": 2023, "settlementId": "S1",
                  "institutionId": "%s", "adjustmentId": null, "source": "SETTLEMENT", "amount": "700.00",
                  "fund": "ASSISTANCE_FUND", "state": "DUE", "raisedAt": "2023-06-15T02:03:04.000005Z",
                  "payment": null, "obstacle": "PAYEE_UNKNOWN"}]
                """.formatted(id, person, hospital));
        assertThat(id).endsWith("-ASSISTANCE_FUND");
        assertThat(statement().items("settlementId")).containsExactly("S2");
        Reply totals = service.get("/clearing/statements?month=2023-05&institutionId=" + hospital);
        assertThat(totals.at("/items/0/shares/aid")).isEqualTo("70.00");
        assertThat(service.get("/clearing/outstanding?year=2023&institutionId=" + hospital)
                        .items("settlementId"))
                .containsExactly("S2");
    }

    @Test
    void cancelsWhatThePersonPaidFirstWhenItIsReversed() {
        payFirst("S1");
        service.reverse(hospital, "S1");

        assertThat(list("").items("state")).containsExactly("CANCELLED");
        assertThat(list("&state=DUE").items("id")).isEmpty();
        assertThat(list("&state=CANCELLED").items("amount")).containsExactly("700.00");
        assertThat(service.get("/adjustments?personId=" + person).items("id")).isEmpty();
        assertThat(statement().items("settlementId")).isEmpty();
    }

    @Test
    void owesWhatIsReleasedApartFromTheHospital() {
        String adjustment = released();

        Reply owed = list("&state=DUE");

        assertThat(owed.items("source")).containsExactly("ADJUSTMENT");
        assertThat(owed.items("adjustmentId")).containsExactly(adjustment);
        assertThat(owed.items("amount")).containsExactly("700.00");
        assertThat(statement().items("shares/aid")).containsExactly("0.00");
    }

    @Test
    void owesTheOtherWayWhatWasReleasedBeforeAReversal() {
        released();

        Reply reversed = service.reverse(hospital, "S1");

        assertThat(reversed.at("/assistance"))
                .as("what the institution gives back")
                .isEqualTo("0.00");
        Reply due = service.get("/adjustments?state=DUE&personId=" + person);
        assertThat(due.items("cause")).containsExactly("REVERSAL");
        assertThat(due.items("causeRef")).containsExactly("S1");
        assertThat(due.items("assistanceWas")).containsExactly("700.00");
        assertThat(due.items("assistanceIs")).containsExactly("0.00");
        assertThat(due.items("dueToPerson")).containsExactly("-700.00");
        assertThat(list("").items("source")).containsExactly("ADJUSTMENT", "REVERSAL");
        assertThat(list("&state=DUE").items("amount")).containsExactly("700.00", "-700.00");
        String ledger = "/persons/" + person + "/ledgers/2023";
        assertThat(service.get(ledger + "?jurisdiction=999900").at("/assistance"))
                .isEqualTo("0.00");

        String id = due.at("/items/0/id");
        assertThat(service.post("/adjustments/" + id + "/release", "")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("RELEASED");

        assertThat(list("&state=DUE").items("amount")).containsExactly("700.00", "-700.00");
        assertThat(service.get(ledger + "/entries?jurisdiction=999900").items("kind"))
                .containsExactly("SETTLEMENT", "ADJUSTMENT", "REVERSAL", "ADJUSTMENT");
    }

    @Test
    void cancelsWhatIsWaived() {
        released();
        service.reverse(hospital, "S1");
        String id = service.get("/adjustments?state=DUE&personId=" + person).at("/items/0/id");

        service.post("/adjustments/" + id + "/waiver", "{\"reason\": \"无力退还\"}").expect(200);

        assertThat(list("&state=CANCELLED").items("amount")).containsExactly("-700.00");
        assertThat(list("&state=DUE").items("amount")).containsExactly("700.00");
    }

    @Test
    void isListedPageByPage() {
        released();
        service.reverse(hospital, "S1");
        payFirst("S2");

        Reply first = list("&limit=1");
        Reply second = list("&limit=1&after=" + first.at("/next"));
        Reply third = list("&limit=1&after=" + second.at("/next"));

        assertThat(first.at("/next")).isEqualTo(first.at("/items/0/id"));
        assertThat(third.at("/next")).isEqualTo("null");
        assertThat(list("").items("id"))
                .hasSize(3)
                .containsExactly(first.at("/items/0/id"), second.at("/items/0/id"), third.at("/items/0/id"));
        assertThat(list("&jurisdiction=888800").items("id")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "personId=a%20b, /personId",
        "jurisdiction=9999, /jurisdiction",
        "state=PAID, /state",
        "limit=0, /limit",
        "limit=1001, /limit",
        "after=none, /after"
    })
    void refusesAnOddQuestion(String query, String pointer) {
        service.get("/payables?" + query).isInvalid(pointer, "INVALID_VALUE");
    }
}
