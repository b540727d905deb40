package medassist.rest.clearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipFile;
import medassist.contracts.city.Town;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What institutions advanced in a month: totals, lines and tables. */
class StatementsTests {

    private static final String STATEMENTS = "/clearing/statements";

    private final RestService service = RestService.shared();
    private final String hospital = service.hospital();
    private final String person = service.poorPerson(Town.CODE);
    private final String path = STATEMENTS + "/" + hospital + "/2023-05";

    /** A bill of the town, of which the hospital bears 50 and county finance aids 341.25. */
    private Body bill(String settlementId, String day) {
        return Body.of("""
                {"jurisdiction": "888800", "careType": "INPATIENT", "totalFee": "1000", "outOfCatalogue": "100",
                 "overLimit": "0", "preSelfPay": "0", "inScope": "900", "paid": {"basic": "300"},
                 "personalAccount": "20", "visitId": "V-7"}
                """)
                .with("personId", person)
                .with("institutionId", hospital)
                .with("settlementId", settlementId)
                .with("settledOn", day);
    }

    private void settle(Body bill) {
        service.post("/settlements", bill).expect(201);
    }

    private String number(String settlementId) {
        Reply statement = service.get(path).expect(200);
        return statement.items("number").get(statement.items("settlementId").indexOf(settlementId));
    }

    @Test
    void tellsTheLinesOfAMonth() {
        settle(bill("S1", "2023-05-31"));
        settle(bill("S2", "2023-06-01"));

        Reply statement = service.get(path).expect(200);

        statement.isJson("""
                {"items": [{"settlementId": "S1", "number": "%s", "request": "S1", "jurisdiction": "888800",
                            "personId": "%s", "visit": "V-7", "day": "2023-05-31", "clearingType": "INPATIENT",
                            "insuranceType": "390", "kind": "ADVANCE", "reversed": false,
                            "shares": {"totalFee": "1000.00", "funds": "641.25", "aid": "341.25",
                                       "assistanceFund": "0.00", "otherAid": "341.25", "personalAccount": "20.00",
                                       "cash": "288.75", "hospital": "50.00"}}],
                 "next": null}
                """.formatted(number("S1"), person));
    }

    @Test
    void hasTwoLinesOfWhatWasReversed() {
        settle(bill("S1", "2023-05-31"));
        service.reverse(hospital, "S1");

        Reply may = service.get(path).expect(200);
        Reply june = service.get(STATEMENTS + "/" + hospital + "/2023-06").expect(200);

        assertThat(may.items("kind")).containsExactly("ADVANCE");
        assertThat(may.items("reversed")).containsExactly("true");
        assertThat(june.items("kind")).containsExactly("REVERSAL");
        assertThat(june.items("reversed")).containsExactly("true");
        assertThat(june.items("day")).containsExactly("2023-06-15");
        assertThat(june.items("shares/hospital")).containsExactly("-50.00");
        assertThat(june.items("request")).as("no message asked for it").containsExactly("");
    }

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    private void reverseInMay(String settlementId) {
        service.setClock(Instant.parse("2023-05-31T15:59:59Z"));
        service.reverse(hospital, settlementId);
    }

    @Test
    void tellsTheTotalsByJurisdictionAndClearingType() {
        settle(bill("S1", "2023-05-01"));
        settle(bill("S2", "2023-05-02"));
        settle(bill("S3", "2023-05-03").with("careType", "OUTPATIENT"));
        service.settle(service.poorPerson(), hospital, "S4", "10");
        reverseInMay("S2");
        String totals = STATEMENTS + "?month=2023-05&institutionId=" + hospital;

        Reply all = service.get(totals).expect(200);

        assertThat(all.items("jurisdiction")).containsExactly("888800", "888800", "999900");
        assertThat(all.items("clearingType")).containsExactly("INPATIENT", "OUTPATIENT", "INPATIENT");
        all.isJson("/items/0", """
                {"institutionId": "%s", "jurisdiction": "888800", "month": "2023-05", "clearingType": "INPATIENT",
                 "lines": 3, "settlements": 1,
                 "shares": {"totalFee": "1000.00", "funds": "641.25", "aid": "341.25", "assistanceFund": "0.00",
                            "otherAid": "341.25", "personalAccount": "20.00", "cash": "288.75", "hospital": "50.00"}}
                """.formatted(hospital));
        assertThat(service.get(totals + "&jurisdiction=999900").items("clearingType"))
                .containsExactly("INPATIENT");
        Reply first = service.get(totals + "&limit=2");
        assertThat(first.items("clearingType")).containsExactly("INPATIENT", "OUTPATIENT");
        assertThat(service.get(totals + "&limit=2&after=" + first.at("/next")).items("jurisdiction"))
                .containsExactly("999900");
        assertThat(service.get(STATEMENTS + "?month=2023-04&institutionId=" + hospital)
                        .items("month"))
                .isEmpty();
    }

    @Test
    void tellsTheTotalsOfAllInstitutions() {
        settle(bill("S1", "2023-05-01"));
        String other = service.hospital();
        settle(bill("S1", "2023-05-01").with("institutionId", other));

        assertThat(service.get(STATEMENTS + "?month=2023-05&limit=1000").items("institutionId"))
                .contains(hospital, other)
                .isSorted();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', S1 S2 S3",
        "?limit=2, S1 S2",
        "?clearingType=OUTPATIENT, S2",
        "?clearingType=OTHER, ''",
        "?jurisdiction=888800, S1 S2",
        "?jurisdiction=999900, S3",
        "?jurisdiction=999900&clearingType=OUTPATIENT, ''"
    })
    void showsTheLinesThatAreAskedFor(String filter, String expected) {
        settle(bill("S1", "2023-05-01"));
        settle(bill("S2", "2023-05-02").with("careType", "OUTPATIENT"));
        settle(RestService.claim(service.poorPerson(), hospital, "S3", "10").with("settledOn", "2023-05-03"));

        Reply page = service.get(path + filter).expect(200);

        assertThat(String.join(" ", page.items("settlementId"))).isEqualTo(expected);
        if (filter.equals("?limit=2")) {
            assertThat(service.get(path + "?limit=2&after=" + page.at("/next")).items("settlementId"))
                    .containsExactly("S3");
        } else {
            assertThat(page.at("/next")).isEqualTo("null");
        }
    }

    @Test
    void isATableInTheLanguageAskedFor() {
        settle(bill("S1", "2023-05-31"));
        settle(bill("S2", "2023-05-31").with("careType", "OUTPATIENT"));
        reverseInMay("S2");

        Reply english = service.get(path + "/csv?clearingType=INPATIENT", "Accept-Language: en")
                .expect(200);

        assertThat(english.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(english.header("Content-Disposition")).isEqualTo("attachment; filename=\"statement-2023-05.csv\"");
        assertThat(english.text().replace("\uFEFF", "BOM ").lines())
                .containsExactly(
                        "BOM Settled on,Number,Request,Visit,Person,Jurisdiction,Clearing type,Insurance,Kind,"
                                + "Total fee,Paid by funds,of that assistance fund,of that other aid,Personal account,"
                                + "Cash,Borne by hospital",
                        "2023-05-31," + number("S1") + ",S1,V-7," + person
                                + ",888800,inpatient,resident,advance,1000.00,641.25,"
                                + "0.00,341.25,20.00,288.75,50.00",
                        "Total (settlements that stand),1,,,,,,,,1000.00,641.25,0.00,341.25,20.00,288.75,50.00");
        Reply chinese = service.get(path + "/csv?clearingType=OUTPATIENT").expect(200);
        assertThat(chinese.text()).contains("门诊,城乡居民,垫付,1000.00", "门诊,城乡居民,退费,-1000.00", "合计（有效结算笔数）,0,");
    }

    @ParameterizedTest(name = "{0} stands as {1}")
    @CsvSource({
        "=1+1, '\"T=1+1\"'",
        "@x, '\"T@x\"'",
        "-1, '\"T-1\"'",
        "＝1, '\"T＝1\"'",
        "123456789012, '\"T123456789012\"'",
        "12345678901, 12345678901"
    })
    void givesNoSpreadsheetAnythingToCompute(String visit, String cell) {
        settle(bill("S1", "2023-05-31").with("visitId", visit));

        assertThat(service.get(path + "/csv").text()).contains(",S1," + cell.replace('T', '\t') + ",");
    }

    @Test
    void isAWorkbookWithAmountsAsNumbers(@TempDir Path folder) throws IOException {
        settle(bill("S1", "2023-05-31"));

        Reply xlsx = service.get(path + "/xlsx").expect(200);

        assertThat(xlsx.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(xlsx.header("Content-Disposition")).contains("statement-2023-05.xlsx");
        assertThat(sheet(Files.write(folder.resolve("statement.xlsx"), xlsx.bytes())))
                .contains("<v>341.25</v>", "<v>288.75</v>")
                .doesNotContain("341.250");
    }

    private static String sheet(Path xlsx) throws IOException {
        try (var zip = new ZipFile(xlsx.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', /month, MISSING_FIELD",
        "?month=2023-13, /month, INVALID_VALUE",
        "?month=2023-05&jurisdiction=x, /jurisdiction, INVALID_VALUE",
        "?month=2023-05&institutionId=a%20b, /institutionId, INVALID_VALUE",
        "?month=2023-05&limit=0, /limit, INVALID_VALUE",
        "?month=2023-05&after=SDE, /after, INVALID_VALUE",
        "/a%20b/2023-05, /institutionId, INVALID_VALUE",
        "/H1/2023-00, /month, INVALID_VALUE",
        "/H1/2023-05?clearingType=DAY, /clearingType, INVALID_VALUE",
        "/H1/2023-05?limit=1001, /limit, INVALID_VALUE",
        "/H1/2023-05?after=SDE, /after, INVALID_VALUE",
        "/H1/2023-05/pdf, /format, INVALID_VALUE",
        "/H1/202305/csv, /month, INVALID_VALUE",
        "/H1/2023-05/csv?jurisdiction=1, /jurisdiction, INVALID_VALUE"
    })
    void refusesAnOddQuestion(String question, String pointer, String code) {
        service.get(STATEMENTS + question).isInvalid(pointer, code);
    }
}
