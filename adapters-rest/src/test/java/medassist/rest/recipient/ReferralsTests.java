package medassist.rest.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import medassist.contracts.city.Town;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons who are sent on to others for help, over stores in memory. */
class ReferralsTests {

    private static final String TO_CHARITY = """
            {"to": "CHARITY", "reason": "医疗费用仍有困难", "date": "2023-05-10"}
            """;

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson(Town.CODE);
    private final String referrals = "/persons/" + person + "/referrals";

    private Reply refer(String body, String... headers) {
        return service.post(referrals, body, headers);
    }

    private Reply answer(String id, String body) {
        return service.post(referrals + "/" + id + "/answer", body);
    }

    @Test
    void keepsToWhomAPersonWasSentOnAndWhatTheyAnswered() {
        Reply referred = refer(TO_CHARITY).expect(201);
        referred.isJson("/granted", "null");
        String id = referred.at("/id");
        assertThat(refer(TO_CHARITY).isReplayed()).isTrue();

        Reply answered =
                answer(id, "{\"granted\": true, \"amount\": \"800.00\"}").expect(200);
        assertThat(answered.at("/amount")).isEqualTo("800.00");
        assertThat(answered.at("/granted")).isEqualTo("true");
        assertThat(refer(TO_CHARITY).at("/amount")).as("said again, it stands").isEqualTo("800.00");
        answer(id, "{\"granted\": false}").expect(200);

        Reply all = service.get(referrals).expect(200);
        assertThat(all.items("to")).containsExactly("CHARITY");
        assertThat(all.items("granted")).containsExactly("false");
        all.isJson("/items/0/amount", "null");
        assertThat(service.get("/persons/" + person + "/filings").items("helpGranted"))
                .containsExactly("0.00");
        assertThat(service.get("/persons/" + person + "/filings/history").items("filingId"))
                .as("what was answered before is not forgotten")
                .hasSize(3);
    }

    /** 富阳 counts it in its warnings; no bill does. */
    @Test
    void takesWhatOthersGaveOffTheBurdenThatIsWatchedAndOffNoBill() {
        String hospital = service.hospital();
        service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S1", "10000").with("jurisdiction", Town.CODE))
                .expect(201);
        String before = service.get("/alerts?personId=" + person).at("/items/0/amount");
        assertThat(before).isNotEqualTo("absent");

        String id = refer(TO_CHARITY).expect(201).at("/id");
        answer(id, "{\"granted\": true, \"amount\": \"0.01\"}").expect(200);
        Reply less = service.get("/alerts?personId=" + person);
        assertThat(Double.parseDouble(before) - Double.parseDouble(less.at("/items/0/amount")))
                .isBetween(0.009, 0.011);
        Reply later = service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S2", "100").with("jurisdiction", Town.CODE))
                .expect(201);
        assertThat(service.get("/settlements/" + hospital + "/S2/receipt").text())
                .as("a bill is not read by it")
                .doesNotContain("OUTSIDE_HELP");
        assertThat(later.at("/state")).isEqualTo("POSTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"granted": true}                        | /amount
            {"granted": false, "amount": "1.00"}     | /amount
            {"granted": true, "amount": "0.00"}      | /amount
            {"amount": "1.00"}                       | /granted
            """)
    void refusesAnswersThatCannotBeMeant(String body, String pointer) {
        String id = refer(TO_CHARITY).expect(201).at("/id");
        Reply refused = answer(id, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void knowsOnlyReferralsOfThePerson() {
        answer("help-none", "{\"granted\": false}").isProblem(404, "UNKNOWN_FILING");
        service.get("/persons/nobody/referrals").expect(404);
        service.post("/persons/nobody/referrals", TO_CHARITY).expect(422);
        String hospital = "Authorization: Bearer "
                + service.signIn(Set.of(Role.HOSPITAL), Reach.of(Reach.Dimension.INSTITUTION, Extent.of(Set.of("H1"))));
        refer(TO_CHARITY, hospital).isProblem(403, "FORBIDDEN");
    }
}
