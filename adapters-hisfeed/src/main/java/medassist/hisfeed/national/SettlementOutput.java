package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import medassist.application.wording.Wording;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Reason;
import medassist.domain.entitlement.Shares;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.hisfeed.profile.Profile;

/** Writes the output of settlement transactions: {@code setlinfo} completed, and a row of {@code setldetail} a benefit. */
final class SettlementOutput {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    private static final String BY_ITEM = "1";

    private final Profile profile;
    private final Claim claim;
    private final Adjudication adjudication;
    private final Shares shares;
    private final UnaryOperator<Money> sign;

    private SettlementOutput(Profile profile, Claim claim, Adjudication adjudication, UnaryOperator<Money> sign) {
        this.profile = profile;
        this.claim = claim;
        this.adjudication = adjudication;
        this.shares = Shares.of(claim.expense(), adjudication);
        this.sign = sign;
    }

    /** The output of a quote: no settlement number, for nothing was posted. */
    static ObjectNode quoted(Profile profile, EchoedFields echo, Claim claim, Adjudication adjudication) {
        var output = new SettlementOutput(profile, claim, adjudication, UnaryOperator.identity());
        return output.output(output.setlinfo(echo));
    }

    /** The output of a settlement. */
    static ObjectNode settled(Profile profile, EchoedFields echo, Settlement settlement) {
        var claim = settlement.claim();
        var output = new SettlementOutput(profile, claim, settlement.adjudication(), UnaryOperator.identity());
        return output.output(
                numbered(output.setlinfo(echo), settlement.number(), claim.key().settlementId()));
    }

    /** The output of a settlement of which no message has told: without what only its sender knows. */
    static ObjectNode known(Profile profile, Settlement settlement) {
        var claim = settlement.claim();
        var output = new SettlementOutput(profile, claim, settlement.adjudication(), UnaryOperator.identity());
        return output.output(
                numbered(output.setlinfo(), settlement.number(), claim.key().settlementId()));
    }

    /** The output of a reversal: the settlement's amounts, negative, under a number and the msgid of its own. */
    static ObjectNode reversed(Profile profile, Settlement settlement, SettlementNumber number, String msgid) {
        var output = new SettlementOutput(profile, settlement.claim(), settlement.adjudication(), Money::negated);
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
        setlinfo.put("clr_type", profile.code(ClearingType.of(claim.visit().careType())));
        return setlinfo;
    }

    private ObjectNode setlinfo(EchoedFields echo) {
        ObjectNode setlinfo = setlinfo();
        setlinfo.setAll(echo.texts());
        put(setlinfo, "act_pay_dedc", echo.deductiblePaid());
        // The account keeps what it is not needed for.
        Money notNeeded = claim.expense().personalAccount().minus(shares.account());
        put(setlinfo, "balc", echo.balance().plus(notNeeded));
        put(setlinfo, "acct_mulaid_pay", echo.familyAccount().min(shares.account()));
        return setlinfo;
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
        put(setlinfo, "hifdm_pay", paid.disabledVeterans());
        if (!paid.otherFunds().isZero()) {
            put(setlinfo, "othfund_pay", paid.otherFunds());
        }
        put(setlinfo, "maf_pay", shares.assistanceFund());
        put(setlinfo, "oth_pay", paid.other().plus(shares.otherAid()));
        put(setlinfo, "fund_pay_sumamt", new Reconciliation(profile.accountInFunds()).funds(shares));
        put(setlinfo, "psn_part_amt", shares.person());
        put(setlinfo, "acct_pay", shares.account());
        put(setlinfo, "psn_cash_pay", shares.cash());
        put(setlinfo, "hosp_part_amt", shares.hospital());
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
        row.put("fund_pay_type", profile.funds().of(terms));
        put(row, "inscp_scp_amt", award.base());
        award.pools().stream()
                .map(pool -> pool.limit().minus(pool.paidBefore()).orZeroIfNegative())
                .min(Money::compareTo)
                .ifPresent(left -> row.put("crt_payb_lmt_amt", left.toYuan()));
        // What the person gets of the office stands in no institution's books.
        put(row, "fund_payamt", adjudication.payee() == Payee.PERSON ? Money.ZERO : award.amount());
        row.put("fund_pay_type_name", CHINESE.fund(terms.fund()) + "·" + CHINESE.label(terms.benefitLabel()));
        row.put("setl_proc_info", CHINESE.explanation(award));
        return row;
    }

    private ObjectNode row(Reason reason) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("fund_pay_type", profile.funds().assistance());
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
