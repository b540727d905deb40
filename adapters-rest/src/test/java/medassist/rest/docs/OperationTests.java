package medassist.rest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says of itself: its document, the page to try it, its figures. */
class OperationTests {

    private final RestService service = RestService.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/adjustments/{id}/release",
                "/api/v1/audit",
                "/api/v1/clearing/adjustments",
                "/api/v1/clearing/applications/{id}/payment",
                "/api/v1/clearing/differences/{id}/resolution",
                "/api/v1/clearing/outstanding",
                "/api/v1/clearing/statements/{institutionId}/{month}/{format}",
                "/api/v1/events/{id}/replay",
                "/api/v1/institutions/{institutionId}",
                "/api/v1/payables",
                "/api/v1/persons/{personId}/certifications/history",
                "/api/v1/persons/{personId}/entitlement",
                "/api/v1/persons/{personId}/ledgers/{year}/entries",
                "/api/v1/policies/{jurisdiction}",
                "/api/v1/receipts/verify",
                "/api/v1/settlements/quotes",
                "/api/v1/settlements/{institutionId}/{settlementId}/reversal"
            })
    void describesAnAddress(String path) {
        Reply document = service.get("//openapi.yaml").expect(200);

        assertThat(document.header("Content-Type")).isEqualTo("application/yaml;charset=utf-8");
        assertThat(document.text()).startsWith("openapi: 3").contains("\n  " + path + ":\n");
    }

    @Test
    void listsWhatIsAskedForFirst() {
        String document = service.get("//openapi.yaml").expect(200).text();

        assertThat(document.substring(document.indexOf("\ntags:")))
                .containsSubsequence(
                        "name: Settlement", "name: Policy", "name: Ledger", "name: Clearing", "name: Audit");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        String english =
                service.get("//openapi.yaml", "Accept-Language: en").expect(200).text();
        String chinese = service.get("//openapi.yaml", "Accept-Language: zh-CN")
                .expect(200)
                .text();

        assertThat(english).contains("summary: Decides a claim and posts it, once");
        assertThat(chinese)
                .contains("summary: 核定一笔结算申请并入账，只入账一次", "name: 结算", "- 结算")
                .doesNotContainPattern("\n +summary: [ -~]+\n")
                .doesNotContainPattern("\n +- name: [A-Z][ -~]+\n");
    }

    @Test
    void hasAPageToTryIt() {
        Reply page = service.get("//docs").expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("src=\"/docs/start.js\"").doesNotContain("SwaggerUIBundle(");
        assertThat(service.get("//docs/start.js").expect(200).text()).contains("url: \"/openapi.yaml\"");
    }

    @Test
    void countsRequestsByAddressAndNamesNobody() {
        String person = service.poorPerson();
        service.get("/persons/" + person + "/ledgers/2023?jurisdiction=999900").expect(200);

        Reply metrics = service.get("//metrics").expect(200);

        assertThat(metrics.header("Content-Type")).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(metrics.text())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*"
                        + "uri=\"/api/v1/persons/\\{personId}/ledgers/\\{year}\"")
                .doesNotContain(person);
    }
}
