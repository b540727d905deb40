package medassist.rest.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import medassist.domain.recipient.IdNumber;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of persons, and what is refused. */
class PersonsTests {

    private static final String ID_NUMBER = "11010519491231002X";

    private static final Body PERSON = Body.of("""
            {"name": "张 三", "idNumber": "11010519491231002X", "birthDate": "1949-12-31", "sex": "F",
             "jurisdiction": "888800", "township": "某镇", "insurance": "EMPLOYEE_RETIRED",
             "householdRegistration": "450602", "diedOn": "2023-06-15", "insuredSince": null}
            """);

    private static final Body MASKED = PERSON.with("name", "张**").with("idNumber", "1101**********002X");

    private final RestService service = RestService.shared();
    private final String path = "/persons/" + service.unique("P-");
    /** The people of these tests have one identity number. */
    private final String shared = path + "?mayShareIdNumber=true";

    @Test
    void keepsAPersonAsItWasPut() {
        Reply added = service.put(shared, PERSON).expect(201);

        added.isJson(PERSON.toString());
        service.get(path).expect(200).isJson(MASKED.toString());
        service.put(shared, PERSON).expect(200).isJson(PERSON.toString());
    }

    @Test
    void showsWhatIsMaskedToWhoSaysWhy() {
        service.put(shared, PERSON).expect(201);

        reveal("NAME", "ID_NUMBER").expect(200).isJson("""
                {"personId": "%s", "name": "张 三", "idNumber": "%s"}
                """.formatted(
                        path.substring(path.lastIndexOf('/') + 1), ID_NUMBER));
        reveal("NAME").expect(200).isJson("""
                {"personId": "%s", "name": "张 三"}
                """.formatted(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(service.get("/audit?personId=" + path.substring(path.lastIndexOf('/') + 1))
                        .text())
                .contains("REVEAL_PERSON", "NAME ID_NUMBER", "核对")
                .doesNotContain(ID_NUMBER, "张 三");
    }

    @Test
    void keepsWhatElseIsKnownAndMasksTheTelephone() {
        Body known = PERSON.with("county", "888801")
                .with("residence", "RURAL")
                .withJson("household", "{\"number\": \"HH-1\", \"head\": true}")
                .with("phone", "13800000011");
        service.put(shared, known).expect(201).isJson(known.toString());

        service.get(path)
                .expect(200)
                .isJson(MASKED.with("county", "888801")
                        .with("residence", "RURAL")
                        .withJson("household", "{\"number\": \"HH-1\", \"head\": true}")
                        .with("phone", "138****0011")
                        .toString());
        reveal("PHONE").expect(200).isJson("""
                {"personId": "%s", "phone": "13800000011"}
                """.formatted(path.substring(path.lastIndexOf('/') + 1)));
        service.put(shared, known.with("phone", "138****0011")).isInvalid("/phone", "INVALID_VALUE");
        service.put(shared, known.with("county", "330111")).isInvalid("/county", "INVALID_VALUE");
    }

    @Test
    void showsNothingWithoutAReasonOrOfNobody() {
        service.put(shared, PERSON).expect(201);

        service.post(path + "/reveal", "{\"fields\": [\"NAME\"], \"reason\": \"\"}")
                .isInvalid("/reason", "INVALID_VALUE");
        service.post(path + "/reveal", "{\"fields\": [], \"reason\": \"核对\"}").expect(400);
        service.post(path + "/reveal", "{\"fields\": [\"ADDRESS\"], \"reason\": \"核对\"}")
                .expect(400);
        service.post(path + "x/reveal", "{\"fields\": [\"NAME\"], \"reason\": \"核对\"}")
                .expect(404);
    }

    @Test
    void keepsNoMaskedName() {
        service.put(path, PERSON.with("name", "张**")).isInvalid("/name", "INVALID_VALUE");
        service.get(path).expect(404);
    }

    private Reply reveal(String... fields) {
        return service.post(
                path + "/reveal", "{\"fields\": [\"" + String.join("\", \"", fields) + "\"], \"reason\": \"核对\"}");
    }

    @Test
    void replacesAllThatWasKnown() {
        service.put(shared, PERSON).expect(201);
        String other = """
                {"name": "李四", "birthDate": "2001-02-03", "sex": "M", "jurisdiction": "999900", "insurance": "NONE"}
                """;

        service.put(shared, other).expect(200);

        service.get(path).isJson("""
                {"name": "李*", "idNumber": null, "birthDate": "2001-02-03", "sex": "M", "jurisdiction": "999900",
                 "township": null, "insurance": "NONE", "householdRegistration": null, "diedOn": null, "insuredSince": null}
                """);
    }

    @Test
    void readsACheckCharacterInSmallLetters() {
        service.put(shared, PERSON.with("idNumber", "11010519491231002x")).expect(201);

        assertThat(reveal("ID_NUMBER").at("/idNumber")).isEqualTo(ID_NUMBER);
    }

    @Test
    void refusesASecondInsuredPersonWithTheIdentityNumberUnlessSaidSo() {
        String idNumber = "110105196104020015";
        Body body = PERSON.with("idNumber", idNumber)
                .with("birthDate", "1961-04-02")
                .with("sex", "M")
                .with("insurance", "RESIDENT");
        service.put(path, body).expect(201);
        String second = "/persons/" + service.unique("P-");

        service.put(second, body).isRefused(409, "DUPLICATE_PERSON", "/idNumber");
        service.get(second).expect(404);
        service.put(second, body.with("insurance", "NONE")).expect(201);
        service.put(second, body).isRefused(409, "DUPLICATE_PERSON", "/idNumber");
        service.put(second + "?mayShareIdNumber=true", body).expect(200);
        service.put(path, body.with("township", "他镇")).expect(200);
    }

    @Test
    void isInsuredByTheDayWhereAMoveSays() {
        String person = service.poorPerson("999900");
        String hospital = service.hospital();
        service.put("/persons/" + person, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "888800", "insurance": "RESIDENT",
                 "insuredSince": "2023-06-01"}
                """).expect(200);

        Body late = RestService.claim(person, hospital, "S1", "100").with("settledOn", "2023-05-31");
        service.post("/settlements", late).expect(201);
        service.post("/settlements", late.with("settlementId", "S2").with("settledOn", "2023-06-01"))
                .isRefused(422, "JURISDICTION_DIFFERS", "/jurisdiction");
        assertThat(service.get("/persons/" + person).at("/insuredSince")).isEqualTo("2023-06-01");
        assertThat(service.get("/persons/" + person + "/entitlement?on=2023-05-31")
                        .at("/policy/document"))
                .isEqualTo("示例〔2020〕1号");
        assertThat(service.get("/persons/" + person + "/entitlement?on=2023-06-01")
                        .at("/policy/document"))
                .isEqualTo("镇政〔2021〕9号");
    }

    @Test
    void knowsNobodyElse() {
        service.get(path).isProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "name, absent, MISSING_FIELD",
        "name, '\"\"', INVALID_VALUE",
        "name, '\"\\u3000 \"', INVALID_VALUE",
        "name, '\"张\\t三\"', INVALID_VALUE",
        "name, '\"张\\u202e三\"', INVALID_VALUE",
        "name, '\"张\\u200b三\"', INVALID_VALUE",
        "name, '\"张\\u0085三\"', INVALID_VALUE",
        "name, '\"张\\u2028三\"', INVALID_VALUE",
        "name, '\"张\\uffff\"', INVALID_VALUE",
        "name, '\"张\\ufeff\"', INVALID_VALUE",
        "name, '\"张\\udb40\\udc41\"', INVALID_VALUE",
        "idNumber, '\"\"', INVALID_ID_NUMBER",
        "idNumber, '\"11010519491231002\"', INVALID_ID_NUMBER",
        "idNumber, '\"110105194912310021\"', INVALID_ID_NUMBER",
        "idNumber, '\"11010519491331002X\"', INVALID_ID_NUMBER",
        "idNumber, '\"11010519491231002Ｘ\"', INVALID_ID_NUMBER",
        "householdRegistration, '\"4506\"', INVALID_VALUE",
        "diedOn, '\"1949-12-30\"', DATES_CROSS",
        "diedOn, '\"2023-06-31\"', INVALID_DATE",
        "birthDate, absent, MISSING_FIELD",
        "birthDate, '\"1949-12-32\"', INVALID_DATE",
        "birthDate, 19491231, INVALID_DATE",
        "sex, absent, MISSING_FIELD",
        "sex, '\"f\"', NOT_ONE_OF",
        "jurisdiction, absent, MISSING_FIELD",
        "jurisdiction, '\"8888001\"', INVALID_VALUE",
        "township, '\"\\u0000\"', INVALID_VALUE",
        "insurance, absent, MISSING_FIELD",
        "insurance, '\"STUDENT\"', NOT_ONE_OF",
        "personId, '\"P\"', UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String code) {
        service.put(shared, PERSON.withJson(field, value)).isInvalid("/" + field, code);

        service.get(path).isProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张\\ud800", "张\\udc00三", "\\ud842\\ud842"})
    void refusesHalvesOfCharacters(String escaped) {
        // Put in as text, since a half that is written out is lost before it is sent.
        service.put(shared, PERSON.toString().replace("张 三", escaped)).isInvalid("/name", "INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"䶮𬀩", "𠮷野", "买买提·吐尔逊", "O\u2019Neil", "\uE863某", "葛\uDB40\uDD00城"})
    void takesRareCharactersOfNames(String name) {
        service.put(shared, PERSON.with("name", name)).expect(201);

        assertThat(reveal("NAME").at("/name")).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"birthDate, 1949-12-30", "sex, M"})
    void refusesAnIdNumberThatSaysOtherwise(String field, String value) {
        service.put(shared, PERSON.with(field, value)).isInvalid("/idNumber", "ID_NUMBER_DISAGREES");
    }

    @ParameterizedTest(name = "{0} of {1} characters")
    @CsvSource({"name, 100", "township, 100"})
    void takesTextsAsLongAsTheyMayBe(String field, int longest) {
        service.put(shared, PERSON.with(field, "字".repeat(longest))).expect(201);

        service.put(shared, PERSON.with(field, "字".repeat(longest + 1))).isInvalid("/" + field, "INVALID_VALUE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"%20", "a%20b", "%E5%BC%A0", "12345678901234567890123456789012345678901234567890123456789012345"})
    void refusesANumberThatIsNoCode(String id) {
        service.put("/persons/" + id, PERSON).isInvalid("/personId", "INVALID_VALUE");
        service.get("/persons/" + id).isInvalid("/personId", "INVALID_VALUE");
    }

    @Test
    void areListedByAnyPartOfTheirNameAndByOtherThingsWhole() {
        String mark = service.unique("王_50%");
        String id = service.unique("P-list-");
        for (int i = 0; i < 3; i++) {
            register(id + "-" + i, "李" + mark + "五", i == 2 ? "乙镇" : "甲镇");
        }
        String query = "/persons?name=" + encoded(mark);

        Reply first = service.get(query + "&limit=2");
        assertThat(first.items("personId")).containsExactly(id + "-0", id + "-1");
        assertThat(first.items("name")).containsOnly("李" + "*".repeat(mark.length() + 1));
        assertThat(service.get(query + "&limit=2&after=" + first.at("/next")).items("personId"))
                .containsExactly(id + "-2");
        assertThat(service.get(query + "&township=" + encoded("乙镇")).items("personId"))
                .containsExactly(id + "-2");
        assertThat(service.get(query + "&township=" + encoded("镇")).items("personId"))
                .isEmpty();
        assertThat(service.get(query + "&jurisdiction=999900").items("personId"))
                .hasSize(3);
        assertThat(service.get(query + "&jurisdiction=371500").items("personId"))
                .isEmpty();
        assertThat(service.get("/persons?name=" + encoded("李_王")).items("personId"))
                .as("a part to the letter, and no pattern")
                .isEmpty();
    }

    @Test
    void areListedByTheirWholeIdentityNumber() {
        String number = "999900196104029929";
        String id = service.unique("P-number-");
        service.put("/persons/" + id + "?mayShareIdNumber=true", """
                {"name": "测试", "idNumber": "%s", "birthDate": "1961-04-02", "sex": "F", "jurisdiction": "999900",
                 "insurance": "RESIDENT"}
                """.formatted(number))
                .expect(201);

        Reply listed =
                service.get("/persons?idNumber=" + number.toLowerCase(Locale.ROOT) + "&after=" + id.substring(0, 8));
        assertThat(listed.items("personId")).containsExactly(id);
        listed.isJson("/items/0", """
                {"personId": "%s", "name": "测*", "idNumber": "%s", "birthDate": "1961-04-02", "sex": "F",
                 "jurisdiction": "999900", "township": null, "insurance": "RESIDENT", "householdRegistration": null,
                 "diedOn": null, "insuredSince": null}
                """.formatted(id, IdNumber.masked(number)));
        assertThat(service.get("/persons?idNumber=" + number + "&name=" + encoded("别人"))
                        .items("personId"))
                .isEmpty();
        service.get("/persons?idNumber=" + number.substring(0, 17)).isInvalid("/idNumber", "INVALID_ID_NUMBER");
    }

    @ParameterizedTest
    @CsvSource({
        "jurisdiction=3715, /jurisdiction",
        "name=a%00, /name",
        "township=a%0A, /township",
        "limit=1001, /limit",
        "after=%20, /after"
    })
    void refusesAnOddQuestion(String query, String pointer) {
        service.get("/persons?" + query).isInvalid(pointer, "INVALID_VALUE");
    }

    private void register(String id, String name, String township) {
        service.put("/persons/" + id, Body.of("""
                                {"birthDate": "1970-01-01", "sex": "M", "jurisdiction": "999900", "insurance": "RESIDENT"}
                                """).with("name", name).with("township", township))
                .expect(201);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
