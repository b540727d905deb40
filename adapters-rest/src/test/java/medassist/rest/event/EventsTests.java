package medassist.rest.event;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.application.port.Subscriber;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What subscribers are told, and how far that has come. */
class EventsTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();

    @BeforeEach
    void tellAllThatOthersLeft() {
        tellAll();
    }

    @AfterEach
    void takeEventsAgain() {
        service.setSubscriber(new Subscriber.Response.Taken());
        service.setClock(RestService.NOW);
    }

    private void tellAll() {
        while (service.medAssist().relaying().relay() > 0) {
            // Until there is none.
        }
    }

    private Reply events(String filter) {
        return service.get("/events?personId=" + person + filter).expect(200);
    }

    @Test
    void tellsWhatHappenedToALedger() {
        service.settle(person, hospital, "S1", "1000");
        service.post("/settlements/" + hospital + "/S1/reversal", "{\"reason\": \"错\"}", "MedAssist-Operator: clerk")
                .expect(200);

        Reply events = events("");

        assertThat(events.items("event/type")).containsExactly("SettlementPosted", "SettlementReversed");
        events.isJson("/items/1", """
                {"event": {"id": "%s", "type": "SettlementReversed", "timestamp": "2023-06-15T02:03:04.000005Z",
                           "data": {"personId": "%s", "jurisdiction": "999900", "ledgerYear": 2023,
                                    "institutionId": "%s", "settlementId": "S1", "adjustmentId": null,
                                    "amount": "-700.00", "by": "clerk", "reason": "错"}},
                 "deliveredAt": null, "attempts": 0, "problem": null}
                """.formatted(events.at("/items/1/event/id"), person, hospital));
        assertThat(events.at("/items/0/event/data/amount")).isEqualTo("700.00");
        assertThat(events.at("/items/0/event/data/reason")).isEqualTo("null");
    }

    @Test
    void namesTheAdjustmentThatAnEventIsAbout() {
        service.settle(person, hospital, "S1", "1000");
        service.settle(person, hospital, "S2", "1000");
        service.reverse(hospital, "S1");
        String id = service.get("/adjustments?personId=" + person).at("/items/0/id");
        service.post("/adjustments/" + id + "/waiver", "{\"reason\": \"x\"}").expect(200);

        Reply events = events("");

        assertThat(events.items("event/type")).endsWith("AdjustmentDue", "AdjustmentWaived");
        assertThat(events.items("event/data/adjustmentId")).endsWith(id, id).startsWith("null");
        assertThat(events.items("event/data/amount")).endsWith("400.00", "400.00");
    }

    @Test
    void tellsWhenAnEventWasDelivered() {
        service.settle(person, hospital, "S1", "1000");
        service.setClock(RestService.NOW.plusSeconds(9));
        assertThat(events("&pending=true").items("attempts")).containsExactly("0");

        tellAll();

        assertThat(events("").items("deliveredAt")).containsExactly("2023-06-15T02:03:13.000005Z");
        assertThat(events("").items("attempts")).containsExactly("1");
        assertThat(events("&pending=true").items("attempts")).isEmpty();
    }

    @Test
    void tellsWhyAnEventWasNotDelivered() {
        service.settle(person, hospital, "S1", "1000");
        service.setSubscriber(new Subscriber.Response.NotTaken("HTTP 500"));

        tellAll();

        assertThat(events("&pending=true").items("problem")).containsExactly("HTTP 500");
        assertThat(events("").items("deliveredAt")).containsExactly("null");
    }

    @Test
    void deliversAnEventAndAllLaterOnesAgain() {
        service.settle(person, hospital, "S1", "1000");
        service.settle(person, hospital, "S2", "100");
        tellAll();
        String last = events("").at("/items/1/event/id");

        service.post("/events/" + last + "/replay", "").expect(202).isJson("{\"events\": 1}");

        assertThat(events("&pending=true").items("event/id")).containsExactly(last);
    }

    @Test
    void readsEventsPageByPage() {
        service.settle(person, hospital, "S1", "1000");
        service.settle(person, hospital, "S2", "100");

        Reply first = events("&limit=1");
        Reply second = events("&limit=1&after=" + first.at("/next"));

        assertThat(first.items("event/data/settlementId")).containsExactly("S1");
        assertThat(first.at("/next")).isEqualTo(first.at("/items/0/event/id"));
        assertThat(second.items("event/data/settlementId")).containsExactly("S2");
        assertThat(second.at("/next")).isEqualTo("null");
    }

    @Test
    void knowsNoEventThatDidNotHappen() {
        service.post("/events/999999999/replay", "").isProblem(404, "NOT_FOUND");
        service.post("/events/9223372036854775807/replay", "").isProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, ?personId=a%20b, /personId",
        "GET, ?limit=0, /limit",
        "GET, ?limit=1001, /limit",
        "GET, ?after=-1, /after",
        "GET, ?after=x, /after",
        "POST, /0/replay, /id",
        "POST, /x/replay, /id",
        "POST, /9223372036854775808/replay, /id"
    })
    void refusesAnOddQuestion(String method, String question, String pointer) {
        service.send(method, "/events" + question, "").isInvalid(pointer, "INVALID_VALUE");
    }
}
