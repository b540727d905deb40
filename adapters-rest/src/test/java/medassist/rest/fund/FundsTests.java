package medassist.rest.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of funds, over stores in memory. */
class FundsTests {

    private static final int BUDGETS = 2021;

    private final RestService service = RestService.shared();
    private final String finance = key(Role.FINANCE, "999900");
    private final String supervisor = key(Role.SUPERVISOR, "999900");

    private String key(Role role, String jurisdiction) {
        return "Authorization: Bearer "
                + service.signIn(Set.of(role), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(jurisdiction))));
    }

    private Reply book(int year, String what, String body) {
        return service.post(
                "/funds/999900/" + year + "/" + what, "{\"fund\": \"ASSISTANCE_FUND\", " + body + "}", finance);
    }

    private void approve(Reply prepared) {
        Reply act = service.get("//" + prepared.expect(202).header("Location").substring(1), supervisor);
        service.post("/pending/" + act.at("/id") + "/approval", """
                {"digest": "%s", "reason": "核对"}
                """.formatted(act.at("/digest")), supervisor)
                .expect(200);
    }

    private Reply year(int year) {
        return service.get("/funds/999900/" + year, supervisor).expect(200);
    }

    @Test
    void areBookedByTwoPeopleAndToldByStage() {
        assertThat(year(2022).at("/funds/0")).isEqualTo("absent");
        Reply receipt = book(2022, "receipts", """
                "source": "CENTRAL", "amount": "1000.00", "document": "财社〔2022〕1号", "allottedOn": "2022-01-10"
                """);
        assertThat(receipt.expect(202).at("/description")).contains("医疗救助基金 2022 年账户", "中央财政补助 1000.00 元", "尚未到账");
        assertThat(year(2022).at("/funds/0")).as("nobody has approved it").isEqualTo("absent");
        approve(receipt);
        book(2022, "receipts", """
                        "source": "CENTRAL", "amount": "1000.00", "document": "财社〔2022〕1号", "allottedOn": "2022-01-10"
                        """).isProblem(409, "FUND_ENTRY_BOOKED");
        approve(book(2022, "receipts", """
                "source": "CITY", "amount": "500.00", "document": "市财1", "allottedOn": "2022-01-01", "receivedOn": "2022-01-02"
                """));
        book(2022, "arrivals", """
                        "receipt": 1, "amount": "1000.01", "document": "V1", "receivedOn": "2022-02-01"
                        """).isProblem(409, "MORE_THAN_ALLOTTED");
        book(2022, "arrivals", """
                        "receipt": 2, "amount": "0.01", "document": "V1", "receivedOn": "2022-02-01"
                        """).isProblem(409, "MORE_THAN_ALLOTTED");
        book(2022, "arrivals", """
                        "receipt": 9, "amount": "1.00", "document": "V1", "receivedOn": "2022-02-01"
                        """).isProblem(422, "UNKNOWN_FUND_RECEIPT");
        approve(book(2022, "arrivals", """
                "receipt": 1, "amount": "400.00", "document": "V1", "receivedOn": "2022-02-01"
                """));

        book(2022, "arrivals", """
                        "receipt": 1, "amount": "400.00", "document": "V1", "receivedOn": "2022-02-01"
                        """).isProblem(409, "FUND_ENTRY_BOOKED");
        book(2022, "arrivals", """
                        "receipt": 1, "amount": "1.00", "document": "V2", "receivedOn": "2022-01-09"
                        """).isProblem(422, "FUND_DAY");

        Reply year = year(2022);
        assertThat(year.at("/funds/0/raisedThisYear")).isEqualTo("1500.00");
        assertThat(year.at("/funds/0/cash")).isEqualTo("900.00");
        assertThat(year.at("/funds/0/surplus/share")).isEqualTo("0.6");
        assertThat(year.at("/funds/0/surplus/afterAll")).isEqualTo("1500.00");
        assertThat(year.at("/funds/0/allotted/0/waiting")).isEqualTo("600.00");
        assertThat(year.at("/funds/0/intact")).isEqualTo("true");
        assertThat(year.at("/funds/0/entries/2/kind")).isEqualTo("ARRIVAL");
        assertThat(year.at("/funds/0/entries/2/postings/1/account")).isEqualTo("CASH");
    }

    @Test
    void moveBetweenFundsOnlyWhatIsLeft() {
        approve(book(2020, "receipts", """
                "source": "CITY", "amount": "500.00", "document": "市财1", "allottedOn": "2020-01-01", "receivedOn": "2020-01-02"
                """));
        book(2020, "transfers", """
                        "toFund": "COUNTY_FINANCE", "amount": "500.01", "document": "调1", "on": "2020-03-01"
                        """).isProblem(409, "FUND_TOO_SMALL");
        book(2020, "transfers", """
                        "toFund": "ASSISTANCE_FUND", "amount": "1.00", "document": "调1", "on": "2020-03-01"
                        """).isProblem(409, "FUND_TOO_SMALL");
        Reply first = book(2020, "transfers", """
                "toFund": "COUNTY_FINANCE", "amount": "300.00", "document": "调1", "on": "2020-03-01"
                """);
        Reply second = book(2020, "transfers", """
                "toFund": "COUNTY_FINANCE", "amount": "300.00", "document": "调2", "on": "2020-03-01"
                """);
        approve(first);
        Reply act = service.get("//" + second.expect(202).header("Location").substring(1), supervisor);
        assertThat(act.at("/description")).contains("调剂 300.00 元至县级财政资金");
        service.post("/pending/" + act.at("/id") + "/approval", """
                        {"digest": "%s", "reason": "核对"}
                        """.formatted(act.at("/digest")), supervisor)
                .isProblem(409, "FUND_TOO_SMALL");

        Reply year = year(2020);
        assertThat(year.at("/funds/0/cash")).isEqualTo("200.00");
        assertThat(year.at("/funds/1/fund")).isEqualTo("COUNTY_FINANCE");
        assertThat(year.at("/funds/1/cash")).isEqualTo("300.00");
    }

    @Test
    void tellWhatLedgersPromise() {
        String person = service.poorPerson();
        String hospital = service.hospital();
        String before = committed();
        service.post("/settlements", RestService.claim(person, hospital, "S1", "1000"))
                .expect(201);

        Reply year = year(2023);
        assertThat(new BigDecimal(committed()).subtract(new BigDecimal(before))).isEqualByComparingTo("700");
        assertThat(year.text()).contains("\"purpose\":\"BENEFIT:regular\"", "\"aidClass\":\"poor\"");
        Reply table = service.get("/funds/999900/2023/return/csv", supervisor).expect(200);
        assertThat(table.text()).contains("已核定支出", "直接救助", "结余");
        assertThat(service.get("/funds/999900/2023/return/xlsx", finance)
                        .expect(200)
                        .header("Content-Type"))
                .contains("spreadsheetml");
    }

    private String committed() {
        String committed = year(2023).at("/funds/0/totals/committed");
        return committed.equals("absent") ? "0" : committed;
    }

    @Test
    void takeBackALineThatWasBookedWronglyOnce() {
        approve(book(2023, "receipts", """
                "source": "CITY", "amount": "10000.00", "document": "市财9", "allottedOn": "2023-01-01", "receivedOn": "2023-01-02"
                """));
        approve(book(2023, "receipts", """
                "source": "CENTRAL", "amount": "50.00", "document": "财9", "allottedOn": "2023-01-01"
                """));
        approve(book(2023, "arrivals", """
                "receipt": 2, "amount": "20.00", "document": "V9", "receivedOn": "2023-01-03"
                """));
        book(2023, "corrections", "\"line\": 9, \"document\": \"查账1\"").isProblem(409, "FUND_LINE_NOT_OPEN");
        book(2023, "corrections", "\"line\": 2, \"document\": \"查账1\"").isProblem(409, "FUND_LINE_NOT_OPEN");
        Reply correction = book(2023, "corrections", "\"line\": 1, \"document\": \"查账1\"");
        assertThat(correction.expect(202).at("/description")).contains("冲销账簿第 1 号记录", "10000.00");
        approve(correction);
        book(2023, "corrections", "\"line\": 1, \"document\": \"查账2\"").isProblem(409, "FUND_LINE_NOT_OPEN");
        approve(book(2023, "receipts", """
                "source": "CITY", "amount": "1000.00", "document": "市财9", "allottedOn": "2023-01-01", "receivedOn": "2023-01-02"
                """));

        Reply year = year(2023);
        assertThat(year.at("/funds/0/raisedThisYear")).isEqualTo("1050.00");
        assertThat(year.at("/funds/0/cash")).isEqualTo("1020.00");
        assertThat(year.at("/funds/0/entries/3/kind")).isEqualTo("CORRECTION");
        assertThat(year.at("/funds/0/entries/3/postings/1/amount")).isEqualTo("-10000.00");
        assertThat(year.at("/funds/0/intact")).isEqualTo("true");
    }

    @Test
    void areSummedUpAnewByOperations() {
        String before = committed();
        service.post("/funds/recount", "", key(Role.OPERATIONS, "999900")).expect(202);

        assertThat(committed()).isEqualTo(before);
        assertThat(year(2023).at("/funds/0/current")).isEqualTo("true");
    }

    @Test
    void holdPlansBesideWhatIsPromised() {
        approve(book(BUDGETS, "budgets", """
                "purpose": "BENEFIT:regular", "amount": "900.00", "document": "预算1"
                """));
        approve(book(BUDGETS, "budgets", """
                "purpose": "BENEFIT:regular", "amount": "800.00", "document": "预算2"
                """));

        Reply year = year(BUDGETS);
        assertThat(year.at("/funds/0/planned/0/planned")).isEqualTo("800.00");
        assertThat(year.at("/funds/0/planned/1")).isEqualTo("absent");
        book(BUDGETS, "budgets", """
                        "purpose": "BENEFIT:none", "amount": "900.00", "document": "预算1"
                        """).isProblem(422, "UNKNOWN_PURPOSE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            receipts  | "source": "CITY", "amount": "0", "document": "D", "allottedOn": "2022-01-01"                               | /amount
            receipts  | "source": "NONE", "amount": "1", "document": "D", "allottedOn": "2022-01-01"                               | /source
            receipts  | "source": "CITY", "amount": "1", "document": "", "allottedOn": "2022-01-01"                                | /document
            receipts  | "source": "CITY", "amount": "1", "document": "D", "allottedOn": "2022-01-02", "receivedOn": "2022-01-01"   | /receivedOn
            receipts  | "source": "CITY", "amount": "1", "document": "D"                                                           | /allottedOn
            arrivals  | "receipt": 0, "amount": "1", "document": "D", "receivedOn": "2022-01-01"                                   | /receipt
            transfers | "toFund": "COUNTY_FINANCE", "amount": "-1", "document": "D", "on": "2022-01-01"                            | /amount
            budgets   | "purpose": "OTHER", "amount": "1", "document": "D"                                                         | /purpose
            """)
    void nameTheFieldThatIsWrong(String what, String body, String pointer) {
        Reply refused = book(2022, what, body);

        refused.isProblem(400, "INVALID_REQUEST");
        assertThat(refused.text()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void areNotThereBeyondAnAccountsReach() {
        assertThat(service.get("/funds/999900/2023", key(Role.SUPERVISOR, "110000"))
                        .expect(200)
                        .at("/funds/0"))
                .isEqualTo("absent");
        service.post("/funds/999900/2023/receipts", """
                        {"fund": "ASSISTANCE_FUND", "source": "CITY", "amount": "1.00", "document": "A", "allottedOn": "2023-01-01"}
                        """, key(Role.FINANCE, "110000"))
                .isProblem(422, "UNKNOWN_JURISDICTION");
        service.post("/funds/999900/2023/receipts", """
                        {"fund": "ASSISTANCE_FUND", "source": "CITY", "amount": "1.00", "document": "A", "allottedOn": "2023-06-16"}
                        """, finance).isProblem(422, "FUND_DAY");
        String gateway = "Authorization: Bearer "
                + service.signIn(
                        Set.of(Role.GATEWAY),
                        Reach.of(Reach.Dimension.INSTITUTION, Extent.of(Set.of(service.hospital()))));
        assertThat(service.get("/funds/999900/2023", gateway).expect(200).at("/funds/0"))
                .as("whom institutions bound, a fund is not shown")
                .isEqualTo("absent");
        service.get("/funds/999900/1999", supervisor).isProblem(400, "INVALID_REQUEST");
    }
}
