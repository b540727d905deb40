package medassist.rest.ledger;

import static medassist.rest.RestService.claim;
import static org.assertj.core.api.Assertions.assertThat;

import medassist.contracts.city.Town;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's annual ledger and its journal. */
class LedgersTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson(Town.CODE);
    private final String hospital = service.hospital();
    private final String path = "/persons/" + person + "/ledgers/2023";
    private final String entries = path + "/entries?jurisdiction=888800";

    private void settle(String settlementId, String amount) {
        service.post(
                        "/settlements",
                        claim(person, hospital, settlementId, amount).with("jurisdiction", Town.CODE))
                .expect(201);
    }

    @Test
    void tellsHowAYearStands() {
        settle("S1", "300");
        settle("S2", "200");

        service.get(path + "?jurisdiction=888800").expect(200).isJson("""
                {"personId": "%s", "jurisdiction": "888800", "year": 2023, "version": 2,
                 "deductibles": [{"benefit": "again", "counted": "250.00"},
                                 {"benefit": "regular", "counted": "500.00"}],
                 "pools": [{"pool": "extra", "paid": "25.00"}, {"pool": "year", "paid": "275.00"}],
                 "inPolicyBurden": "500.00", "assistance": "275.00", "remainingBurden": "225.00",
                 "mergedInto": null, "openingBalance": null, "reasons": []}
                """.formatted(person));
    }

    @Test
    void tellsZerosOfAYearInWhichNothingWasSettled() {
        settle("S1", "300");

        service.get("/persons/" + person + "/ledgers/2022?jurisdiction=888800")
                .expect(200)
                .isJson("""
                {"personId": "%s", "jurisdiction": "888800", "year": 2022, "version": 0, "deductibles": [], "pools": [],
                 "inPolicyBurden": "0.00", "assistance": "0.00", "remainingBurden": "0.00", "mergedInto": null, "openingBalance": null, "reasons": []}
                """.formatted(person));
        assertThat(service.get(path + "?jurisdiction=999900").at("/version"))
                .as("another jurisdiction's ledger")
                .isEqualTo("0");
    }

    @Test
    void tellsWhatEachEntryPosted() {
        settle("S1", "300");
        service.post("/settlements/" + hospital + "/S1/reversal", "{\"reason\": \"错\"}", "MedAssist-Operator: clerk")
                .expect(200);

        Reply journal = service.get(entries).expect(200);

        journal.isJson("/items/0", """
                {"sequence": 1, "kind": "SETTLEMENT", "institutionId": "%s", "settlementId": "S1", "ordinal": 1,
                 "postings": [{"counter": "DEDUCTIBLE", "name": "again", "amount": "175.00"},
                              {"counter": "DEDUCTIBLE", "name": "regular", "amount": "300.00"},
                              {"counter": "POOL", "name": "extra", "amount": "17.50"},
                              {"counter": "POOL", "name": "year", "amount": "142.50"},
                              {"counter": "IN_POLICY_BURDEN", "name": null, "amount": "300.00"},
                              {"counter": "ASSISTANCE", "name": null, "amount": "142.50"}],
                 "at": "2023-06-15T02:03:04.000005Z", "by": "%s", "request": null, "reason": null}
                """.formatted(hospital, hospital));
        assertThat(journal.at("/items/1/kind")).isEqualTo("REVERSAL");
        assertThat(journal.at("/items/1/ordinal")).isEqualTo("1");
        assertThat(journal.at("/items/1/postings/0/amount")).isEqualTo("-175.00");
        assertThat(journal.at("/items/1/by")).isEqualTo("clerk");
        assertThat(journal.at("/items/1/reason")).isEqualTo("错");
    }

    @Test
    void readsTheJournalPageByPage() {
        settle("S1", "100");
        settle("S2", "100");
        settle("S3", "100");

        Reply first = service.get(entries + "&limit=2").expect(200);
        Reply second =
                service.get(entries + "&limit=2&after=" + first.at("/next")).expect(200);

        assertThat(first.items("sequence")).containsExactly("1", "2");
        assertThat(first.at("/next")).isEqualTo("2");
        assertThat(second.items("settlementId")).containsExactly("S3");
        assertThat(second.at("/next")).isEqualTo("null");
        assertThat(service.get(entries + "&after=3").items("sequence")).isEmpty();
    }

    @Test
    void knowsNoLedgerOfSomebodyElse() {
        service.get("/persons/nobody/ledgers/2023?jurisdiction=888800").isProblem(404, "NOT_FOUND");
        service.get("/persons/nobody/ledgers/2023/entries?jurisdiction=888800").isProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "ledgers/2023, /jurisdiction, MISSING_FIELD",
        "ledgers/2023?jurisdiction=, /jurisdiction, INVALID_VALUE",
        "ledgers/2023?jurisdiction=88880x, /jurisdiction, INVALID_VALUE",
        "ledgers/1899?jurisdiction=888800, /year, INVALID_VALUE",
        "ledgers/3000?jurisdiction=888800, /year, INVALID_VALUE",
        "ledgers/MMXXIII?jurisdiction=888800, /year, INVALID_VALUE",
        "ledgers/2023/entries, /jurisdiction, MISSING_FIELD",
        "ledgers/1899/entries?jurisdiction=888800, /year, INVALID_VALUE",
        "ledgers/2023/entries?jurisdiction=888800&limit=0, /limit, INVALID_VALUE",
        "ledgers/2023/entries?jurisdiction=888800&limit=1001, /limit, INVALID_VALUE",
        "ledgers/2023/entries?jurisdiction=888800&after=-1, /after, INVALID_VALUE",
        "ledgers/2023/entries?jurisdiction=888800&after=x, /after, INVALID_VALUE",
        "ledgers/2023/entries?jurisdiction=888800&after=9223372036854775808, /after, INVALID_VALUE"
    })
    void refusesAnOddQuestion(String question, String pointer, String code) {
        service.get("/persons/" + person + "/" + question).isInvalid(pointer, code);
    }
}
