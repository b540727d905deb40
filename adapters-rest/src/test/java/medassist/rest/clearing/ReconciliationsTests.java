package medassist.rest.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The months of which institutions did not ask for their totals, or where those were not equal. */
class ReconciliationsTests {

    private static final Instant AT = Instant.parse("2023-06-02T01:00:00Z");
    private static final YearMonth MAY = YearMonth.of(2023, 5);

    private final RestService service = RestService.shared();
    private final String hospital = service.hospital();

    private void settle() {
        service.settle(service.poorPerson(), hospital, "S1", "1000");
    }

    private void check(int lastDay, ClearingType type, TotalsCheck.Figure... differing) {
        service.medAssist()
                .reconciling()
                .checked(
                        new TotalsCheck(
                                new InstitutionId(hospital),
                                new Difference.Scope(
                                        City.CODE, new Validity(MAY.atDay(1), MAY.atDay(lastDay)), "390;" + type + ";"),
                                "390",
                                Set.of(type),
                                true,
                                List.of(differing),
                                AT),
                        Desk.caller("test"));
    }

    private Reply list(String filter, String... headers) {
        return service.get("/clearing/reconciliations?month=2023-05&institutionId=" + hospital + filter, headers)
                .expect(200);
    }

    @Test
    void listsAMonthThatNobodyAskedAbout() {
        settle();

        list("").isJson("""
                {"items": [{"institutionId": "%s", "jurisdiction": "999900", "month": "2023-05", "state": "NOT_ASKED",
                            "lines": 1, "unasked": 1, "checks": []}], "next": null}
                """.formatted(hospital));
        assertThat(list("&jurisdiction=888800").items("month")).isEmpty();
    }

    @Test
    void listsAMonthWhoseTotalsWereNotEqualInTheLanguageAskedFor() {
        settle();
        check(31, ClearingType.INPATIENT, new TotalsCheck.Figure(TotalsCheck.Total.LINES, "2", "1"));

        list("", "Accept-Language: en").isJson("""
                {"items": [{"institutionId": "%s", "jurisdiction": "999900", "month": "2023-05", "state": "NOT_EQUAL",
                            "lines": 1, "unasked": 0,
                            "checks": [{"from": "2023-05-01", "to": "2023-05-31", "part": "390;INPATIENT;",
                                        "equal": false, "at": "2023-06-02T01:00:00Z",
                                        "description": "Number of lines: the institution's 2, the office's 1"}]}],
                 "next": null}
                """.formatted(hospital));
        assertThat(list("", "Accept-Language: zh-CN").at("/items/0/checks/0/description"))
                .isEqualTo("笔数：医疗机构 2，经办机构 1");
    }

    @ParameterizedTest(name = "asked until {0} for {1}: {2}")
    @CsvSource({"31, INPATIENT, EQUAL", "1, INPATIENT, EQUAL", "31, OUTPATIENT, NOT_ASKED"})
    void listsNoMonthThatIsEqualUnlessAllAreAskedFor(int lastDay, ClearingType type, String state) {
        settle();
        check(lastDay, type);

        assertThat(list("&open=false").items("state")).containsExactly(state);
        assertThat(list("").items("state")).hasSize(state.equals("EQUAL") ? 0 : 1);
    }

    @Test
    void listsTotalsOfAMonthOfWhichWeHaveNothing() {
        check(31, ClearingType.OTHER, new TotalsCheck.Figure(TotalsCheck.Total.TOTAL_FEE, "9.00", "0.00"));

        assertThat(list("").items("state")).containsExactly("NOT_EQUAL");
    }

    @ParameterizedTest
    @EnumSource(TotalsCheck.Total.class)
    void hasWordsForEachTotal(TotalsCheck.Total total) {
        check(31, ClearingType.INPATIENT, new TotalsCheck.Figure(total, "1", "2"));

        assertThat(list("").at("/items/0/checks/0/description")).contains("1").doesNotContain("difference.");
    }

    @Test
    void listsPageByPage() {
        settle();
        check(31, ClearingType.INPATIENT, new TotalsCheck.Figure(TotalsCheck.Total.AID, "1.00", "2.00"));
        var other = new ReconciliationsTests();
        other.settle();

        List<String> all = service.get("/clearing/reconciliations?month=2023-05&limit=1000")
                .expect(200)
                .items("institutionId");
        Reply first = service.get("/clearing/reconciliations?month=2023-05&limit=" + (all.size() - 1))
                .expect(200);
        Reply second = service.get("/clearing/reconciliations?month=2023-05&after=" + first.at("/next"))
                .expect(200);

        assertThat(all).contains(hospital, other.hospital).isSorted();
        assertThat(second.items("institutionId")).containsExactly(all.getLast());
        assertThat(second.at("/next")).isEqualTo("null");
    }
}
