package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import medassist.application.port.Adjustments;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.Town;
import medassist.domain.access.Reach;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.policy.CareType;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills that are quoted, settled, reversed and undone: what is read of them, what is answered, what is refused. */
class BillsTests {

    private final Counter counter = Counter.national();

    /** A bill of the town with a figure in every field. */
    private Letter fullBill() {
        return counter.letter("2304")
                .envelope("insuplc_admdvs", Town.CODE)
                .data("psn_no", Counter.TOWNSMAN)
                .data("mdtrt_cert_type", "02")
                .data("mdtrt_cert_no", "X 1")
                .data("med_type", "24")
                .data("medfee_sumamt", "2000.00")
                .data("psn_setlway", "01")
                .data("mdtrt_id", "V-7")
                .data("chrg_bchno", "B-3")
                .data("acct_used_flag", "1")
                .data("insutype", "390")
                .data("invono", "INV")
                .data("fulamt_ownpay_amt", "300")
                .data("overlmt_selfpay", "100.0")
                .data("preselfpay_amt", "150.5")
                .data("inscp_scp_amt", "1449.50")
                .data("mid_setl_flag", "0")
                .data("dise_codg", "C50.9")
                .data("dscg_maindiag_code", "D05")
                .data("begndate", "2023-06-20")
                .data("enddate", "2023-06-30")
                .dataJson("exp_content", "{\"a\": 1.10}")
                .input("setlinfo", "setl_time", "2023-06-25 10:20:30")
                .input("setlinfo", "hifp_pay", "100")
                .input("setlinfo", "hifmi_pay", "50")
                .input("setlinfo", "hifob_pay", "20")
                .input("setlinfo", "cvlserv_pay", "10")
                .input("setlinfo", "hifes_pay", "6")
                .input("setlinfo", "oth_pay", "4")
                .input("setlinfo", "acct_pay", "80")
                .input("setlinfo", "act_pay_dedc", "7.5")
                .input("setlinfo", "balc", "12");
    }

    private Claim claimOf(Letter letter) {
        counter.send(letter).done();
        return settlement(letter).claim();
    }

    private Settlement settlement(Letter letter) {
        return counter.city
                .stores
                .settlements()
                .find(new SettlementKey(City.HOSPITAL, letter.msgid()))
                .orElseThrow();
    }

    private void nothingIsPosted() {
        assertThat(counter.city.ledger().version()).isZero();
    }

    @Test
    void readsEveryFieldOfABill() {
        Letter letter = fullBill();

        Claim claim = claimOf(letter);

        assertThat(claim.key()).isEqualTo(new SettlementKey(City.HOSPITAL, letter.msgid()));
        assertThat(claim.personId()).isEqualTo(new PersonId(Counter.TOWNSMAN));
        assertThat(claim.jurisdiction().value()).isEqualTo(Town.CODE);
        var visit = claim.visit();
        assertThat(visit.number()).isEqualTo("V-7");
        assertThat(visit.careType()).isEqualTo(CareType.INPATIENT);
        assertThat(visit.emergency()).isTrue();
        assertThat(visit.referralFiled()).isFalse();
        assertThat(visit.diagnosis().icd10()).isEqualTo("D05");
        assertThat(visit.diagnosis().insurersCode()).isEqualTo("C50.9");
        assertThat(visit.admittedOn()).isEqualTo("2023-06-20");
        assertThat(visit.settledOn()).isEqualTo("2023-06-25");
        var expense = claim.expense();
        assertThat(Stream.of(
                        expense.totalFee(),
                        expense.outOfCatalogue(),
                        expense.overLimit(),
                        expense.preSelfPay(),
                        expense.inScope(),
                        expense.personalAccount()))
                .extracting(Object::toString)
                .containsExactly("2000.00", "300.00", "100.00", "150.50", "1449.50", "80.00");
        var paid = expense.paid();
        assertThat(Stream.of(
                        paid.basic(),
                        paid.criticalIllness(),
                        paid.employeeLarge(),
                        paid.civilServant(),
                        paid.enterprise(),
                        paid.other()))
                .extracting(Object::toString)
                .containsExactly("100.00", "50.00", "20.00", "10.00", "6.00", "4.00");
    }

    @Test
    void answersWithTheBillCompleted() {
        Letter letter = fullBill();

        Said said = counter.send(letter).done();

        said.isJson("/setlinfo", """
                {"psn_no": "T1", "psn_cert_type": "99", "certno": "T1", "psn_name": "张三", "gend": "2",
                 "brdy": "1949-12-31", "age": 73, "psn_type": "16", "cvlserv_flag": "1", "pool_prop_selfpay": 0.0690,
                 "hifdm_pay": 0.00, "acct_mulaid_pay": 0.00, "mdtrt_id": "V-7", "medfee_sumamt": 2000.00,
                 "fulamt_ownpay_amt": 300.00,
                 "overlmt_selfpay": 100.00, "preselfpay_amt": 150.50, "inscp_scp_amt": 1449.50, "hifp_pay": 100.00,
                 "cvlserv_pay": 10.00, "hifes_pay": 6.00, "hifmi_pay": 50.00, "hifob_pay": 20.00, "maf_pay": 0.00,
                 "oth_pay": 865.00, "fund_pay_sumamt": 1051.00, "psn_part_amt": 749.00, "acct_pay": 80.00,
                 "psn_cash_pay": 669.00, "hosp_part_amt": 200.00, "clr_optins": "888800", "clr_way": "1",
                 "clr_type": "21", "mdtrt_cert_type": "02", "mdtrt_cert_no": "X 1", "med_type": "24",
                 "psn_setlway": "01", "chrg_bchno": "B-3", "acct_used_flag": "1", "insutype": "390", "invono": "INV",
                 "mid_setl_flag": "0", "dise_codg": "C50.9", "dscg_maindiag_code": "D05", "begndate": "2023-06-20",
                 "enddate": "2023-06-30", "setl_time": "2023-06-25 10:20:30", "exp_content": "{\\"a\\":1.10}",
                 "act_pay_dedc": 7.50, "balc": 12.00, "setl_id": "%s", "medins_setl_id": "%s"}
                """.formatted(settlement(letter).number().value(), letter.msgid()));
    }

    @Test
    void tellsEachBenefitInARowOfItsFund() {
        Said said = counter.send(fullBill()).done();

        assertThat(said.at("/setldetail/2")).isEqualTo("absent");
        assertThat(said.at("/setldetail/0/fund_pay_type")).as("county finance").isEqualTo("640100");
        assertThat(said.at("/setldetail/0/inscp_scp_amt")).isEqualTo("1410.00");
        assertThat(said.at("/setldetail/0/crt_payb_lmt_amt")).isEqualTo("800.00");
        assertThat(said.at("/setldetail/0/fund_payamt")).isEqualTo("800.00");
        assertThat(said.at("/setldetail/0/fund_pay_type_name")).endsWith("·医疗救助");
        assertThat(said.at("/setldetail/0/setl_proc_info")).contains("三4", "62.5%");
        assertThat(said.at("/setldetail/1/fund_pay_type")).as("another fund").isEqualTo("999997");
        assertThat(said.at("/setldetail/1/crt_payb_lmt_amt"))
                .as("the nearest of two limits")
                .isEqualTo("100.00");
        assertThat(said.at("/setldetail/1/fund_payamt")).isEqualTo("61.00");
    }

    @Test
    void tellsTheAssistanceFundsPayAsSuch() {
        Said said = counter.send(counter.bill("1000.00")).done();

        assertThat(said.setlinfo("maf_pay")).isEqualTo("700.00");
        assertThat(said.setlinfo("oth_pay")).isEqualTo("0.00");
        assertThat(said.at("/setldetail/0/fund_pay_type")).isEqualTo("610100");
        assertThat(said.setlinfo("setl_time")).as("of the message").isEqualTo("2023-05-01 09:00:01");
        assertThat(said.setlinfo("invono"))
                .as("what was not said is not repeated")
                .isEqualTo("absent");
    }

    @ParameterizedTest(name = "{0} and {1}, needed {2}")
    @CsvSource({"500.00, 300.00, 300.00, 200.00", "100.00, 300.00, 100.00, 0.00"})
    void leavesOnTheAccountWhatIsNotNeeded(String account, String share, String used, String left) {
        Said said = counter.send(
                        counter.bill("1000.00").data("acct_pay", account).data("balc", "1"))
                .done();

        assertThat(said.setlinfo("psn_part_amt")).isEqualTo(share);
        assertThat(said.setlinfo("acct_pay")).isEqualTo(used);
        assertThat(new BigDecimal(said.setlinfo("balc")))
                .isEqualByComparingTo(new BigDecimal(left).add(BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "0.01", "3333.33", "1428.58"})
    void keepsTheIdentitiesOfEveryReply(String amount) {
        Said said = counter.send(fullBill()
                        .data("medfee_sumamt", amount)
                        .data("inscp_scp_amt", amount)
                        .data("fulamt_ownpay_amt", "")
                        .data("overlmt_selfpay", "")
                        .data("preselfpay_amt", "")
                        .input("setlinfo", "hifp_pay", "0")
                        .input("setlinfo", "hifmi_pay", "0")
                        .input("setlinfo", "hifob_pay", "0")
                        .input("setlinfo", "cvlserv_pay", "0")
                        .input("setlinfo", "hifes_pay", "0")
                        .input("setlinfo", "oth_pay", "0"))
                .done();

        assertThat(sum(said, "fund_pay_sumamt", "psn_part_amt", "hosp_part_amt"))
                .isEqualByComparingTo(sum(said, "medfee_sumamt"));
        assertThat(sum(said, "acct_pay", "psn_cash_pay")).isEqualByComparingTo(sum(said, "psn_part_amt"));
    }

    private static BigDecimal sum(Said said, String... fields) {
        return Stream.of(fields)
                .map(field -> new BigDecimal(said.setlinfo(field)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2206", "2303"})
    void quotesAndPostsNothing(String infno) {
        Letter bill = counter.bill("1000.00").envelope("infno", infno);

        Said quote = counter.send(bill).done();

        assertThat(quote.setlinfo("maf_pay")).isEqualTo("700.00");
        assertThat(quote.setlinfo("setl_id")).isEqualTo("absent");
        assertThat(quote.setlinfo("medins_setl_id")).isEqualTo(bill.msgid());
        nothingIsPosted();
        assertThat(counter.send(bill.envelope("infno", "2304")).done().setlinfo("maf_pay"))
                .as("a quote occupies no msgid")
                .isEqualTo("700.00");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "11, '', OUTPATIENT",
        "12, '', OUTPATIENT",
        "13, '', OUTPATIENT",
        "19, '', OUTPATIENT",
        "14, C50.9, OUTPATIENT_CHRONIC_OR_SPECIAL",
        "14, '', OUTPATIENT_CHRONIC_OR_SPECIAL",
        "21, C50.9, INPATIENT",
        "23, '', INPATIENT",
        "41, '', PHARMACY",
        "52, '', OTHER"
    })
    void readsTheKindOfCare(String medType, String disease, CareType careType) {
        Claim claim = claimOf(
                fullBill().data("med_type", medType).data("dise_codg", disease).data("dscg_maindiag_code", ""));

        assertThat(claim.visit().careType()).isEqualTo(careType);
        assertThat(claim.visit().emergency()).isEqualTo(medType.equals("13"));
    }

    @Test
    void understandsADiagnosisInTheInsurersFieldWhereNoneIsStated() {
        assertThat(claimOf(fullBill().data("dscg_maindiag_code", ""))
                        .visit()
                        .diagnosis()
                        .icd10())
                .isEqualTo("C50.9");
    }

    @ParameterizedTest(name = "setl_time {0}, inf_time {1}: {2}")
    @CsvSource({
        "2023-06-24 00:00:00, 2023-06-25 00:00:00, 2023-06-24",
        "20230624, 2023-06-25 00:00:00, 2023-06-24",
        "'', 2023-06-25 23:59:59, 2023-06-25"
    })
    void settlesOnTheDayOfTheSettlementOrElseOfTheMessage(String settled, String sent, String day) {
        Letter letter = fullBill().input("setlinfo", "setl_time", settled).envelope("inf_time", sent);

        assertThat(claimOf(letter).visit().settledOn()).isEqualTo(day);
    }

    @Test
    void isAdmittedOnTheDayOfTheSettlementWhereNoOtherIsStated() {
        assertThat(claimOf(fullBill().data("begndate", "")).visit().admittedOn())
                .isEqualTo("2023-06-25");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "psn_no, absent, MISSING_FIELD, psn_no",
        "psn_no, null, MISSING_FIELD, psn_no",
        "psn_no, '{}', INVALID_FIELD, psn_no",
        "psn_no, '\"a\\u0000\"', INVALID_FIELD, psn_no",
        "med_type, '\"99\"', UNKNOWN_MED_TYPE, 99",
        "medfee_sumamt, absent, MISSING_FIELD, medfee_sumamt",
        "medfee_sumamt, '\"\"', MISSING_FIELD, medfee_sumamt",
        "medfee_sumamt, '\"a\"', NOT_AN_AMOUNT, medfee_sumamt",
        "medfee_sumamt, true, NOT_AN_AMOUNT, medfee_sumamt",
        "medfee_sumamt, '\"1e3\"', NOT_AN_AMOUNT, medfee_sumamt",
        "medfee_sumamt, -1, NEGATIVE_AMOUNT, medfee_sumamt",
        "medfee_sumamt, 1000.001, TOO_MANY_DECIMALS, medfee_sumamt",
        "medfee_sumamt, 1e99, AMOUNT_TOO_LARGE, medfee_sumamt",
        "fulamt_ownpay_amt, -0.01, NEGATIVE_AMOUNT, fulamt_ownpay_amt",
        "overlmt_selfpay, '[]', INVALID_FIELD, overlmt_selfpay",
        "preselfpay_amt, '\"x\"', NOT_AN_AMOUNT, preselfpay_amt",
        "inscp_scp_amt, 0.005, TOO_MANY_DECIMALS, inscp_scp_amt",
        "hifp_pay, '\"-\"', NOT_AN_AMOUNT, hifp_pay",
        "hifmi_pay, -1, NEGATIVE_AMOUNT, hifmi_pay",
        "hifob_pay, -1, NEGATIVE_AMOUNT, hifob_pay",
        "cvlserv_pay, -1, NEGATIVE_AMOUNT, cvlserv_pay",
        "hifes_pay, -1, NEGATIVE_AMOUNT, hifes_pay",
        "hifdm_pay, -1, NEGATIVE_AMOUNT, hifdm_pay",
        "othfund_pay, -1, NEGATIVE_AMOUNT, othfund_pay",
        "acct_mulaid_pay, -1, NEGATIVE_AMOUNT, acct_mulaid_pay",
        "hosp_part_amt, -1, NEGATIVE_AMOUNT, hosp_part_amt",
        "oth_pay, -1, NEGATIVE_AMOUNT, oth_pay",
        "acct_pay, -1, NEGATIVE_AMOUNT, acct_pay",
        "act_pay_dedc, -1, NEGATIVE_AMOUNT, act_pay_dedc",
        "balc, -1, NEGATIVE_AMOUNT, balc",
        "setl_time, '\"2023-02-30\"', INVALID_DATE, setl_time",
        "setl_time, 20231301, INVALID_DATE, setl_time",
        "begndate, '\"2023-05-02\"', DATES_CROSS, begndate",
        "begndate, '\"x\"', INVALID_DATE, begndate",
        "dise_codg, '[\"C50\"]', INVALID_FIELD, dise_codg",
        "invono, true, INVALID_FIELD, invono",
        "mdtrt_id, '{\"a\": 1}', INVALID_FIELD, mdtrt_id",
        "exp_content, 1e999999, INVALID_FIELD, exp_content"
    })
    void refusesAFieldByName(String field, String value, String code, String named) {
        counter.send(counter.bill("1000.00").dataJson(field, value)).refused(code, named);

        nothingIsPosted();
    }

    @Test
    void repeatsNoExpansionThatIsTooLong() {
        counter.send(counter.bill("1000.00").data("exp_content", "x".repeat(4001)))
                .refused("INVALID_FIELD", "exp_content");
        counter.send(counter.bill("1000.00").data("exp_content", "x".repeat(4000)))
                .done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psn_no", "med_type", "setl_time", "invono"})
    void refusesATextThatStandsTwiceAndDiffers(String field) {
        Letter letter = counter.bill("1000.00").data("setl_time", "2023-05-01").data("invono", "1");

        counter.send(letter.input("setlinfo", field, field.equals("setl_time") ? "2023-05-02" : "12"))
                .refused("FIELDS_DISAGREE", field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AMOUNTS_DO_NOT_ADD_UP, inscp_scp_amt, 999.99",
        "PAID_EXCEEDS_TOTAL, hifp_pay, 1000.01",
        "UNKNOWN_PERSON, psn_no, nobody",
        "JURISDICTION_DIFFERS, psn_no, T1",
        "NO_POLICY_IN_FORCE, setl_time, 2019-12-31"
    })
    void refusesByTheRules(String code, String field, String value) {
        counter.send(counter.bill("1000.00").data(field, value)).refused(code);
        counter.send(counter.bill("1000.00").data(field, value).envelope("infno", "2303"))
                .refused(code);

        nothingIsPosted();
    }

    @Test
    void saysWhyNothingIsPaidInARowOfNothing() {
        Said said = counter.send(counter.bill("1000.00").data("med_type", "11")).done();

        said.isJson("/setldetail/0", """
                {"fund_pay_type": "610100", "inscp_scp_amt": 1000.00, "crt_payb_lmt_amt": 0.00, "fund_payamt": 0.00,
                 "fund_pay_type_name": "%s", "setl_proc_info": "%s"}
                """.formatted(
                        said.at("/setldetail/0/fund_pay_type_name"), said.at("/setldetail/0/setl_proc_info")));
        assertThat(said.at("/setldetail/0/setl_proc_info")).contains("一").hasSizeGreaterThan(8);
        assertThat(said.setlinfo("maf_pay")).isEqualTo("0.00");
        assertThat(said.setlinfo("clr_type")).isEqualTo("11");
    }

    @Test
    void takesTheCertificateThatTheSenderStatesOfWhoHasNoIdentityNumber() {
        Said said = counter.send(
                        counter.bill("100.00").data("psn_cert_type", "08").data("certno", "E1234567"))
                .done();

        assertThat(said.setlinfo("psn_cert_type")).isEqualTo("08");
        assertThat(said.setlinfo("certno")).isEqualTo("E1234567");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0.85, 0.8500", "1, 1.0000", "'', 0.4000", "85, 0.4000", "0.12345, 0.4000", "x, 0.4000"})
    void saysWhatShareBasicInsurancePaidAsStatedOrElseAsComputed(String stated, String said) {
        Letter bill = counter.bill("1000.00").data("hifp_pay", "400").data("pool_prop_selfpay", stated);

        assertThat(counter.send(bill).done().setlinfo("pool_prop_selfpay")).isEqualTo(said);
    }

    @Test
    void writesRepliesAsTheProvinceDoes() {
        var yunling = new Counter("yunling");
        Letter bill = yunling.bill("1000.00").data("med_type", "2101");

        Said said = yunling.send(bill);

        assertThat(said.reply().path("infcode").isTextual()).isTrue();
        assertThat(said.reply().path("infcode").asText()).isEqualTo("0");
        assertThat(said.reply().path("respond_time").asText()).isEqualTo("2023-06-30 10:03:04");
        assertThat(said.reply().has("enctype")).isFalse();
        assertThat(said.reply().path("signtype").asText()).isEqualTo("SM3");
        assertThat(said.setlinfo("cash_payamt")).isEqualTo("300.00");
        assertThat(said.setlinfo("psn_cash_pay")).isEqualTo("absent");
        assertThat(said.setlinfo("setl_time")).isEqualTo("20230501090001");
        assertThat(said.setlinfo("begndate")).isEqualTo("20230501");
        assertThat(said.setlinfo("brdy")).isEqualTo("19700101");
        assertThat(said.setlinfo("psn_type")).isEqualTo("1501");
        Said status = yunling.send(yunling.letter("5203").data("medins_setl_id", bill.msgid()));
        assertThat(status.setlinfo("cash_payamt")).isEqualTo("300.00");
        assertThat(status.setlinfo("setl_time")).isEqualTo("20230501090001");
        Said reversed =
                yunling.send(yunling.letter("2305").data("psn_no", "P1").data("setl_id", said.setlinfo("setl_id")));
        assertThat(reversed.setlinfo("cash_payamt")).isEqualTo("-300.00");
        assertThat(reversed.setlinfo("med_type")).as("of its own reply").isEqualTo("2101");
        Said refused = yunling.send(yunling.bill("1").data("med_type", "9"));
        assertThat(refused.reply().path("infcode").asText()).isEqualTo("-1");
        assertThat(refused.error()).startsWith("[UNKNOWN_MED_TYPE]");
        yunling.send(yunling.bill("1000.00").data("med_type", "2101")).done();
        Said twice = yunling.send(yunling.bill("1000.00").data("med_type", "2101"));
        assertThat(twice.reply().path("warnMsg").asText()).startsWith("[POSSIBLE_DUPLICATE]");
    }

    @Test
    void speaksTheDialectOfAProvince() {
        var hedong = new Counter("hedong");
        Letter bill = hedong.bill("1000.00").data("med_type", "IP").data("acct_pay", "50");

        Said said = hedong.send(bill).done();

        assertThat(said.setlinfo("clr_type")).isEqualTo("ZY");
        assertThat(said.at("/setldetails/0/fund_pay_type")).isEqualTo("610200");
        assertThat(said.setlinfo("fund_pay_sumamt"))
                .as("the account counts among the funds")
                .isEqualTo("750.00");
        hedong.send(hedong.bill("1").data("med_type", "21")).refused("UNKNOWN_MED_TYPE", "21");
    }

    @Test
    void warnsOfABillThatMayHaveBeenSettledBefore() {
        assertThat(counter.send(counter.bill("100.00")).done().warning()).isEmpty();
        Letter again = counter.bill("100.00");

        Said said = counter.send(again).done();

        assertThat(said.warning()).startsWith("[POSSIBLE_DUPLICATE] ").contains("请核实是否重复");
        assertThat(said.at("/setldetail/0/setl_proc_info")).contains("一", "请核实是否重复[POSSIBLE_DUPLICATE]");
        assertThat(counter.send(again).warning()).as("kept with the reply").isEqualTo(said.warning());
        Said status = counter.send(counter.letter("5203").data("medins_setl_id", again.msgid()))
                .done();
        assertThat(status.warning()).isEqualTo(said.warning());
    }

    @Test
    void warnsOfEverythingThatTheOfficeShouldLookAt() {
        var number = new IdNumber("11010519491231002X");
        counter.register("P2", "999900", number, Insurance.RESIDENT);
        counter.register("P3", "888800", number, Insurance.RESIDENT);
        Letter bill = counter.bill("100.00").data("psn_no", "P2");
        counter.send(bill).done();

        Said said = counter.send(counter.bill("100.00").data("psn_no", "P2")).done();

        assertThat(said.warning()).matches("\\[POSSIBLE_DUPLICATE] .+；\\[DUPLICATE_PERSON] .+");
    }

    @Test
    void answersWhatRestSettledUnderTheSameNumber() {
        Letter bill = counter.bill("1000.00");
        Claim claim = claimOf(bill);
        Letter other = counter.bill("1000.00");
        counter.desk.settle(
                new Claim(
                        new SettlementKey(City.HOSPITAL, other.msgid()),
                        claim.personId(),
                        claim.jurisdiction(),
                        claim.visit(),
                        claim.expense(),
                        "",
                        Payee.UNSTATED),
                Desk.caller("rest"));

        assertThat(counter.send(other).done().setlinfo("medins_setl_id")).isEqualTo(other.msgid());
        assertThat(counter.city.ledger().version()).isEqualTo(2);
    }

    @Test
    void refusesWhatRestSettledAndReversedUnderTheSameNumber() {
        Letter bill = counter.bill("1000.00");
        Claim claim = claimOf(bill);
        Letter other = counter.bill("1000.00");
        var key = new SettlementKey(City.HOSPITAL, other.msgid());
        counter.desk.settle(
                new Claim(
                        key,
                        claim.personId(),
                        claim.jurisdiction(),
                        claim.visit(),
                        claim.expense(),
                        "",
                        Payee.UNSTATED),
                Desk.caller("rest"));
        counter.desk.reverse(key, "x", Desk.caller("rest"));

        counter.send(other).refused("ALREADY_REVERSED");
    }

    private Letter reversal(Letter bill) {
        return counter.letter("2305")
                .data("psn_no", "P1")
                .data("mdtrt_id", "V1")
                .data("setl_id", settlement(bill).number().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2208", "2305"})
    void reversesWithTheAmountsNegativeUnderANumberOfItsOwn(String infno) {
        Letter bill = counter.bill("1000.00").data("acct_pay", "50");
        Said settled = counter.send(bill).done();
        Letter reversal = reversal(bill).envelope("infno", infno);

        Said reversed = counter.send(reversal).done();

        assertThat(reversed.setlinfo("medfee_sumamt")).isEqualTo("-1000.00");
        assertThat(reversed.setlinfo("maf_pay")).isEqualTo("-700.00");
        assertThat(reversed.setlinfo("psn_cash_pay")).isEqualTo("-250.00");
        assertThat(reversed.at("/setldetail/0/fund_payamt")).isEqualTo("-700.00");
        assertThat(reversed.setlinfo("medins_setl_id")).isEqualTo(reversal.msgid());
        assertThat(reversed.setlinfo("setl_id"))
                .isNotEqualTo(settled.setlinfo("setl_id"))
                .hasSize(30);
        assertThat(reversed.setlinfo("med_type")).isEqualTo("21");
        assertThat(reversed.setlinfo("insutype")).isEqualTo("390");
        assertThat(reversed.setlinfo("setl_time")).as("its own").isEqualTo("2023-06-30 10:03:04");
        assertThat(reversed.setlinfo("balc")).as("what the account has back").isEqualTo("50.00");
        assertThat(settlement(bill).isReversed()).isTrue();
        assertThat(counter.send(reversal).reply()).as("the same message again").isEqualTo(reversed.reply());
        counter.send(reversal(bill)).refused("ALREADY_REVERSED");
    }

    @Test
    void showsNothingOfWhatTheOfficePaidBesideTheHospital() {
        counter.city.certify(Validity.since(City.DAY.plusDays(1)));
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();
        counter.city.certify(Validity.since(City.DAY));
        var due = counter.city
                .stores
                .adjustments()
                .list(new Adjustments.Filter("P1", Adjustments.State.DUE), Reach.ALL, "", 1)
                .getFirst();
        counter.desk.release(due.id(), "", Desk.caller("clerk"));
        Letter totals = counter.letter("3201")
                .data("setl_optins", "999900")
                .data("stmt_begndate", "2023-05-01")
                .data("stmt_enddate", "2023-05-31")
                .data("medfee_sumamt", "1000")
                .data("fund_pay_sumamt", "0")
                .data("acct_pay", "0")
                .data("maf_pay", "0");
        assertThat(counter.send(totals).done().at("/stmtinfo/stmt_rslt")).isEqualTo("0");

        Said reversed = counter.send(reversal(bill)).done();

        assertThat(reversed.setlinfo("medfee_sumamt")).isEqualTo("-1000.00");
        assertThat(reversed.setlinfo("maf_pay")).isEqualTo("0.00");
        assertThat(reversed.setlinfo("psn_cash_pay")).isEqualTo("-1000.00");
    }

    @Test
    void advancesNothingOfWhatThePersonPaysFirst() {
        Letter bill = counter.bill("1000.00");
        Claim claim = claimOf(bill);
        Letter paidFirst = counter.bill("1000.00");
        counter.desk.settle(
                new Claim(
                        new SettlementKey(City.HOSPITAL, paidFirst.msgid()),
                        claim.personId(),
                        claim.jurisdiction(),
                        claim.visit(),
                        claim.expense(),
                        "",
                        Payee.PERSON),
                Desk.caller("rest"));

        Said reversed = counter.send(reversal(paidFirst)).done();

        assertThat(reversed.setlinfo("maf_pay")).isEqualTo("0.00");
        assertThat(reversed.setlinfo("psn_cash_pay")).isEqualTo("-1000.00");
        assertThat(reversed.at("/setldetail/0/fund_payamt")).isEqualTo("0.00");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "setl_id, absent, MISSING_FIELD, setl_id",
        "setl_id, '\"none\"', UNKNOWN_SETTLEMENT, none",
        "psn_no, absent, MISSING_FIELD, psn_no",
        "psn_no, '\"T1\"', UNKNOWN_SETTLEMENT, ''",
        "mdtrt_id, '\"V2\"', FIELDS_DISAGREE, mdtrt_id"
    })
    void reversesNothingElse(String field, String value, String code, String named) {
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();

        counter.send(reversal(bill).dataJson(field, value)).refused(code, named);

        assertThat(settlement(bill).isReversed()).isFalse();
    }

    @Test
    void reversesNothingOfAnotherInstitution() {
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();

        counter.send(reversal(bill).envelope("fixmedins_code", "H2")).refused("UNKNOWN_SETTLEMENT");
        counter.send(reversal(bill).dataJson("mdtrt_id", "absent")).done();
    }

    private Letter undoing(Letter letter) {
        return counter.letter("2601")
                .data("psn_no", "P1")
                .data("omsgid", letter.msgid())
                .data("oinfno", letter.json().path("infno").asText());
    }

    @Test
    void undoesASettlementOnce() {
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();

        counter.send(undoing(bill)).done().isJson("", "{}");
        counter.send(undoing(bill)).done();

        assertThat(settlement(bill).isUndone()).isTrue();
        assertThat(counter.city.ledger().version()).isEqualTo(2);
    }

    @Test
    void reinstatesWhatAReversalThatIsUndoneHadReversed() {
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();
        Letter reversal = reversal(bill);
        counter.send(reversal).done();

        counter.send(undoing(reversal)).done();

        assertThat(settlement(bill).isReversed()).isFalse();
    }

    @Test
    void refusesALateOriginalOfWhatWasUndone() {
        Letter bill = counter.bill("1000.00");
        counter.send(undoing(bill)).done();

        counter.send(bill).refused("UNDONE_BEFORE_ARRIVAL", bill.msgid());

        nothingIsPosted();
    }

    @Test
    void undoesNothingThatAnotherMessageHasReversed() {
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();
        counter.send(reversal(bill)).done();

        counter.send(undoing(bill)).refused("ALREADY_REVERSED");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "psn_no, absent, MISSING_FIELD, psn_no",
        "psn_no, '\"T1\"', FIELDS_DISAGREE, psn_no",
        "omsgid, absent, MISSING_FIELD, omsgid",
        "omsgid, '\"1234567890123456789012345678901\"', INVALID_FIELD, omsgid",
        "oinfno, absent, MISSING_FIELD, oinfno",
        "oinfno, '\"2303\"', INVALID_FIELD, oinfno",
        "oinfno, '\"2305\"', FIELDS_DISAGREE, oinfno"
    })
    void undoesNothingElse(String field, String value, String code, String named) {
        Letter bill = counter.bill("1000.00");
        counter.send(bill).done();

        counter.send(undoing(bill).dataJson(field, value)).refused(code, named);

        assertThat(settlement(bill).isReversed()).isFalse();
    }

    @Test
    void undoesNoMessageByItself() {
        Letter undoing = undoing(counter.bill("1"));

        counter.send(undoing.data("omsgid", undoing.msgid())).refused("INVALID_FIELD", "omsgid");
    }
}
