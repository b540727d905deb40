package medassist.rest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening balances over HTTP, in a city that pays 70 % up to 1,000 yuan a year, and a town whose law begins in February 2021. */
class OpeningBalancesTests {

    private static final String LIST = "/ledgers/opening-balances";
    private static final String ZHANG = "MedAssist-Operator: zhang";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String ledger = "/persons/" + person + "/ledgers/2023";

    @Test
    void takesAListOverOnceAnotherPersonHasApproved() {
        Reply waiting = service.post(LIST, list(row(person, "regular")), ZHANG).expect(202);

        assertThat(waiting.header("Location")).isEqualTo("/api/v1/pending/" + waiting.at("/id"));
        waiting.isJson("/document/balances/0", """
                {"personId": "%s", "jurisdiction": "999900", "year": "2023",
                 "deductibles": [{"benefit": "regular", "counted": "1000.00"}],
                 "pools": [{"pool": "regular", "paid": "700.00"}], "inPolicyBurden": "1000.00", "assistance": "700.00"}
                """.formatted(person));
        assertThat(waiting.at("/description")).isEqualTo("依据 移交清单 记入 1 个台账的期初余额，救助金额合计 700.00 元");
        assertThat(service.post(LIST, list(row(person, "regular")), "MedAssist-Operator: li")
                        .isReplayed())
                .isTrue();
        approve(waiting);

        service.get(ledger + "?jurisdiction=999900").isJson("/openingBalance", """
                {"source": "移交清单", "at": "2023-06-15T02:03:04.000005Z", "by": "wang", "reason": "系统切换",
                 "deductibles": [{"benefit": "regular", "counted": "1000.00"}],
                 "pools": [{"pool": "regular", "paid": "700.00"}], "inPolicyBurden": "1000.00", "assistance": "700.00"}
                """);
        Reply entries = service.get(ledger + "/entries?jurisdiction=999900");
        assertThat(entries.items("kind")).containsExactly("OPENING");
        assertThat(entries.items("source")).containsExactly("移交清单");
        assertThat(entries.items("settlementId")).containsExactly("null");
        service.post(LIST, list(row(person, "regular").replace("700", "600")), ZHANG)
                .isProblem(409, "OPENING_BALANCE_EXISTS");

        Reply reversal = service.post(
                        ledger + "/opening-balance/reversal?jurisdiction=999900", "{\"reason\": \"有误\"}", ZHANG)
                .expect(202);
        assertThat(reversal.at("/document/source")).isEqualTo("移交清单");
        approve(reversal);

        Reply reversed = service.get(ledger + "?jurisdiction=999900");
        assertThat(reversed.at("/openingBalance")).isEqualTo("null");
        assertThat(reversed.at("/assistance")).isEqualTo("0.00");
        service.post(ledger + "/opening-balance/reversal?jurisdiction=999900", "{\"reason\": \"有误\"}", ZHANG)
                .isProblem(404, "NO_OPENING_BALANCE");
    }

    @Test
    void tellsWhichRowCannotBe() {
        String other = service.poorPerson();

        service.post(LIST, list(row(person, "regular") + ", " + row(other, "none")), ZHANG)
                .isProblem(422, "UNKNOWN_POOL")
                .isJson("/errors/0/pointer", "\"/balances/1/pools/0/pool\"");
        service.post(LIST, list(row(person, "regular") + ", " + row(person, "regular")), ZHANG)
                .isProblem(422, "NAMED_TWICE")
                .isJson("/errors/0/pointer", "\"/balances/1/personId\"");
        service.post(LIST, list(row("nobody", "regular")), ZHANG)
                .isProblem(422, "UNKNOWN_PERSON")
                .isJson("/errors/0/pointer", "\"/balances/0/personId\"");
        service.post(
                        LIST,
                        list(row(person, "regular") + ", "
                                + row(other, "regular").replace("999900", "888800")),
                        ZHANG)
                .isProblem(422, "OTHER_JURISDICTION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"inPolicyBurden\": \"1000\" | \"inPolicyBurden\": \"-1\" | /balances/0/inPolicyBurden",
                "\"paid\": \"700\" | \"paid\": \"0.001\" | /balances/0/pools/0/paid",
                "\"year\": 2023 | \"year\": 1800 | /balances/0/year",
                "\"jurisdiction\": \"999900\" | \"jurisdiction\": \"99\" | /balances/0/jurisdiction",
                "\"source\": \"移交清单\" | \"source\": \" \" | /source"
            })
    void refusesOddFields(String sound, String odd, String pointer) {
        Reply refused = service.post(LIST, list(row(person, "regular")).replace(sound, odd), ZHANG)
                .expect(400);

        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void saysThatAFirstYearIsKeptOnlyFromSomeDay() {
        String path = "/persons/" + service.poorPerson("888800") + "/ledgers/2021?jurisdiction=888800";

        assertThat(service.get(path).at("/reasons/0/code")).isEqualTo("NO_OPENING_BALANCE");
        assertThat(service.get(path).at("/reasons/0/detail")).contains("2021-02-01");
        service.get(path.replace("2021?", "2022?")).isJson("/reasons", "[]");
    }

    private void approve(Reply waiting) {
        service.post(
                        "/pending/" + waiting.at("/id") + "/approval",
                        "{\"digest\": \"%s\", \"reason\": \"核对无误\"}".formatted(waiting.at("/digest")),
                        "MedAssist-Operator: wang")
                .expect(200);
        service.medAssist().carryingOutActs().carryOut();
    }

    private static String list(String rows) {
        return "{\"source\": \"移交清单\", \"reason\": \"系统切换\", \"balances\": [%s]}".formatted(rows);
    }

    private static String row(String person, String pool) {
        return """
                {"personId": "%s", "jurisdiction": "999900", "year": 2023,
                 "deductibles": [{"benefit": "regular", "counted": "1000"}], "pools": [{"pool": "%s", "paid": "700"}],
                 "inPolicyBurden": "1000", "assistance": "700"}
                """.formatted(person, pool);
    }
}
