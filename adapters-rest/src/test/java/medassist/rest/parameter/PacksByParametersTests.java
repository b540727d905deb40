package medassist.rest.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.contracts.city.Suburb;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;

/** What is asked of a place whose parameters say deductible and limit. */
class PacksByParametersTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson(Suburb.CODE.value());
    private final String hospital = service.hospital();

    @Test
    void areRefusedWhereNobodyHasSaidTheValue() {
        service.post("/settlements", claim("S1", "2022-05-01")).isProblem(422, "MISSING_PARAMETER");
        assertThat(service.post("/settlements/quotes", claim("S1", "2022-05-01"), "Accept-Language: en")
                        .isProblem(422, "MISSING_PARAMETER")
                        .at("/detail"))
                .isEqualTo("The parameter income.rural of 999950 has no value on 2022-05-01");
        service.get("/persons/" + person + "/entitlement?on=2022-05-01").isProblem(422, "MISSING_PARAMETER");
    }

    @Test
    void haveTheValuesOfTheDayInTheirReceipts() {
        set("income.rural", "200");
        set("ceiling.burden", "1500");
        service.post("/settlements", claim("S1", "2023-05-01")).expect(201).isJson("/assistance", "\"560.00\"");

        Reply receipt = service.get("/settlements/" + hospital + "/S1/receipt").expect(200);
        receipt.isJson("/input/parameters", """
                [{"name": "income.rural", "setBy": "999950", "from": "2023-01-01", "to": "2023-12-31", "value": "200.00",
                  "source": "某号文"},
                 {"name": "ceiling.burden", "setBy": "999950", "from": "2023-01-01", "to": "2023-12-31", "value": "1500.00",
                  "source": "某号文"}]
                """);
        assertThat(valid(receipt.text())).isEqualTo("true");
        assertThat(valid(receipt.text().replace("\"200.00\"", "\"100.00\""))).isEqualTo("false");
        assertThat(service.get("/persons/" + person + "/entitlement?on=2023-05-01")
                        .expect(200)
                        .text())
                .contains("\"200.00\"", "\"1500.00\"");
    }

    @Test
    void areShownWithTheirParametersAndBounds() {
        Reply pack = service.get("/policies/999950?on=2023-05-01").expect(200);

        pack.isJson("/benefits/0/terms/0/deductible", "null");
        pack.isJson("/benefits/0/terms/0/deductibleBy", """
                {"parameter": "income.rural", "atLeast": "100.00", "atMost": "500.00"}""");
        pack.isJson("/benefits/0/terms/0/limits", """
                [{"pool": "regular", "limit": null,
                  "limitBy": {"parameter": "ceiling.burden", "atLeast": "1000.00", "atMost": "5000.00"}}]""");
        assertThat(service.get("/policies/999900?on=2023-05-01").text()).doesNotContain("deductibleBy", "limitBy");
    }

    private Body claim(String settlementId, String day) {
        return RestService.claim(person, hospital, settlementId, "1000")
                .with("jurisdiction", Suburb.CODE.value())
                .with("settledOn", day);
    }

    private String valid(String receipt) {
        return service.post("/receipts/verify", receipt).expect(200).at("/valid");
    }

    private void set(String name, String value) {
        Reply waiting = service.put("/parameters/999950/" + name, """
                {"values": [{"from": "2023-01-01", "to": "2023-12-31", "value": "%s", "source": "某号文"}], "reason": "年度"}
                """.formatted(value), "MedAssist-Operator: zhang")
                .expect(202);
        service.post(
                        "/pending/" + waiting.at("/id") + "/approval",
                        Body.of("{\"reason\": \"同意\"}").with("digest", waiting.at("/digest")),
                        "MedAssist-Operator: li")
                .expect(200);
    }
}
