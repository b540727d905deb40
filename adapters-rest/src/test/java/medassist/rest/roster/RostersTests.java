package medassist.rest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.recipient.IdNumber;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A roster from being sent to being undone, in a city of its own service. */
class RostersTests {

    private static final String CITY = "999900";
    private static final String ANN = "371502199001010018";
    private static final String BEN = "371502199102020022";
    private static final String NOBODY = "371502199303030035";

    private final RestService service = RestService.with(Map.of());
    private final String approver = RestService.bearer(
            service.signIn(Set.of(Role.APPROVER), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(CITY)))));

    @AfterEach
    void stop() {
        service.stop();
    }

    private static String number(String body) {
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.isValid(body.substring(0, 17) + check)) {
                return body.substring(0, 17) + check;
            }
        }
        throw new IllegalArgumentException(body);
    }

    private void person(String id, String name, String idNumber) {
        String number = number(idNumber);
        boolean isMale = (number.charAt(16) - '0') % 2 == 1;
        service.put("/persons/" + id, """
                {"name": "%s", "idNumber": "%s", "birthDate": "%s-%s-%s", "sex": "%s", "jurisdiction": "999900",
                 "insurance": "RESIDENT"}
                """.formatted(
                                name,
                                number,
                                number.substring(6, 10),
                                number.substring(10, 12),
                                number.substring(12, 14),
                                isMale ? "M" : "F"))
                .expect(201);
    }

    private Reply send(RosterForm form) {
        return service.send("POST", "/rosters", form.text(), "Content-Type: " + RosterForm.TYPE);
    }

    private static RosterForm form(String csv) {
        return form("2023-05", csv);
    }

    private static RosterForm form(String month, String csv) {
        return new RosterForm(CITY, "CIVIL_AFFAIRS", month)
                .with("category", "SUBSISTENCE_ALLOWANCE")
                .with("file", "低保.csv", csv);
    }

    private static String csv(String... rows) {
        return "城乡低保对象名单\n姓名,身份证号,起始日期\n" + String.join("\n", rows) + "\n";
    }

    private String received(RosterForm form) {
        String id = send(form).expect(202).at("/id");
        service.medAssist().importingRosters().goOn();
        return id;
    }

    private Reply roster(String id) {
        return service.get("/rosters/" + id).expect(200);
    }

    private Reply rows(String id, String outcome) {
        return service.get("/rosters/" + id + "/rows?outcome=" + outcome).expect(200);
    }

    private Reply apply(String id, String body) {
        return service.post("/rosters/" + id + "/application", body, "Authorization: " + approver);
    }

    private void applied(String id, String body) {
        apply(id, body).expect(202);
        service.medAssist().importingRosters().goOn();
        assertThat(roster(id).at("/state")).isEqualTo("APPLIED");
    }

    @Test
    void isPreviewedAppliedAndAnswered() {
        person("A", "安某", ANN);
        person("B", "贝某", BEN);

        String id = received(form(csv(
                "安某," + number(ANN) + ",2023年4月",
                "贝 某," + number(BEN).toLowerCase(Locale.ROOT) + ",20230501",
                "无名," + number(NOBODY) + ",2023-5-1",
                "错某,371502199001010019,2023-5-1",
                "合计,4,")));

        Reply previewed = roster(id);
        assertThat(previewed.at("/state")).isEqualTo("PREVIEWED");
        previewed.isJson("/rows", "{\"NEW\": 2, \"PENDING\": 1, \"REJECTED\": 1}");
        assertThat(previewed.at("/withoutIdNumber")).isEqualTo("1");
        assertThat(previewed.at("/wantsWord")).isEqualTo("true");
        assertThat(service.get("/persons/A/certifications").items("category"))
                .as("nothing is recorded yet")
                .isEmpty();

        Reply fresh = rows(id, "NEW");
        assertThat(fresh.items("name")).containsExactly("安*", "贝*");
        assertThat(fresh.items("personId")).containsExactly("A", "B");
        assertThat(fresh.at("/items/0/after/0/from")).isEqualTo("2023-04-01");
        assertThat(fresh.at("/items/0/corrections/0/sent")).isEqualTo("2023年4月");
        assertThat(fresh.text()).doesNotContain(number(ANN));
        Reply refused = rows(id, "REJECTED");
        assertThat(refused.at("/items/0/line")).isEqualTo("6");
        assertThat(refused.at("/items/0/rejection/reason")).isEqualTo("INVALID_ID_NUMBER");
        assertThat(refused.at("/items/0/rejection/header")).isEqualTo("身份证号");
        assertThat(refused.at("/items/0/rejection/value")).isEqualTo("3715**********0019");
        assertThat(refused.at("/items/0/rejection/message")).contains("校验码");

        apply(id, "{}").isProblem(409, "LIST_WANTS_WORD");
        apply(id, "{\"endings\": 1, \"withoutIdNumber\": 1}").isProblem(409, "LIST_WANTS_WORD");
        applied(id, "{\"endings\": 0, \"withoutIdNumber\": 1, \"reason\": \"已核对\"}");

        Reply recorded = service.get("/persons/A/certifications");
        assertThat(recorded.items("category")).containsExactly("SUBSISTENCE_ALLOWANCE");
        assertThat(recorded.items("issuer")).containsExactly("CIVIL_AFFAIRS");
        assertThat(rows(id, "NEW").at("/items/1/result/kind")).isEqualTo("RECORDED");
        byte[] answer = service.get("/rosters/" + id + "/rows/csv?outcome=REJECTED")
                .expect(200)
                .bytes();
        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("错某", "371502199001010019", "校验码", "拒收");
        assertThat(service.get("/rosters/" + id + "/rows/xlsx?outcome=NEW")
                        .expect(200)
                        .bytes())
                .startsWith("PK".getBytes(StandardCharsets.UTF_8));
        assertThat(service.get("/audit?actor=test&limit=1000").text()).contains("RECEIVE_ROSTER", "EXPORT_ROSTER");
    }

    @Test
    void recordsARowWhenItsPersonComes() {
        String id = received(form(csv("无名," + number(NOBODY) + ",2023-5-1")));
        applied(id, "{}");

        person("N", "无名", NOBODY);
        service.medAssist().importingRosters().goOn();

        assertThat(service.get("/persons/N/certifications").items("from")).containsExactly("2023-05-01");
        assertThat(rows(id, "PENDING").at("/items/0/result/kind")).isEqualTo("RECORDED");
        assertThat(rows(id, "PENDING").at("/items/0/personId")).isEqualTo("N");
    }

    @Test
    void endsOnTheDayBeforeWhoIsMissingFromAFullList() {
        person("A", "安某", ANN);
        person("B", "贝某", BEN);
        applied(received(form(csv("安某," + number(ANN) + ",2023-1-1", "贝某," + number(BEN) + ",2023-1-1"))), "{}");

        String next = received(form("2023-06", csv("安某," + number(ANN) + ",2023-1-1")));

        Reply previewed = roster(next);
        previewed.isJson("/rows", "{\"UNCHANGED\": 1, \"ENDING\": 1}");
        previewed.isJson("/endings", "[{\"category\": \"SUBSISTENCE_ALLOWANCE\", \"inForce\": 2, \"ending\": 1}]");
        assertThat(rows(next, "ENDING").at("/items/0/line")).isEqualTo("0");
        assertThat(rows(next, "ENDING").at("/items/0/after/0/to")).isEqualTo("2023-05-31");
        apply(next, "{}").isProblem(409, "LIST_WANTS_WORD");
        applied(next, "{\"endings\": 1}");
        assertThat(service.get("/persons/B/certifications").items("to")).containsExactly("2023-05-31");
        assertThat(service.get("/persons/A/certifications").items("to")).containsExactly("null");
    }

    @Test
    void showsWhatBecomesDueAndRaisesExactlyThat() {
        person("A", "安某", ANN);
        String hospital = service.hospital();
        service.settle("A", hospital, "S1", "10000");

        String id = received(form(csv("安某," + number(ANN) + ",2023-1-1")));

        assertThat(roster(id).at("/effect/adjustments")).isEqualTo("1");
        String due = roster(id).at("/effect/toPersons");
        assertThat(due).isNotEqualTo("0.00");
        assertThat(service.get("/adjustments?personId=A").items("settlementId")).isEmpty();
        applied(id, "{}");
        assertThat(service.get("/adjustments?personId=A").items("dueToPerson")).containsExactly(due);
        assertThat(rows(id, "NEW").at("/items/0/effect/toPersons")).isEqualTo(due);
    }

    @Test
    void isUndoneAsAWholeAsLongAsNothingTouchedIt() {
        person("A", "安某", ANN);
        person("B", "贝某", BEN);
        String id = received(form(csv("安某," + number(ANN) + ",2023-1-1", "贝某," + number(BEN) + ",2023-1-1")));
        applied(id, "{}");
        String certification = service.get("/persons/B/certifications")
                .items("certificationId")
                .getFirst();
        service.put("/persons/B/certifications/" + certification, """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2023-02-01", "issuer": "CIVIL_AFFAIRS"}
                """).expect(200);

        service.post("/rosters/" + id + "/withdrawal", "{}").isProblem(409, "TOUCHED_SINCE");
        service.put("/persons/B/certifications/" + certification, """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2023-01-01", "issuer": "CIVIL_AFFAIRS"}
                """).expect(200);
        assertThat(service.post("/rosters/" + id + "/withdrawal", "{}")
                        .expect(202)
                        .at("/state"))
                .isEqualTo("WITHDRAWING");
        service.medAssist().importingRosters().goOn();

        assertThat(roster(id).at("/state")).isEqualTo("WITHDRAWN");
        assertThat(service.get("/persons/A/certifications").items("category")).isEmpty();
        assertThat(service.get("/persons/B/certifications").items("category")).isEmpty();
        assertThat(rows(id, "NEW").at("/items/0/result/kind")).isEqualTo("UNDONE");
        assertThat(rows(id, "NEW").at("/items/1/result/kind")).isEqualTo("UNDONE");
    }

    @Test
    void isTheSameRosterForTheSameFile() {
        person("A", "安某", ANN);
        String id = received(form(csv("安某," + number(ANN) + ",2023-1-1")));

        Reply again = send(form(csv("安某," + number(ANN) + ",2023-1-1"))).expect(202);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(send(form(csv("安某," + number(ANN) + ",2023-1-2")))
                        .expect(202)
                        .at("/id"))
                .isNotEqualTo(id);
    }

    @Test
    void isReadAnewWhereItIsSentAgainAfterItWasWithdrawn() {
        person("A", "安某", ANN);
        String id = received(form(csv("安某," + number(ANN) + ",2023-1-1")));
        service.post("/rosters/" + id + "/withdrawal", "{}").expect(202);

        Reply again = send(form(csv("安某," + number(ANN) + ",2023-1-1"))).expect(202);
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(again.at("/state")).isEqualTo("RECEIVED");
        service.medAssist().importingRosters().goOn();
        applied(id, "{}");
    }

    @Test
    void isNotAppliedByWhoSentIt() {
        person("A", "安某", ANN);
        String id = received(form(csv("安某," + number(ANN) + ",2023-1-1")));

        service.post("/rosters/" + id + "/application", "{}").isProblem(403, "SAME_PERSON_DECIDES");
        assertThat(service.get("/pending/" + roster(id).at("/actId"))
                        .expect(200)
                        .text())
                .contains("新增 1 行", "低保对象在册 0 人，因不在名单退出 0 人");
    }

    @Test
    void hasAnOutcomeForAFileThatCannotBeRead() {
        String id = received(form("名单\n没有表头\n"));

        assertThat(roster(id).at("/state")).isEqualTo("FAILED");
        assertThat(roster(id).at("/failure/code")).isEqualTo("NO_HEADER");
        assertThat(roster(id).at("/failure/message")).contains("表头");
        apply(id, "{}").isProblem(409, "LIST_STATE");
        assertThat(service.post("/rosters/" + id + "/withdrawal", "{}")
                        .expect(202)
                        .at("/state"))
                .isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({
        "jurisdiction, 9999, CIVIL_AFFAIRS, 2023-05, FULL",
        "issuer, 999900, NOBODY, 2023-05, FULL",
        "month, 999900, CIVIL_AFFAIRS, 2023-13, FULL",
        "kind, 999900, CIVIL_AFFAIRS, 2023-05, PART"
    })
    void namesTheFieldThatIsAtFault(String field, String jurisdiction, String issuer, String month, String kind) {
        Reply reply = send(
                new RosterForm(jurisdiction, issuer, month).with("kind", kind).with("file", "a.csv", "姓名,身份证号\n"));

        assertThat(reply.expect(400).text()).contains("/" + field);
    }

    @Test
    void wantsAFile() {
        assertThat(send(new RosterForm(CITY, "CIVIL_AFFAIRS", "2023-05"))
                        .expect(400)
                        .text())
                .contains("file");
    }

    @Test
    void isSeenByItsIssuerAlone() {
        String supplier = RestService.bearer(service.signIn(
                Set.of(Role.ROSTER_SUPPLIER),
                new Reach(Map.of(
                        Reach.Dimension.JURISDICTION, Extent.of(Set.of(CITY)),
                        Reach.Dimension.ISSUER, Extent.of(Set.of("DISABLED_FEDERATION"))))));
        String id = received(form(csv("安某," + number(ANN) + ",2023-1-1")));

        service.get("/rosters/" + id, "Authorization: " + supplier).isProblem(404, "UNKNOWN_LIST");
        assertThat(service.get("/rosters", "Authorization: " + supplier).items("id"))
                .isEmpty();
        assertThat(service.get("/rosters?state=PREVIEWED").items("id")).containsExactly(id);
        service.send(
                        "POST",
                        "/rosters",
                        form("姓名,身份证号\n").text(),
                        "Content-Type: " + RosterForm.TYPE,
                        "Authorization: " + supplier)
                .expect(422);
    }
}
