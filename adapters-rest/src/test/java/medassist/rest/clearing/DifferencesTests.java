package medassist.rest.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.institution.InstitutionId;
import medassist.domain.money.Money;
import medassist.domain.validity.Validity;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reconciliation found to differ, and how it was resolved. */
class DifferencesTests {

    private static final String DIFFERENCES = "/clearing/differences";
    private static final String REASON = "{\"reason\": \"已与院方核对\"}";

    private final RestService service = RestService.shared();
    private final String hospital = service.hospital();

    /** The hospital has a line that we do not have. */
    private void reconcile(String... totals) {
        List<InstitutionLine> theirs = List.of(totals).stream()
                .map(total -> new InstitutionLine(
                        "X-" + total, "", "", Money.ofYuan(total), Money.ZERO, Money.ZERO, false, Optional.empty()))
                .toList();
        service.medAssist()
                .reconciling()
                .reconcile(
                        new InstitutionId(hospital),
                        new Difference.Scope(City.CODE, new Validity(City.DAY, City.DAY.plusDays(30)), ""),
                        new Reconciliation(false),
                        anyOfOurs -> true,
                        theirs,
                        Desk.caller("test"));
    }

    private Reply list(String filter, String... headers) {
        return service.get(DIFFERENCES + "?institutionId=" + hospital + filter, headers)
                .expect(200);
    }

    private Reply resolve(String id, String... headers) {
        return service.post(DIFFERENCES + "/" + id + "/resolution", REASON, headers);
    }

    @Test
    void tellsWhatDiffersInTheLanguageAskedFor() {
        reconcile("5.00");

        Reply found = list("", "Accept-Language: en");

        found.isJson("""
                {"items": [{"id": "%s", "institutionId": "%s", "jurisdiction": "999900", "from": "2023-05-01",
                            "to": "2023-05-31", "number": "X-5.00", "kind": "ONLY_THEIRS", "description": "%s",
                            "foundAt": "2023-06-15T02:03:04.000005Z", "resolvedAt": null, "resolvedBy": null,
                            "resolution": null}],
                 "next": null}
                """.formatted(found.at("/items/0/id"), hospital, found.at("/items/0/description")));
        assertThat(found.at("/items/0/description")).contains("Only the institution has", "5.00");
        assertThat(list("").at("/items/0/description")).contains("仅医疗机构", "5.00");
    }

    @Test
    void isResolvedOnceWithAReason() {
        reconcile("5.00");
        String id = list("").at("/items/0/id");

        Reply resolved = resolve(id, "MedAssist-Operator: clerk-4", "Accept-Language: en")
                .expect(200);

        assertThat(resolved.at("/resolvedAt")).isEqualTo("2023-06-15T02:03:04.000005Z");
        assertThat(resolved.at("/resolvedBy")).isEqualTo("clerk-4");
        assertThat(resolved.at("/resolution")).isEqualTo("已与院方核对");
        assertThat(resolved.at("/description")).contains("Only the institution has");
        assertThat(list("").items("id")).as("open ones only").isEmpty();
        assertThat(list("&open=false").items("id")).containsExactly(id);
        assertThat(resolve(id, "MedAssist-Operator: clerk-5").expect(200).at("/resolvedBy"))
                .as("as it was")
                .isEqualTo("clerk-4");
    }

    @Test
    void isResolvedOnceUnderItsKey() {
        reconcile("5.00");
        String id = list("").at("/items/0/id");
        String key = "Idempotency-Key: " + service.unique("diff-");

        Reply first = resolve(id, key).expect(200);
        Reply again = resolve(id, key).expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.isReplayed()).isTrue();
    }

    @Test
    void isInTheWayOfAnAcceptanceUntilItIsResolved() {
        service.settle(service.poorPerson(), hospital, "S1", "1000");
        reconcile("5.00");
        String application = service.post("/clearing/applications", """
                {"institutionId": "%s", "jurisdiction": "999900", "month": "2023-05", "clearingType": "INPATIENT"}
                """.formatted(hospital))
                .expect(201)
                .at("/id");
        String acceptance = "/clearing/applications/" + application + "/acceptance";

        service.post(acceptance, REASON).isProblem(409, "DIFFERENCES_OPEN");
        list("").items("id").forEach(id -> resolve(id).expect(200));

        service.post(acceptance, REASON).expect(200);
    }

    @Test
    void isListedPageByPage() {
        reconcile("5.00", "6.00");

        Reply first = list("&limit=1");
        Reply second = list("&limit=1&after=" + first.at("/next"));

        assertThat(first.at("/next")).isEqualTo(first.at("/items/0/id"));
        assertThat(second.at("/next")).isEqualTo("null");
        assertThat(list("").items("id")).containsExactly(first.at("/items/0/id"), second.at("/items/0/id"));
    }

    @Test
    void refusesAnOddResolution() {
        reconcile("5.00");
        String path = DIFFERENCES + "/" + list("").at("/items/0/id") + "/resolution";

        service.post(path, "{}").isInvalid("/reason", "MISSING_FIELD");
        service.post(path, "{\"reason\": \"\\n\"}").isProblem(400, "INVALID_REQUEST");
        service.post(path, "{\"reason\": \"x\", \"id\": 1}").isInvalid("/id", "UNKNOWN_FIELD");
        resolve("none").isProblem(404, "UNKNOWN_DIFFERENCE");
        resolve("a%20b").isInvalid("/id", "INVALID_VALUE");
        assertThat(list("").items("resolution")).containsExactly("null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"institutionId=a%20b, /institutionId", "limit=0, /limit", "limit=1001, /limit", "after=%20, /after"})
    void refusesAnOddQuestion(String query, String pointer) {
        service.get(DIFFERENCES + "?" + query).isInvalid(pointer, "INVALID_VALUE");
    }
}
