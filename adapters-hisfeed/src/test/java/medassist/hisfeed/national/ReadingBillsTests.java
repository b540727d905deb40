package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.InsuranceType;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills as hospitals' programs really send them. The city aids 70 % of an inpatient's burden. */
class ReadingBillsTests {

    private final Counter counter = Counter.national();

    /** A bill of 1,000, of which insurance paid 600. */
    private Letter bill() {
        return counter.bill("1000").input("setlinfo", "hifp_pay", "600");
    }

    private Said quote(Letter letter) {
        return counter.send(letter.envelope("infno", "2303")).done();
    }

    private Claim claimOf(Letter letter) {
        counter.send(letter).done();
        return counter.city
                .stores
                .settlements()
                .find(new SettlementKey(City.HOSPITAL, letter.msgid()))
                .orElseThrow()
                .claim();
    }

    /** The same message with another input. */
    private static Letter withInput(Letter letter, JsonNode input) {
        ObjectNode copy = letter.json().deepCopy();
        copy.set("input", input);
        return new Letter(copy);
    }

    private static ObjectNode data(Letter letter) {
        return (ObjectNode) letter.json().path("input").path("data");
    }

    // Who paid

    @ParameterizedTest
    @ValueSource(
            strings = {"hifdm_pay", "othfund_pay", "oth_pay", "hifes_pay", "cvlserv_pay", "hifmi_pay", "hifob_pay"})
    void countsEveryPayer(String payer) {
        Said said = quote(bill().input("setlinfo", payer, "200")
                .input("setlinfo", "fund_pay_sumamt", "800")
                .input("setlinfo", "psn_part_amt", "200"));

        assertThat(said.setlinfo("maf_pay")).isEqualTo("140.00");
        assertThat(said.setlinfo(payer)).isEqualTo("200.00");
        assertThat(said.setlinfo("fund_pay_sumamt")).isEqualTo("940.00");
        assertThat(said.setlinfo("psn_cash_pay")).isEqualTo("60.00");
    }

    @Test
    void saysWhoPaidUnderTheirOwnNames() {
        Said said = counter.send(bill().input("setlinfo", "hifdm_pay", "50")
                        .input("setlinfo", "othfund_pay", "30")
                        .input("setlinfo", "oth_pay", "20"))
                .done();

        assertThat(said.setlinfo("hifdm_pay")).isEqualTo("50.00");
        assertThat(said.setlinfo("othfund_pay")).isEqualTo("30.00");
        assertThat(said.setlinfo("oth_pay")).isEqualTo("20.00");
        assertThat(said.setlinfo("maf_pay")).isEqualTo("210.00");
        assertThat(quote(bill()).setlinfo("othfund_pay")).isEqualTo("absent");
    }

    @ParameterizedTest(name = "acct_pay {0}, acct_mulaid_pay {1}")
    @CsvSource({
        "'',   50,  50.00, 50.00, 70.00",
        "0,    50,  50.00, 50.00, 70.00",
        "50,  50,  50.00, 50.00, 70.00",
        "80,  50,  80.00, 50.00, 40.00",
        "20,  50,  70.00, 50.00, 50.00",
        "200, '',   120.00, 0.00,  0.00",
        "'',   200, 120.00, 120.00, 0.00"
    })
    void collectsInCashNothingThatAnAccountPays(
            String own, String family, String account, String ofFamily, String cash) {
        Said said = quote(bill().input("setlinfo", "acct_pay", own).input("setlinfo", "acct_mulaid_pay", family));

        assertThat(said.setlinfo("acct_pay")).isEqualTo(account);
        assertThat(said.setlinfo("acct_mulaid_pay")).isEqualTo(ofFamily);
        assertThat(said.setlinfo("psn_cash_pay")).isEqualTo(cash);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "fund_pay_sumamt, 799.99, FUND_SUM_DIFFERS, 800.00",
        "fund_pay_sumamt, 850,    FUND_SUM_DIFFERS, 800.00",
        "psn_part_amt,    200.00, PERSON_SUM_DIFFERS, 150.00",
        "psn_cash_pay,    150,    PERSON_SUM_DIFFERS, 130.00",
        "cash_payamt,     150,    PERSON_SUM_DIFFERS, 130.00"
    })
    void refusesASumThatIsNotThatOfTheBill(String field, String stated, String code, String sum) {
        Letter letter = bill().input("setlinfo", "hifdm_pay", "200")
                .input("setlinfo", "hosp_part_amt", "50")
                .input("setlinfo", "acct_pay", "20");

        counter.send(letter.input("setlinfo", field, stated)).refused(code, sum);
        counter.send(letter.envelope("msgid", "right").input("setlinfo", field, sum))
                .done();
        counter.send(letter.envelope("msgid", "zero").input("setlinfo", field, "0.00"))
                .done();
    }

    @Test
    void countsTheAccountInTheFundsWhereTheProvinceDoes() {
        var hedong = new Counter("hedong");
        Letter letter = hedong.bill("1000")
                .data("med_type", "IP")
                .input("setlinfo", "hifp_pay", "600")
                .input("setlinfo", "acct_pay", "30")
                .input("setlinfo", "acct_mulaid_pay", "10");

        hedong.send(letter.input("setlinfo", "fund_pay_sumamt", "600")).refused("FUND_SUM_DIFFERS", "640.00");
        assertThat(hedong.send(letter.envelope("msgid", "M-2").input("setlinfo", "fund_pay_sumamt", "640"))
                        .done()
                        .setlinfo("acct_pay"))
                .isEqualTo("40.00");
    }

    @Test
    void takesWhatTheHospitalBearsForItsShare() {
        Letter letter = bill().input("setlinfo", "hosp_part_amt", "100").input("setlinfo", "psn_part_amt", "300");

        assertThat(claimOf(letter).expense().hospitalShare().toString()).isEqualTo("100.00");
        Said said = quote(letter);
        assertThat(said.setlinfo("maf_pay")).isEqualTo("210.00");
        assertThat(said.setlinfo("hosp_part_amt")).isEqualTo("100.00");
        assertThat(said.setlinfo("psn_part_amt")).isEqualTo("90.00");
    }

    @Test
    void settlesTheReplyOfThePlatformUnaltered() {
        Letter letter = counter.letter("2304")
                .data("psn_no", "P1")
                .data("mdtrt_id", "V1")
                .data("mdtrt_cert_type", "02")
                .data("psn_type", "15")
                .data("medfee_sumamt", "1000.00")
                .data("psn_setlway", "01")
                .data("insutype", "390")
                .data("acct_used_flag", "0")
                .data("insuplc_admdvs", "999900")
                .data("mid_setl_flag", "0")
                .data("dscgTime", "2023-04-30");
        ObjectNode input = (ObjectNode) letter.json().path("input").deepCopy();
        input.set("setlinfo", Platform.SETLINFO.deepCopy());
        input.putArray("setldetail").addObject().put("fund_pay_type", "390100").put("fund_payamt", 600.00);

        Said said = counter.send(withInput(letter, input)).done();

        assertThat(said.setlinfo("maf_pay")).isEqualTo("126.00");
        assertThat(said.setlinfo("fund_pay_sumamt")).isEqualTo("826.00");
        assertThat(said.setlinfo("psn_part_amt")).isEqualTo("164.00");
        assertThat(said.setlinfo("hosp_part_amt")).isEqualTo("10.00");
        assertThat(said.setlinfo("enddate")).isEqualTo("2023-04-30");
        assertThat(said.reply().has("warn_msg")).as(said.reply().toString()).isFalse();
        var visit = counter.city
                .stores
                .settlements()
                .find(new SettlementKey(City.HOSPITAL, letter.msgid()))
                .orElseThrow()
                .claim()
                .visit();
        assertThat(visit.settledOn()).isEqualTo("2023-05-01");
    }

    @Test
    void settlesItsOwnQuoteSentBack() {
        Said quote = quote(bill().input("setlinfo", "acct_pay", "20"));
        ObjectNode input = (ObjectNode) bill().json().path("input");
        input.set("setlinfo", quote.reply().path("output").path("setlinfo"));

        Said said = counter.send(withInput(bill(), input)).done();

        assertThat(said.setlinfo("maf_pay")).isEqualTo("280.00");
        assertThat(said.setlinfo("psn_cash_pay")).isEqualTo("100.00");
    }

    /** A settlement as the platform answers it: of 1,000 with 120 outside scope and 10 borne by the hospital. */
    private static final class Platform {

        static final JsonNode SETLINFO = JsonNodeFactory.instance
                .objectNode()
                .put("mdtrt_id", "V1")
                .put("setl_id", "330100202305010001")
                .put("psn_no", "P1")
                .put("psn_name", "张三")
                .put("psn_cert_type", "01")
                .put("certno", "")
                .put("gend", "2")
                .put("naty", "01")
                .put("brdy", "1949-12-31")
                .put("age", 73.3)
                .put("insutype", "390")
                .put("psn_type", "15")
                .put("cvlserv_flag", "0")
                .put("setl_time", "2023-05-01 08:20:30")
                .put("mdtrt_cert_type", "02")
                .put("med_type", "21")
                .put("medfee_sumamt", 1000.00)
                .put("fulamt_ownpay_amt", 80)
                .put("overlmt_selfpay", 0)
                .put("preselfpay_amt", 40.00)
                .put("inscp_scp_amt", 880)
                .put("act_pay_dedc", 50)
                .put("hifp_pay", 600)
                .put("pool_prop_selfpay", 0.7)
                .put("cvlserv_pay", 0)
                .put("hifes_pay", 0)
                .put("hifmi_pay", 70)
                .put("hifob_pay", 0)
                .put("maf_pay", 0)
                .put("oth_pay", 0)
                .put("fund_pay_sumamt", 700)
                .put("psn_part_amt", 290)
                .put("acct_pay", 0)
                .put("psn_cash_pay", 290)
                .put("hosp_part_amt", 10)
                .put("balc", 0)
                .put("acct_mulaid_pay", 0)
                .put("medins_setl_id", "H1202305010820300001")
                .put("clr_optins", "999900")
                .put("clr_way", "1")
                .put("clr_type", "21")
                .put("hifdm_pay", 30)
                .put("exp_content", "");
    }

    // Where the figures stand

    @Test
    void takesAFigureOfSetlinfoWhereDataHasZeros() {
        Letter letter = bill().data("inscp_scp_amt", "0.00")
                .data("fulamt_ownpay_amt", "0.00")
                .data("hifp_pay", "0.00")
                .data("invono", "")
                .input("setlinfo", "inscp_scp_amt", "900")
                .input("setlinfo", "fulamt_ownpay_amt", "100")
                .input("setlinfo", "invono", "7");

        assertThat(quote(letter).setlinfo("maf_pay")).isEqualTo("210.00");
        assertThat(quote(letter).setlinfo("invono")).isEqualTo("7");
        assertThat(quote(bill().data("hifp_pay", "600").input("setlinfo", "hifp_pay", "0"))
                        .setlinfo("maf_pay"))
                .isEqualTo("280.00");
        counter.send(letter.data("inscp_scp_amt", "800")).refused("FIELDS_DISAGREE", "inscp_scp_amt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2206", "2207", "2303", "2304"})
    void namesSetlinfoWhereNothingSaysOfWhatTheBillIs(String infno) {
        Letter letter = counter.bill("1000").envelope("infno", infno);

        counter.send(letter.dataJson("inscp_scp_amt", "absent")).refused("MISSING_FIELD", "setlinfo");
        counter.send(letter.envelope("msgid", "M-0").data("inscp_scp_amt", "0.00"))
                .refused("MISSING_FIELD", "setlinfo");
    }

    @ParameterizedTest(name = "{0} data {1}, setlinfo {2}")
    @CsvSource({"2303, '', ''", "2304, '', ''", "2304, '', 21", "2304, 21, ''", "2304, null, 21", "2207, '', 21"})
    void takesTheMedTypeOfSetlinfoOrElseThatOfInpatients(String infno, String ofData, String ofSetlinfo) {
        Letter letter =
                bill().envelope("infno", infno).data("med_type", ofData).input("setlinfo", "med_type", ofSetlinfo);

        Said said = counter.send(letter).done();

        assertThat(said.setlinfo("med_type")).isEqualTo("21");
        assertThat(said.setlinfo("maf_pay")).isEqualTo("280.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2206", "2207"})
    void refusesAnOutpatientsBillWithoutMedType(String infno) {
        counter.send(bill().envelope("infno", infno).dataJson("med_type", "absent"))
                .refused("MISSING_FIELD", "med_type");
    }

    @Test
    void readsAnInputThatIsATextOfJson() {
        Letter letter = bill();

        assertThat(quote(withInput(
                                letter,
                                TextNode.valueOf(letter.json().path("input").toString())))
                        .setlinfo("maf_pay"))
                .isEqualTo("280.00");
        counter.send(withInput(letter, TextNode.valueOf("{\"data\": "))).refused("INVALID_FIELD", "input");
        counter.send(withInput(letter, TextNode.valueOf("[1, 2]")).envelope("msgid", "M-3"))
                .refused("INVALID_FIELD", "input");
    }

    @Test
    void readsNodesOfOtherNamesListsOfOneAndFieldsWithoutANode() {
        Letter letter = bill();
        ObjectNode setlinfo = (ObjectNode) letter.json().path("input").path("setlinfo");
        ObjectNode otherName = JsonNodeFactory.instance.objectNode();
        otherName.set("mdtrtinfo", data(letter));
        otherName.set("SETLINFO", setlinfo);
        ObjectNode listOfOne = JsonNodeFactory.instance.objectNode();
        listOfOne.putArray("data").add(data(letter));
        listOfOne.putArray("setlinfo").add(setlinfo);
        ObjectNode flat = data(letter).deepCopy();
        flat.setAll(setlinfo);

        for (ObjectNode input : new ObjectNode[] {otherName, listOfOne, flat}) {
            assertThat(quote(withInput(letter, input)).setlinfo("maf_pay"))
                    .as(input.toString())
                    .isEqualTo("280.00");
        }
        listOfOne.withArray("data").add(data(letter));
        counter.send(withInput(letter, listOfOne)).refused("INVALID_FIELD", "input.data");
    }

    @Test
    void readsNoFieldsWithoutANodeWhereTheProvinceHasNone() {
        var yunling = new Counter("yunling");
        Letter letter = yunling.bill("100").data("med_type", "2101");

        assertThat(yunling.send(withInput(letter, data(letter))).error())
                .startsWith("[MISSING_FIELD]")
                .contains("psn_no");
    }

    // Names

    @Test
    void knowsFieldsInAnyCase() {
        Letter letter =
                bill().dataJson("med_type", "absent").data("MED_TYPE", "21").input("setlinfo", "Hifmi_Pay", "100");

        Said said = quote(letter);

        assertThat(said.setlinfo("maf_pay")).isEqualTo("210.00");
        assertThat(said.reply().has("warn_msg")).isFalse();
        counter.send(letter.input("setlinfo", "hifmi_pay", "99.90")).refused("FIELDS_DISAGREE", "hifmi_pay");
    }

    @Test
    void saysWhatItDidWithNamesThatAreSpeltOtherwise() {
        Said said = quote(bill().input("setlinfo", "hifmiPay", "100")
                .input("setlinfo", "setl_tme", "2023-04-01")
                .data("ward", "7"));

        assertThat(said.setlinfo("maf_pay")).isEqualTo("210.00");
        assertThat(said.setlinfo("setl_time")).isEqualTo("2023-05-01 09:00:01");
        assertThat(said.reply().path("warn_msg").asText())
                .contains("hifmiPay", "hifmi_pay", "setl_tme", "setl_time")
                .doesNotContain("ward");
        assertThat(quote(bill()).reply().has("warn_msg")).isFalse();
    }

    @Test
    void warnsInARefusalToo() {
        Said said = counter.send(bill().dataJson("medfee_sumamt", "absent").data("medfee_sumamnt", "1000"))
                .refused("MISSING_FIELD");

        assertThat(said.reply().path("warn_msg").asText()).contains("medfee_sumamnt");
    }

    @Test
    void readsFieldsByTheProvincesOtherNames() {
        var hedong = new Counter("hedong");

        Said said = hedong.send(hedong.bill("1000").data("med_type", "IP").data("opsp_dise_code", "M07801"))
                .done();

        assertThat(said.setlinfo("dise_codg")).isEqualTo("M07801");
    }

    @Test
    void readsFlagsThatAreTruthValues() {
        Said said = quote(bill().dataJson("acct_used_flag", "true").dataJson("mid_setl_flag", "0"));

        assertThat(said.setlinfo("acct_used_flag")).isEqualTo("1");
        assertThat(said.setlinfo("mid_setl_flag")).isEqualTo("0");
    }

    @Test
    void knowsTransactionsWithALetterWhereTheProvinceHasThem() {
        var yunling = new Counter("yunling");
        Letter bill = yunling.bill("1000").data("med_type", "2101").envelope("infno", "2207A");

        assertThat(yunling.send(bill.envelope("infno", "2206A"), "2206A").done().setlinfo("maf_pay"))
                .isEqualTo("700.00");
        yunling.send(bill, "2207A").done();
        yunling.send(yunling.letter("2601")
                        .data("psn_no", "P1")
                        .data("omsgid", bill.msgid())
                        .data("oinfno", "2207A"))
                .done();
        counter.send(bill().envelope("infno", "2207A")).refused("UNKNOWN_TRANSACTION", "2207A");
    }

    // Times

    @ParameterizedTest
    @CsvSource({
        "2023-04-30T16:30:00.000Z, 2023-05-01, 2023-05-01 00:30:00",
        "1682872200000, 2023-05-01, 2023-05-01 00:30:00",
        "20230430, 2023-04-30, 2023-04-30 00:00:00"
    })
    void settlesOnTheDayInChina(String stated, String day, String said) {
        Letter letter = bill().input("setlinfo", "setl_time", stated);

        assertThat(claimOf(letter).visit().settledOn()).isEqualTo(day);
        assertThat(quote(letter).setlinfo("setl_time")).isEqualTo(said);
        Letter sent = bill().envelope("inf_time", stated);
        assertThat(claimOf(sent).visit().settledOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "setl_time, 2023-04-30 24:00:00",
        "setl_time, 2023-04-30abc",
        "begndate, 2023-04-30 25:61:00",
        "begndate, 2023-02-30",
        "enddate, 2023-04-31",
        "enddate, 2023-04-30T10:00:00+25:00"
    })
    void refusesATimeThatThereIsNot(String field, String stated) {
        counter.send(bill().input("setlinfo", field, stated)).refused("INVALID_DATE", field);
        if (field.equals("setl_time")) {
            counter.send(bill().envelope("inf_time", stated)).refused("INVALID_DATE", "inf_time");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-01 00:00:00, true",
        "2023-07-01T15:59:59Z, true",
        "2023-07-01T16:00:00Z, false",
        "2023-07-02, false",
        "2203-05-01 10:00:00, false"
    })
    void settlesNothingAfterTomorrowInChina(String stated, boolean allowed) {
        Letter letter = bill().input("setlinfo", "setl_time", stated);

        if (allowed) {
            counter.send(letter).done();
        } else {
            counter.send(letter)
                    .refused("SETTLED_IN_THE_FUTURE", stated.startsWith("2203") ? "2203-05-01" : "2023-07-02");
            counter.send(letter.envelope("infno", "2303")).refused("SETTLED_IN_THE_FUTURE");
        }
    }

    // Diseases

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            M07801   , Z49.101     , Z49.101  , M07801
            BC50900  , C50.900     , C50.900  , BC50900
            ``       , `\u200BＣ53。900`, C53.900 , ``
            ``       , N185        , N18.5    , ``
            N185     , ``          , N18.5    , N18.5
            M07801   , ``          , ``       , M07801
            ｃ50.9    , ``          , C50.9    , C50.9
            """)
    void readsTheDiagnosisAndTheInsurersCode(String insurers, String main, String icd10, String insurersCode) {
        var diagnosis = claimOf(bill().data("dise_codg", insurers).data("dscg_maindiag_code", main))
                .visit()
                .diagnosis();

        assertThat(diagnosis.icd10()).isEqualTo(icd10);
        assertThat(diagnosis.insurersCode()).isEqualTo(insurersCode);
    }

    @ParameterizedTest
    @CsvSource({"dise_codg, 慢病", "dscg_maindiag_code, 宫颈癌", "dscg_maindiag_code, С53.900", "dscg_maindiag_code, BC50900"
    })
    void refusesWhatIsNoCodeOfADisease(String field, String code) {
        counter.send(bill().data(field, code)).refused("INVALID_DISEASE_CODE", field);
    }

    @Test
    void readsTheOtherDiagnosesOfDiseinfo() {
        JsonNode rows = Counter.parse("""
                [{"diag_type": "1", "maindiag_flag": "1", "diag_srt_no": 1, "diag_code": "A15.0"},
                 {"diag_type": "1", "maindiag_flag": "0", "diag_srt_no": 2, "diag_code": "ｕ84。3"},
                 {"diag_type": "1", "maindiag_flag": "0", "diag_srt_no": 3, "diag_code": "A17.0†G01*"},
                 {"diag_type": "1", "maindiag_flag": "0", "diag_srt_no": 4, "diag_code": "I10", "vali_flag": "0"},
                 {"diag_type": "2", "maindiag_flag": "0", "diag_srt_no": 5, "diag_code": "BNP050"}]
                """);
        Letter letter = bill();
        ObjectNode input = (ObjectNode) letter.json().path("input").deepCopy();
        input.set("diseinfo", rows);

        var diagnosis = claimOf(withInput(letter, input)).visit().diagnosis();

        assertThat(diagnosis.icd10()).isEqualTo("A15.0");
        assertThat(diagnosis.others()).containsExactly("U84.3", "A17.0", "G01");
        Letter stated = bill().data("dscg_maindiag_code", "U84.3").input("data", "diseinfo", rows);
        assertThat(claimOf(stated).visit().diagnosis().icd10()).isEqualTo("U84.3");
        assertThat(claimOf(stated.envelope("msgid", "M-9")).visit().diagnosis().others())
                .containsExactly("A15.0", "A17.0", "G01");
        ((ObjectNode) rows.get(1)).put("diag_code", "高血压");
        counter.send(bill().input("data", "diseinfo", rows)).refused("INVALID_DISEASE_CODE", "diseinfo.diag_code");
    }

    // Whose bill, and whose books

    @Test
    void readsADistrictForItsJurisdiction() {
        var hedong = new Counter("hedong");
        hedong.register("F1", "330111", IdNumber.NONE, Insurance.RESIDENT);

        hedong.send(hedong.bill("10")
                        .data("psn_no", "F1")
                        .data("med_type", "IP")
                        .envelope("insuplc_admdvs", "330100"))
                .refused("NO_POLICY_IN_FORCE", "330111");
        hedong.send(hedong.bill("10")
                        .data("psn_no", "F1")
                        .data("med_type", "IP")
                        .envelope("insuplc_admdvs", "330199"))
                .refused("JURISDICTION_DIFFERS", "330199");
        counter.send(bill().envelope("insuplc_admdvs", "371502").data("insuplc_admdvs", "371500"))
                .refused("JURISDICTION_DIFFERS", "371500");
        counter.send(bill().data("insuplc_admdvs", "371502")).refused("FIELDS_DISAGREE", "insuplc_admdvs");
        counter.send(bill().withoutEnvelope("insuplc_admdvs").data("insuplc_admdvs", "999900"))
                .done();
    }

    @Test
    void booksABillUnderItsOwnInsurance() {
        counter.register("E1", "999900", IdNumber.NONE, Insurance.EMPLOYEE);
        counter.send(counter.bill("100").data("psn_no", "E1").data("insutype", "390"))
                .done();
        counter.send(counter.bill("10").data("psn_no", "E1")).done();
        counter.send(counter.bill("1").data("psn_no", "E1").data("insutype", "510"))
                .done();

        assertThat(totals("390", "100")).isEqualTo("0");
        assertThat(totals("310", "10")).isEqualTo("0");
        assertThat(totals("510", "1")).isEqualTo("0");
        assertThat(totals("", "111")).isEqualTo("0");
        counter.send(bill().data("insutype", "居民")).refused("INVALID_FIELD", "insutype");
    }

    @Test
    void findsWhatRestSettledWithoutSayingTheInsurance() {
        Claim claim = claimOf(bill());
        var key = new SettlementKey(City.HOSPITAL, "R-1");
        counter.desk.settle(
                new Claim(
                        key,
                        claim.personId(),
                        claim.jurisdiction(),
                        claim.visit(),
                        claim.expense(),
                        "",
                        Payee.UNSTATED,
                        InsuranceType.UNSTATED),
                Desk.caller("rest"));
        Letter sent = bill().envelope("msgid", "R-1");

        counter.send(sent.data("insutype", "390")).done();
        counter.send(bill().envelope("msgid", "R-2").data("insutype", "390")).done();

        assertThat(counter.city.ledger().version()).as("R-1 once").isEqualTo(3);
    }

    private String totals(String insurance, String total) {
        return counter.send(counter.letter("3201")
                        .data("insutype", insurance)
                        .data("clr_type", "21")
                        .data("setl_optins", "999900")
                        .data("stmt_begndate", "2023-05-01")
                        .data("stmt_enddate", "2023-05-31")
                        .data("medfee_sumamt", total))
                .done()
                .at("/stmtinfo/stmt_rslt");
    }

    // The number of a message

    @Test
    void occupiesNoNumberByAQuoteOrAQuestion() {
        Letter quote = bill().envelope("msgid", "H1-20230501").envelope("infno", "2303");

        assertThat(counter.send(quote).done().setlinfo("maf_pay")).isEqualTo("280.00");
        assertThat(counter.send(quote.input("setlinfo", "hifp_pay", "900"))
                        .done()
                        .setlinfo("maf_pay"))
                .isEqualTo("70.00");
        counter.send(counter.letter("1101").envelope("msgid", "H1-20230501").data("psn_no", "P1"))
                .done();
        counter.send(quote.envelope("infno", "2304")).done();
        counter.send(quote.envelope("infno", "2304").data("invono", "2")).refused("MSGID_REUSED");
        counter.send(quote.input("setlinfo", "hifp_pay", "800")).done();
    }

    @Test
    void answersAgainWhereOnlyTheTimeOfSendingDiffersInWhateverCase() {
        Letter first = bill().withoutEnvelope("inf_time").envelope("INF_TIME", "2023-05-01 10:00:00");

        String number = counter.send(first).done().setlinfo("setl_id");

        assertThat(counter.send(first.envelope("INF_TIME", "2023-05-01 10:05:00"))
                        .done()
                        .setlinfo("setl_id"))
                .isEqualTo(number);
    }
}
