package medassist.hisfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.Town;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.validity.Validity;
import medassist.tabular.ZippedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of every transaction have what the standard asks for, whether a message said much or as little as it may. */
class StandardRepliesTests {

    private final StandardReplies standard = StandardReplies.read();
    private final Counter counter = Counter.national();
    private final Map<String, Integer> seen = new TreeMap<>();

    private Said hold(Letter letter) {
        Said said = counter.send(letter).done();
        String infno = letter.json().path("infno").asText();
        seen.merge(infno, 1, Integer::sum);
        assertThat(standard.faults(infno, said.reply())).as(infno).isEmpty();
        return said;
    }

    /** As little as the standard asks for, with the split where it has one. */
    private Letter sparse(String infno) {
        Letter letter = counter.bill("1000.00").envelope("infno", infno);
        return infno.startsWith("220") ? letter.data("med_type", "11") : letter;
    }

    /** A bill of the town with all that a sender can say. */
    private Letter full(String infno) {
        return counter.letter(infno)
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
                .data("dscg_maindiag_code", "D05")
                .data("begndate", "20230520")
                .data("enddate", "2023-05-30")
                .dataJson("exp_content", "{\"a\": 1.10}")
                .input("setlinfo", "setl_time", "20230525102030")
                .input("setlinfo", "hifp_pay", "100")
                .input("setlinfo", "pool_prop_selfpay", JsonNodeFactory.instance.numberNode(0.5))
                .input("setlinfo", "hifmi_pay", "50")
                .input("setlinfo", "cvlserv_pay", "10")
                .input("setlinfo", "acct_pay", "80")
                .input("setlinfo", "acct_mulaid_pay", "30")
                .input("setlinfo", "act_pay_dedc", "7.5")
                .input("setlinfo", "balc", "12");
    }

    private Letter reversal(Letter settled, String infno) {
        Said said = hold(settled);
        return counter.letter(infno)
                .data("psn_no", said.setlinfo("psn_no"))
                .data("setl_id", said.setlinfo("setl_id"))
                .data("mdtrt_id", said.setlinfo("mdtrt_id"));
    }

    private Letter status(Letter settled) {
        return counter.letter("5203")
                .data("psn_no", settled.json().at("/input/data/psn_no").asText())
                .data("medins_setl_id", settled.msgid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2206", "2303", "2207", "2304"})
    void completesABillThatSaysMuchOrLittle(String infno) {
        holdBills(infno);
    }

    private void holdBills(String infno) {
        hold(sparse(infno));
        hold(full(infno));
        hold(full(infno).data("med_type", "52"));
    }

    @ParameterizedTest
    @CsvSource({"2207, 2208", "2304, 2305"})
    void tellsAReversalAsTheSettlementItself(String infno, String reversal) {
        holdReversals(infno, reversal);
    }

    private void holdReversals(String infno, String reversal) {
        for (Letter settled : List.of(sparse(infno), full(infno))) {
            Letter letter = reversal(settled, reversal);
            hold(letter);
            hold(status(settled));
            hold(status(letter));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNSTATED", "PERSON"})
    void tellsWhatRestHasSettled(Payee payee) {
        Claim claim = City.claim("R1", "1000");
        counter.desk.settle(
                new Claim(
                        claim.key(),
                        claim.personId(),
                        claim.jurisdiction(),
                        new Visit(
                                "V9",
                                claim.visit().careType(),
                                claim.visit().diagnosis(),
                                City.DAY,
                                City.DAY,
                                true,
                                false),
                        claim.expense(),
                        "",
                        payee),
                Desk.caller("rest"));
        Said said = hold(counter.letter("5203").data("medins_setl_id", "R1"));

        assertThat(said.setlinfo("pay_loc")).isEqualTo(payee == Payee.PERSON ? "1" : "2");
        assertThat(said.setlinfo("med_type")).as("an emergency").isEqualTo("24");
        hold(counter.letter("2305").data("psn_no", "P1").data("setl_id", said.setlinfo("setl_id")));
    }

    @Test
    void tellsWhoIsInsuredAndWhoIsNot() {
        holdPersons();
    }

    private void holdPersons() {
        counter.register("P2", "999900", new IdNumber("11010519491231002X"), Insurance.EMPLOYEE_RETIRED);
        counter.register("P3", "999900", IdNumber.NONE, Insurance.NONE);
        counter.certify("P2", "C9", Category.DE_FACTO_UNSUPPORTED_CHILD, Validity.since(LocalDate.of(2023, 1, 1)));
        for (String person : List.of("P1", "P2", "P3", Counter.TOWNSMAN)) {
            hold(counter.letter("1101").data("psn_no", person));
            hold(counter.letter("5206").data("psn_no", person));
        }
        Letter bill = counter.bill("100.00").data("psn_no", "P3");
        assertThat(hold(bill).setlinfo("insutype")).isEqualTo("399");
        hold(status(bill));
        hold(counter.letter("2501")
                .input("refmedin", "psn_no", "P3")
                .input("refmedin", "reflin_medins_no", "H1")
                .input("refmedin", "refl_date", "2023-05-02")
                .input("refmedin", "refl_rea", "专科"));
        hold(counter.letter("5304").data("psn_no", "P3").data("begntime", "2023-05-01"));
    }

    @Test
    void answersFilings() {
        holdFilings();
    }

    private void holdFilings() {
        Letter referral = counter.letter("2501")
                .input("refmedin", "psn_no", "P1")
                .input("refmedin", "reflin_medins_no", "H2")
                .input("refmedin", "refl_date", "2023-05-02")
                .input("refmedin", "refl_rea", "专科");
        Letter disease = counter.letter("2503")
                .data("psn_no", "P1")
                .data("opsp_dise_code", "M07801")
                .data("ide_fixmedins_no", "H1")
                .data("begndate", "2023-05-02")
                .data("enddate", "2023-12-31");
        String referred = hold(referral).at("/result/trt_dcla_detl_sn");
        String recognised = hold(disease).at("/result/trt_dcla_detl_sn");
        Letter ofReferrals = counter.letter("5304").data("psn_no", "P1").data("begntime", "2023-05-01 00:00:00");

        assertThat(hold(ofReferrals).at("/refmedin/0/reflin_medins_name")).isEqualTo("H2");
        assertThat(hold(counter.letter("5301").data("psn_no", "P1")).at("/feedetail/0/opsp_dise_name"))
                .isEqualTo("透析");
        hold(withdrawal("2502", referred));
        hold(withdrawal("2504", recognised));
        assertThat(hold(ofReferrals).at("/refmedin")).isEqualTo("[]");
    }

    private Letter withdrawal(String infno, String number) {
        return counter.letter(infno)
                .data("psn_no", "P1")
                .data("trt_dcla_detl_sn", number)
                .data("memo", "重复");
    }

    @Test
    void answersAnInstitutionsBooksAndItsOperators() {
        holdBooksAndOperators();
    }

    private void holdBooksAndOperators() {
        Said settled = hold(counter.bill("1000.00"));
        String row = String.join("\t", settled.setlinfo("setl_id"), "V1", "P1", "1000.00", "700.00", "0", "0") + "\n";
        byte[] zip = ZippedText.write("books.txt", row.getBytes(StandardCharsets.UTF_8));
        String file = hold(counter.letter("9101")
                        .input("fsUploadIn", "filename", "books.zip")
                        .input("fsUploadIn", "in", JsonNodeFactory.instance.binaryNode(zip)))
                .at("/file_qury_no");
        String answer = hold(scope("3202").data("file_qury_no", file)).at("/fileinfo/file_qury_no");
        hold(counter.letter("9102").input("fsDownloadIn", "file_qury_no", answer));
        hold(scope("3201"));
        hold(scope("3201").data("medfee_sumamt", "99999999999.99").data("fund_pay_sumamt", "-99999999999.99"));
        String clearing = hold(counter.letter("3203")
                        .data("setlym", "202305")
                        .data("clr_type", "21")
                        .data("medfee_sumamt", "1000")
                        .data("fund_appy_sum", "700"))
                .at("/result/clr_appy_evt_id");
        hold(counter.letter("3204").data("clr_appy_evt_id", clearing));
        String session =
                hold(counter.letter("9001").input("signIn", "opter_no", "1")).at("/signinoutb/sign_no");
        hold(counter.letter("9002").input("signOut", "sign_no", session));
        hold(counter.letter("2601").data("psn_no", "P1").data("omsgid", "never").data("oinfno", "2304"));
    }

    private Letter scope(String infno) {
        return counter.letter(infno)
                .data("setl_optins", "999900")
                .data("stmt_begndate", "2023-05-01")
                .data("stmt_enddate", "2023-05-31");
    }

    /** Or a reply that nobody looks at would pass. */
    @Test
    void looksAtRepliesOfEveryTransaction() {
        holdBooksAndOperators();
        for (String infno : List.of("2206", "2303", "2207", "2304")) {
            holdBills(infno);
        }
        holdReversals("2207", "2208");
        holdReversals("2304", "2305");
        holdPersons();
        holdFilings();

        assertThat(seen.keySet()).isEqualTo(standard.infnos());
    }

    @Test
    void findsWhatIsMissingTooLongAndOfAnotherForm() {
        ObjectNode reply = (ObjectNode) counter.send(full("2304")).done().reply();
        ObjectNode setlinfo = (ObjectNode) reply.at("/output/setlinfo");
        setlinfo.remove("psn_name");
        setlinfo.put("maf_pay", "1.00")
                .put("setl_time", "2023-05-25")
                .put("gend", "3")
                .put("clr_optins", "8888000");
        setlinfo.put("psn_nam", "x");
        reply.put("err_msg", "x".repeat(201));
        ((ObjectNode) reply.path("output")).remove("setldetail");

        assertThat(standard.faults("2304", reply))
                .anyMatch(fault -> fault.startsWith("setlinfo.psn_name has to be there"))
                .anyMatch(fault -> fault.startsWith("setlinfo.maf_pay is no amount"))
                .anyMatch(fault -> fault.startsWith("setlinfo.setl_time is no moment"))
                .anyMatch(fault -> fault.startsWith("setlinfo.gend is no code gend"))
                .anyMatch(fault -> fault.startsWith("setlinfo.clr_optins is no text 6"))
                .anyMatch(fault -> fault.startsWith("setlinfo.psn_nam is unknown"))
                .anyMatch(fault -> fault.startsWith("err_msg is no text 200"))
                .anyMatch(fault -> fault.startsWith("setldetail is not there"))
                .hasSize(8);
    }
}
