package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import medassist.application.port.AuditTrail;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.validity.Validity;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.Said;
import medassist.hisfeed.message.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a counter asks beside its bills: persons, settlements, years; and who sits at it. */
class QuestionsTests {

    private static final String ID_NUMBER = "11010519491231002X";

    private final Counter counter = Counter.national();

    private Letter ofPerson(String field, String value) {
        return counter.letter("1101").data(field, value);
    }

    @Test
    void tellsWhoAPersonIs() {
        counter.register("P2", "999900", new IdNumber(ID_NUMBER), Insurance.EMPLOYEE_RETIRED);

        Said said = counter.send(ofPerson("psn_no", "P2")).done();

        said.isJson("/baseinfo", """
                {"psn_no": "P2", "psn_cert_type": "01", "certno": "11010519491231002X", "psn_name": "张三",
                 "gend": "2", "brdy": "1949-12-31", "age": 73, "exp_content": "%s"}
                """.formatted(said.at("/baseinfo/exp_content").replace("\"", "\\\"")));
        said.isJson("/insuinfo", """
                [{"balc": 0.00, "insutype": "310", "psn_type": "12", "psn_insu_stas": "1", "cvlserv_flag": "0",
                  "insuplc_admdvs": "999900"}]
                """);
        said.isJson("/idetinfo", "[]");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({"EMPLOYEE, 310, 11", "EMPLOYEE_RETIRED, 310, 12", "RESIDENT, 390, 16"})
    void tellsHowAPersonIsInsured(Insurance insurance, String insutype, String psnType) {
        counter.register("P2", "999900", IdNumber.NONE, insurance);

        Said said = counter.send(ofPerson("psn_no", "P2")).done();

        assertThat(said.at("/insuinfo/0/insutype")).isEqualTo(insutype);
        assertThat(said.at("/insuinfo/0/psn_type")).isEqualTo(psnType);
    }

    @ParameterizedTest(name = "{0} born {1}: {2}")
    @CsvSource({
        "RESIDENT, 2023-06-15, 14",
        "RESIDENT, 2020-01-01, 14",
        "RESIDENT, 2005-07-01, 14",
        "RESIDENT, 2005-06-30, 15",
        "RESIDENT, 1963-07-01, 15",
        "RESIDENT, 1963-06-30, 16",
        "EMPLOYEE, 1950-01-01, 11",
        "EMPLOYEE_RETIRED, 1970-01-01, 12"
    })
    void tellsThePersonsTypeByInsuranceAndAge(Insurance insurance, LocalDate born, String type) {
        counter.register("P2", "999900", IdNumber.NONE, insurance, born);

        assertThat(counter.send(ofPerson("psn_no", "P2")).done().at("/insuinfo/0/psn_type"))
                .isEqualTo(type);
    }

    @Test
    void claimsNoIdentityCardForWhoHasNoNumber() {
        Said said = counter.send(ofPerson("psn_no", "P1")).done();

        assertThat(said.at("/baseinfo/psn_cert_type")).isEqualTo("99");
        assertThat(said.at("/baseinfo/certno")).as("the person's own").isEqualTo("P1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EXTREME_POVERTY, 2304",
        "SUBSISTENCE_ALLOWANCE, 2303",
        "SUBSISTENCE_MARGIN, 2305",
        "ILLNESS_IMPOVERISHED, 2306",
        "MONITORED, MONITORED"
    })
    void saysACertificationInTheCodeOfTheNationalTableWhereItHasOne(Category category, String code) {
        counter.register("P2", "999900", IdNumber.NONE, Insurance.RESIDENT);
        counter.certify("P2", "C1", category, Validity.since(LocalDate.of(2023, 1, 1)));

        assertThat(counter.send(ofPerson("psn_no", "P2")).done().at("/idetinfo/0/psn_idet_type"))
                .isEqualTo(code);
    }

    @Test
    void tellsWhatIsLeftOfTheYear() throws JsonProcessingException {
        counter.send(counter.letter("2304")
                        .envelope("insuplc_admdvs", "888800")
                        .data("psn_no", Counter.TOWNSMAN)
                        .data("med_type", "24")
                        .data("medfee_sumamt", "400")
                        .data("inscp_scp_amt", "400"))
                .done();

        Said said = counter.send(ofPerson("psn_no", Counter.TOWNSMAN)).done();

        JsonNode left = CanonicalJson.MAPPER.readTree(said.at("/baseinfo/exp_content"));
        assertThat(left.path("year").asText()).isEqualTo("2023");
        assertThat(left.path("limits")).hasSize(3);
        assertThat(left.at("/limits/0").toString()).isEqualTo("""
                {"clause":"三4","benefit":"医疗救助","class":"低保","name":"年度限额","limit":800.00,"paid":208.75,\
                "left":591.25}""");
        assertThat(left.at("/deductibles/0").toString()).isEqualTo("""
                {"clause":"三4","benefit":"医疗救助","class":"低保","deductible":100.00,"counted":400.00,"left":0.00}""");
        assertThat(left.at("/criticalIllnessTilt/0/clause").asText()).isEqualTo("九1");
        assertThat(left.at("/criticalIllnessTilt/0/text").asText()).contains("起付线降低40%", "低保");
        assertThat(left.at("/criticalIllnessTilt/1").isMissingNode())
                .as("of today")
                .isTrue();
        assertThat(left.at("/depositWaiver/0/clause").asText()).isEqualTo("十1");
        assertThat(left.at("/depositWaiver/0/text").asText()).contains("免除住院押金");
    }

    @Test
    void tellsOfNothingLeftWhereNoDocumentIsInForce() {
        counter.register("P2", "777700", IdNumber.NONE, Insurance.RESIDENT);

        assertThat(counter.send(ofPerson("psn_no", "P2")).done().at("/baseinfo/exp_content"))
                .isEqualTo("absent");
    }

    @Test
    void tellsOfNoInsuranceWhereThereIsNone() {
        counter.register("P2", "999900", IdNumber.NONE, Insurance.NONE);

        counter.send(ofPerson("psn_no", "P2")).done().isJson("/insuinfo", "[]");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2022-12-30T16:00:00Z, 73", "2022-12-30T15:59:59Z, 72"})
    void countsYearsInChina(Instant now, String age) {
        counter.now.set(now);

        assertThat(counter.send(ofPerson("psn_no", Counter.TOWNSMAN)).done().at("/baseinfo/age"))
                .isEqualTo(age);
    }

    @Test
    void tellsTheCertificationsOnRecord() {
        counter.certify(
                Counter.TOWNSMAN,
                "C2",
                Category.ORPHAN,
                new Validity(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)));

        Said said = counter.send(ofPerson("psn_no", Counter.TOWNSMAN)).done();

        said.isJson("/idetinfo", """
                [{"psn_idet_type": "2303", "memo": "%s", "begntime": "2021-02-01 00:00:00"},
                 {"psn_idet_type": "ORPHAN", "memo": "孤儿", "begntime": "2022-01-01 00:00:00",
                  "endtime": "2022-12-31 23:59:59"}]
                """.formatted(said.at("/idetinfo/0/memo")));
        assertThat(said.at("/idetinfo/0/memo")).contains("低保");
    }

    @Test
    void saysACertificationInTheProvincesCodeOfItsDays() {
        var hedong = new Counter("hedong");
        hedong.certify(
                Counter.TOWNSMAN,
                "C2",
                Category.ORPHAN,
                new Validity(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 6, 30)));

        Said said = hedong.send(hedong.letter("1101").data("psn_no", Counter.TOWNSMAN))
                .done();

        assertThat(said.at("/idetinfo/0/psn_idet_type"))
                .as("before the province had a code")
                .isEqualTo("ORPHAN");
        assertThat(said.at("/idetinfo/1/psn_idet_type")).isEqualTo("7001");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"certno, 11010519491231002X", "certno, 11010519491231002x", "mdtrt_cert_no, 11010519491231002X"})
    void findsAPersonByIdentityNumber(String field, String number) {
        counter.register("P2", "999900", new IdNumber(ID_NUMBER), Insurance.RESIDENT);

        assertThat(counter.send(ofPerson(field, number)).done().at("/baseinfo/psn_no"))
                .isEqualTo("P2");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "psn_no, nobody, UNKNOWN_PERSON, nobody",
        "certno, 11010519491231002X, UNKNOWN_PERSON, ''",
        "certno, 110105194912310021, INVALID_ID_NUMBER, certno",
        "mdtrt_cert_no, 123, INVALID_ID_NUMBER, mdtrt_cert_no",
        "psn_name, 张三, MISSING_FIELD, mdtrt_cert_no"
    })
    void refusesAPersonThatCannotBeFound(String field, String value, String code, String named) {
        Said said = counter.send(ofPerson(field, value)).refused(code);

        assertThat(said.error()).contains(named).doesNotContain(ID_NUMBER);
    }

    @Test
    void refusesAnIdentityNumberThatSeveralHave() {
        counter.register("P2", "999900", new IdNumber(ID_NUMBER), Insurance.RESIDENT);
        counter.register("P3", "888800", new IdNumber(ID_NUMBER), Insurance.RESIDENT);

        counter.send(ofPerson("certno", ID_NUMBER)).refused("PERSON_NOT_UNIQUE");
    }

    private Letter status(String field, String value) {
        return counter.letter("5203").data(field, value);
    }

    @Test
    void tellsASettlementAsItWasAnswered() {
        Letter bill = counter.bill("1000.00").data("invono", "INV");
        Said settled = counter.send(bill).done();

        Said byMessage = counter.send(status("medins_setl_id", bill.msgid())).done();
        Said byNumber =
                counter.send(status("setl_id", settled.setlinfo("setl_id"))).done();

        assertThat(byMessage.setlinfo("refd_setl_flag")).isEqualTo("0");
        assertThat(byMessage.setlinfo("invono")).as("what only the sender knew").isEqualTo("INV");
        assertThat(byMessage.setlinfo("maf_pay")).isEqualTo("700.00");
        assertThat(byMessage.at("/setldetail")).isEqualTo(settled.at("/setldetail"));
        assertThat(byNumber.reply().path("output")).isEqualTo(byMessage.reply().path("output"));
    }

    @Test
    void tellsASettlementOfWhichNoMessageTold() {
        counter.desk.settle(City.claim("R1", "1000"), Desk.caller("rest"));

        Said said = counter.send(status("medins_setl_id", "R1")).done();

        assertThat(said.setlinfo("maf_pay")).isEqualTo("700.00");
        assertThat(said.setlinfo("medins_setl_id")).isEqualTo("R1");
        assertThat(said.setlinfo("refd_setl_flag")).isEqualTo("0");
        assertThat(said.setlinfo("invono")).isEqualTo("absent");
    }

    @Test
    void tellsThatASettlementWasReversedAndByWhichMessage() {
        Letter bill = counter.bill("1000.00");
        String number = counter.send(bill).done().setlinfo("setl_id");
        Letter reversal = counter.letter("2305").data("psn_no", "P1").data("setl_id", number);
        Said reversed = counter.send(reversal).done();

        assertThat(counter.send(status("setl_id", number)).done().setlinfo("refd_setl_flag"))
                .isEqualTo("1");
        Said ofReversal = counter.send(
                        status("medins_setl_id", reversal.msgid()).data("psn_no", "P1"))
                .done();
        assertThat(ofReversal.setlinfo("refd_setl_flag")).isEqualTo("1");
        assertThat(ofReversal.setlinfo("medfee_sumamt")).isEqualTo("-1000.00");
        assertThat(ofReversal.setlinfo("setl_id")).isEqualTo(reversed.setlinfo("setl_id"));
        counter.send(counter.letter("2601")
                        .data("psn_no", "P1")
                        .data("omsgid", reversal.msgid())
                        .data("oinfno", "2305"))
                .done();
        assertThat(counter.send(status("setl_id", number)).done().setlinfo("refd_setl_flag"))
                .isEqualTo("0");
    }

    @ParameterizedTest(name = "{0} {1}, {2} {3}: {4}")
    @CsvSource({
        "psn_no, P1, mdtrt_id, V1, MISSING_FIELD, setl_id",
        "medins_setl_id, never, mdtrt_id, V1, UNKNOWN_SETTLEMENT, never",
        "medins_setl_id, never, psn_no, P1, UNKNOWN_SETTLEMENT, never",
        "medins_setl_id, 1234567890123456789012345678901, psn_no, P1, INVALID_FIELD, medins_setl_id",
        "medins_setl_id, its, psn_no, T1, FIELDS_DISAGREE, psn_no",
        "setl_id, none, psn_no, P1, UNKNOWN_SETTLEMENT, none",
        "setl_id, its, psn_no, T1, UNKNOWN_SETTLEMENT, ''",
        "setl_id, its, mdtrt_id, V2, FIELDS_DISAGREE, mdtrt_id",
        "setl_id, its, medins_setl_id, M9, FIELDS_DISAGREE, medins_setl_id"
    })
    void refusesASettlementThatCannotBeFound(
            String field, String value, String field2, String value2, String code, String named) {
        Letter bill = counter.bill("1000.00");
        String number = counter.send(bill).done().setlinfo("setl_id");
        String its = field.equals("setl_id") ? number : bill.msgid();

        counter.send(status(field, value.equals("its") ? its : value).data(field2, value2))
                .refused(code, named);
    }

    @Test
    void tellsNoOtherInstitutionOfASettlement() {
        Letter bill = counter.bill("1000.00");
        String number = counter.send(bill).done().setlinfo("setl_id");

        counter.send(status("setl_id", number).envelope("fixmedins_code", "H2")).refused("UNKNOWN_SETTLEMENT");
        counter.send(status("medins_setl_id", bill.msgid()).envelope("fixmedins_code", "H2"))
                .refused("UNKNOWN_SETTLEMENT");
    }

    @ParameterizedTest(name = "{0}, sent {1}: {2}")
    @CsvSource({
        "202305, 2024-05-01, 2023, 202305",
        "2023-01, 2024-05-01, 2023, 202301",
        "'', 2023-12-31 23:59:59, 2023, 202312",
        "'', '', 2023, 202306"
    })
    void tellsWhatAYearHasComeTo(String month, String sent, String year, String told) {
        counter.send(counter.bill("1000.00")).done();

        Said said = counter.send(counter.letter("5206")
                        .data("psn_no", "P1")
                        .data("cum_ym", month)
                        .envelope("inf_time", sent))
                .done();

        said.isJson("/cuminfo", """
                [{"insutype": "390", "year": "%s", "cum_ym": "%s", "cum_type_code": "D610101", "cum": 700.00},
                 {"insutype": "390", "year": "%s", "cum_ym": "%s", "cum_type_code": "TQ610101", "cum": 1000.00}]
                """.formatted(year, told, year, told));
    }

    @Test
    void tellsThatAnotherYearHasComeToNothing() {
        counter.send(counter.bill("1000.00")).done();

        assertThat(counter.send(counter.letter("5206").data("psn_no", "P1").data("cum_ym", "202212"))
                        .done()
                        .at("/cuminfo/0/cum"))
                .isEqualTo("0.00");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "psn_no, '', MISSING_FIELD, psn_no",
        "psn_no, nobody, UNKNOWN_PERSON, nobody",
        "cum_ym, 202313, INVALID_DATE, cum_ym",
        "cum_ym, 2023, INVALID_DATE, cum_ym",
        "cum_ym, 2023-5, INVALID_DATE, cum_ym"
    })
    void refusesAnOddQuestionForAYear(String field, String value, String code, String named) {
        counter.send(counter.letter("5206").data("psn_no", "P1").data(field, value))
                .refused(code, named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99990", "99990x", "9999001"})
    void refusesAYearOfNoJurisdiction(String division) {
        counter.send(counter.letter("5206").data("psn_no", "P1").envelope("insuplc_admdvs", division))
                .refused(division.isEmpty() ? "MISSING_FIELD" : "INVALID_FIELD", "insuplc_admdvs");
    }

    @Test
    void signsAnOperatorInAndOutAgain() {
        Said in = counter.send(counter.letter("9001")
                        .input("signIn", "opter_no", "007")
                        .envelope("opter", "007"))
                .done();
        counter.now.set(Counter.NOW.plusSeconds(3600));
        Said out = counter.send(counter.letter("9002").input("signOut", "sign_no", in.at("/signinoutb/sign_no")))
                .done();

        assertThat(in.at("/signinoutb/sign_time")).isEqualTo("2023-06-30 10:03:04");
        assertThat(in.at("/signinoutb/sign_no")).hasSize(30);
        assertThat(out.at("/signoutoutb/sign_time")).isEqualTo("2023-06-30 11:03:04");
        var trail = counter.city.stores.auditTrail().list(new AuditTrail.Filter("", "H1"), Reach.ALL, 0, 9);
        assertThat(trail)
                .extracting(placed -> placed.entry().action())
                .containsExactly(Action.SIGN_IN, Action.SIGN_OUT);
        assertThat(trail.getFirst().entry().caller().origin()).isEqualTo("feed 10.0.0.1 opter 007");
    }

    @Test
    void signsInOnceUnderAMsgid() {
        Letter in = counter.letter("9001").data("opter_no", "007");

        assertThat(counter.send(in).done().at("/signinoutb/sign_no"))
                .isEqualTo(counter.send(in).done().at("/signinoutb/sign_no"));
        assertThat(counter.send(counter.letter("9001").data("opter_no", "007")).at("/signinoutb/sign_no"))
                .isNotEqualTo(counter.send(in).at("/signinoutb/sign_no"));
    }

    @Test
    void findsTheNumberOfASignInWhereverItStands() {
        String number = counter.send(counter.letter("9001").data("opter_no", "1"))
                .done()
                .at("/signinoutb/sign_no");

        counter.send(counter.letter("9002").data("sign_no", number)).done();
        counter.send(counter.letter("9002").envelope("sign_no", number)).done();
        counter.send(counter.letter("9002").envelope("sign_no", number).data("sign_no", "other"))
                .refused("FIELDS_DISAGREE", "sign_no");
    }

    @Test
    void refusesAnOddSignInOrOut() {
        String number = counter.send(counter.letter("9001").data("opter_no", "1"))
                .done()
                .at("/signinoutb/sign_no");

        counter.send(counter.letter("9001")).refused("MISSING_FIELD", "opter_no");
        counter.send(counter.letter("9002")).refused("MISSING_FIELD", "sign_no");
        counter.send(counter.letter("9002").data("sign_no", "none")).refused("UNKNOWN_SIGN_IN");
        counter.send(counter.letter("9002").data("sign_no", number).envelope("fixmedins_code", "H2"))
                .refused("UNKNOWN_SIGN_IN");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "infno, MISSING_FIELD",
        "msgid, MISSING_FIELD",
        "fixmedins_code, MISSING_FIELD",
        "insuplc_admdvs, MISSING_FIELD"
    })
    void needsAnEnvelope(String field, String code) {
        counter.send(counter.bill("1000.00").withoutEnvelope(field)).refused(code, field);
        counter.send(counter.bill("1000.00").envelope(field, " ")).refused(code, field);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "msgid, 1234567890123456789012345678901, INVALID_FIELD, msgid",
        "fixmedins_code, H 1, INVALID_FIELD, fixmedins_code",
        "fixmedins_code, 医院, INVALID_FIELD, fixmedins_code",
        "insuplc_admdvs, 9999, INVALID_FIELD, insuplc_admdvs",
        "infno, 9999, UNKNOWN_TRANSACTION, 9999",
        "inf_time, x, INVALID_DATE, inf_time"
    })
    void refusesAnOddEnvelope(String field, String value, String code, String named) {
        counter.send(counter.bill("1000.00").envelope(field, value)).refused(code, named);

        assertThat(counter.city.stores.settlements().find(new SettlementKey(City.HOSPITAL, "M1")))
                .isEmpty();
    }

    @Test
    void takesTheMessageForWhatItsAddressSays() {
        counter.send(counter.bill("1000.00"), "2303").refused("FIELDS_DISAGREE", "infno");
        counter.send(counter.bill("1000.00"), "2304").done();
    }
}
