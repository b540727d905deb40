package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import medassist.application.wording.Wording;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Reason;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/** Writes the output of settlement transactions: {@code setlinfo} completed, and a row of {@code setldetail} a benefit. */
final class SettlementOutput {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    private static final String BY_ITEM = "1";

    private final Claim claim;
    private final Adjudication adjudication;
    private final Figures figures;
    private final UnaryOperator<Money> sign;

    private SettlementOutput(Claim claim, Adjudication adjudication, UnaryOperator<Money> sign) {
        this.claim = claim;
        this.adjudication = adjudication;
        this.figures = Figures.of(claim.expense(), adjudication);
        this.sign = sign;
    }

    /** The output of a quote: no settlement number, for nothing was posted. */
    static ObjectNode quoted(Echo echo, Claim claim, Adjudication adjudication) {
        var output = new SettlementOutput(claim, adjudication, UnaryOperator.identity());
        return output.output(output.setlinfo(echo));
    }

    /** The output of a settlement. */
    static ObjectNode settled(Echo echo, Settlement settlement) {
        var claim = settlement.claim();
        var output = new SettlementOutput(claim, settlement.adjudication(), UnaryOperator.identity());
        return output.output(
                numbered(output.setlinfo(echo), settlement.number(), claim.key().settlementId()));
    }

    /** The output of a reversal: the settlement's amounts, negative, under a number and the msgid of its own. */
    static ObjectNode reversed(Settlement settlement, SettlementNumber number, String msgid) {
        var output = new SettlementOutput(settlement.claim(), settlement.adjudication(), Money::negated);
        return output.output(numbered(output.setlinfo(), number, msgid));
    }

    private static ObjectNode numbered(ObjectNode setlinfo, SettlementNumber number, String msgid) {
        return setlinfo.put("setl_id", number.value()).put("medins_setl_id", msgid);
    }

    private ObjectNode output(ObjectNode setlinfo) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.set("setlinfo", setlinfo);
        output.set("setldetail", setldetail());
        return output;
    }

    private ObjectNode setlinfo() {
        ObjectNode setlinfo = JsonNodeFactory.instance.objectNode();
        setlinfo.put("psn_no", claim.personId().value());
        setlinfo.put("mdtrt_id", claim.visit().number());
        putExpense(setlinfo);
        putPayments(setlinfo);
        setlinfo.put("clr_optins", claim.jurisdiction().value());
        setlinfo.put("clr_way", BY_ITEM);
        setlinfo.put("clr_type", clearingType());
        return setlinfo;
    }

    private ObjectNode setlinfo(Echo echo) {
        ObjectNode setlinfo = setlinfo();
        setlinfo.setAll(echo.texts());
        put(setlinfo, "act_pay_dedc", echo.deductiblePaid());
        // The account keeps what it is not needed for.
        Money notNeeded = claim.expense().personalAccount().minus(figures.account());
        put(setlinfo, "balc", echo.balance().plus(notNeeded));
        return setlinfo;
    }

    /** How the payment is cleared 清算类别: inpatient, outpatient, or other. */
    private String clearingType() {
        return switch (claim.visit().careType()) {
            case INPATIENT -> "21";
            case OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL -> "11";
            case OTHER -> "99";
        };
    }

    private void putExpense(ObjectNode setlinfo) {
        var expense = claim.expense();
        put(setlinfo, "medfee_sumamt", expense.totalFee());
        put(setlinfo, "fulamt_ownpay_amt", expense.outOfCatalogue());
        put(setlinfo, "overlmt_selfpay", expense.overLimit());
        put(setlinfo, "preselfpay_amt", expense.preSelfPay());
        put(setlinfo, "inscp_scp_amt", expense.inScope());
    }

    private void putPayments(ObjectNode setlinfo) {
        var paid = claim.expense().paid();
        put(setlinfo, "hifp_pay", paid.basic());
        put(setlinfo, "cvlserv_pay", paid.civilServant());
        put(setlinfo, "hifes_pay", paid.enterprise());
        put(setlinfo, "hifmi_pay", paid.criticalIllness());
        put(setlinfo, "hifob_pay", paid.employeeLarge());
        put(setlinfo, "maf_pay", figures.assistanceFund());
        put(setlinfo, "oth_pay", figures.otherFunds());
        put(setlinfo, "fund_pay_sumamt", figures.allFunds());
        put(setlinfo, "psn_part_amt", figures.person());
        put(setlinfo, "acct_pay", figures.account());
        put(setlinfo, "psn_cash_pay", figures.cash());
        put(setlinfo, "hosp_part_amt", figures.hospital());
    }

    private ArrayNode setldetail() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        adjudication.awards().forEach(award -> rows.add(row(award)));
        adjudication.reasons().forEach(reason -> rows.add(row(reason)));
        return rows;
    }

    private ObjectNode row(Award award) {
        var terms = award.terms();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("fund_pay_type", FundPayType.of(terms));
        put(row, "inscp_scp_amt", award.base());
        award.pools().stream()
                .map(pool -> pool.limit().minus(pool.paidBefore()).orZeroIfNegative())
                .min(Money::compareTo)
                .ifPresent(left -> row.put("crt_payb_lmt_amt", left.toYuan()));
        put(row, "fund_payamt", award.amount());
        row.put("fund_pay_type_name", CHINESE.fund(terms.fund()) + "·" + CHINESE.label(terms.benefitLabel()));
        row.put("setl_proc_info", CHINESE.explanation(award));
        return row;
    }

    private ObjectNode row(Reason reason) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("fund_pay_type", FundPayType.ASSISTANCE);
        put(row, "inscp_scp_amt", adjudication.inPolicyBurden());
        put(row, "fund_payamt", Money.ZERO);
        row.put("fund_pay_type_name", CHINESE.fund(Fund.ASSISTANCE_FUND));
        row.put("setl_proc_info", CHINESE.reason(reason));
        return row;
    }

    private void put(ObjectNode object, String name, Money amount) {
        object.put(name, sign.apply(amount).toYuan());
    }
}
