package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import medassist.application.settling.Quote;
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
import medassist.domain.recipient.Person;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.hisfeed.message.PersonFields;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.national.WithPerson.Known;
import medassist.hisfeed.profile.Profile;

/** Writes the output of settlement transactions: {@code setlinfo} completed, and a row of {@code setldetail} a benefit. */
final class SettlementOutput {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    private static final String BY_ITEM = "1";
    private static final String MIDNIGHT = " 00:00:00";
    private static final Pattern MOMENT = Pattern.compile("([0-9-]{10}) [0-9]{2}:[0-9]{2}:[0-9]{2}");
    private static final int RATIO_DECIMALS = 4;

    private final Profile profile;
    private final Person person;
    private final EchoedFields echo;
    private final Claim claim;
    private final Adjudication adjudication;
    private final Shares shares;
    private final UnaryOperator<Money> sign;

    private SettlementOutput(
            Profile profile,
            Person person,
            EchoedFields echo,
            Claim claim,
            Adjudication adjudication,
            UnaryOperator<Money> sign) {
        this.profile = profile;
        this.person = person;
        this.echo = echo;
        this.claim = claim;
        this.adjudication = adjudication;
        this.shares = Shares.of(claim.expense(), adjudication);
        this.sign = sign;
    }

    private static SettlementOutput of(Profile profile, EchoedFields echo, Known<Settlement> known) {
        var settlement = known.result();
        return new SettlementOutput(
                profile, known.person(), echo, settlement.claim(), settlement.adjudication(), UnaryOperator.identity());
    }

    /** The output of a quote: no settlement number, for nothing was posted. */
    static ObjectNode quoted(Profile profile, EchoedFields echo, Known<Quote> quote) {
        var claim = quote.result().claim();
        var output = new SettlementOutput(
                profile, quote.person(), echo, claim, quote.result().adjudication(), UnaryOperator.identity());
        return output.output(output.advance().put("medins_setl_id", claim.key().settlementId()), Set.of());
    }

    /** The output of a settlement; where no message has told of it, without what only its sender knows. */
    static ObjectNode settled(Profile profile, EchoedFields echo, Known<Settlement> known) {
        var settlement = known.result();
        var output = of(profile, echo, known);
        return output.output(
                numbered(
                        output.advance(),
                        settlement.number(),
                        settlement.claim().key().settlementId()),
                settlement.doubts());
    }

    /**
     * The output of a reversal: the settlement's amounts, negative, under a number and the msgid of its own.
     *
     * @param kept what the settlement's own reply had repeated
     * @param at when it was reversed
     */
    static ObjectNode reversed(
            Profile profile,
            EchoedFields kept,
            Known<Settlement> known,
            SettlementNumber number,
            String msgid,
            Instant at) {
        var settlement = known.result();
        var output = new SettlementOutput(
                profile, known.person(), kept, settlement.claim(), settlement.adjudication(), Money::negated);
        ObjectNode setlinfo = numbered(output.setlinfo(), number, msgid).put("setl_time", Replies.time(at));
        // The account has back what it paid.
        setlinfo.put("balc", kept.balance().plus(output.shares.account()).toYuan());
        return output.output(setlinfo, Set.of());
    }

    /** What the office should look at, as the reply's envelope says it. */
    static List<String> warnings(Settlement settlement) {
        return settlement.doubts().stream()
                .sorted()
                .map(doubt -> "[" + doubt + "] " + CHINESE.doubt(doubt))
                .toList();
    }

    private static ObjectNode numbered(ObjectNode setlinfo, SettlementNumber number, String msgid) {
        return setlinfo.put("setl_id", number.value()).put("medins_setl_id", msgid);
    }

    private ObjectNode output(ObjectNode setlinfo, Set<Doubt> doubts) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.set("setlinfo", setlinfo);
        output.set("setldetail", setldetail(doubts));
        return output;
    }

    /** Of a bill as it is settled, at its own time. */
    private ObjectNode advance() {
        ObjectNode setlinfo = setlinfo();
        setlinfo.put("setl_time", settlementTime());
        // The account keeps what it is not needed for.
        Money notNeeded = claim.expense().personalAccount().minus(shares.account());
        setlinfo.put("balc", echo.balance().plus(notNeeded).toYuan());
        return setlinfo;
    }

    private ObjectNode setlinfo() {
        ObjectNode setlinfo = JsonNodeFactory.instance.objectNode();
        putPerson(setlinfo);
        setlinfo.put("mdtrt_id", claim.visit().number());
        setlinfo.put(
                "med_type",
                profile.medTypeCode(claim.visit().careType(), claim.visit().emergency()));
        setlinfo.put("begndate", claim.visit().admittedOn().toString());
        setlinfo.put("enddate", claim.visit().settledOn().toString());
        putRatio(setlinfo);
        setlinfo.setAll(statedCertificate(setlinfo));
        putExpense(setlinfo);
        putPayments(setlinfo);
        setlinfo.put("clr_optins", claim.jurisdiction().value());
        setlinfo.put("clr_way", BY_ITEM);
        setlinfo.put("clr_type", profile.code(ClearingType.of(claim.visit().careType())));
        return setlinfo;
    }

    private void putPerson(ObjectNode setlinfo) {
        var settledOn = claim.visit().settledOn();
        PersonFields.put(setlinfo, person, settledOn, profile.replies());
        setlinfo.put("psn_type", profile.replies().personType(person, settledOn));
        setlinfo.put("insutype", PersonFields.insurance(claim.insuranceType(), person));
        boolean paidAsCivilServant = !claim.expense().paid().civilServant().isZero();
        setlinfo.put("cvlserv_flag", paidAsCivilServant ? "1" : "0");
    }

    /** What the sender said; of the certificate only where we know no identity number. */
    private ObjectNode statedCertificate(ObjectNode setlinfo) {
        ObjectNode stated = echo.texts().deepCopy();
        if (!person.idNumber().isNone() || !stated.has("certno") || !stated.has("psn_cert_type")) {
            stated.set("certno", setlinfo.path("certno"));
            stated.set("psn_cert_type", setlinfo.path("psn_cert_type"));
        }
        return stated;
    }

    /** 基本医疗保险统筹基金支付比例: what basic insurance paid of what was in scope. */
    private void putRatio(ObjectNode setlinfo) {
        BigDecimal inScope = claim.expense().inScope().toYuan();
        BigDecimal basic = claim.expense().paid().basic().toYuan().min(inScope);
        setlinfo.put(
                "pool_prop_selfpay",
                inScope.signum() == 0
                        ? BigDecimal.ZERO.setScale(RATIO_DECIMALS)
                        : basic.divide(inScope, RATIO_DECIMALS, RoundingMode.HALF_UP));
    }

    /** As it was stated, if it is of the day and in the form of the standard. */
    private String settlementTime() {
        String day = claim.visit().settledOn().toString();
        String stated = echo.texts().path("setl_time").asText("");
        Matcher moment = MOMENT.matcher(stated);
        return moment.matches() && moment.group(1).equals(day) ? stated : day + MIDNIGHT;
    }

    private void putExpense(ObjectNode setlinfo) {
        var expense = claim.expense();
        put(setlinfo, "medfee_sumamt", expense.totalFee());
        put(setlinfo, "fulamt_ownpay_amt", expense.outOfCatalogue());
        put(setlinfo, "overlmt_selfpay", expense.overLimit());
        put(setlinfo, "preselfpay_amt", expense.preSelfPay());
        put(setlinfo, "inscp_scp_amt", expense.inScope());
        put(setlinfo, "act_pay_dedc", echo.deductiblePaid());
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
        put(
                setlinfo,
                "oth_pay",
                paid.other().plus(claim.expense().carvedOut().amount()).plus(shares.otherAid()));
        put(setlinfo, "fund_pay_sumamt", new Reconciliation(profile.accountInFunds()).funds(shares));
        put(setlinfo, "psn_part_amt", shares.person());
        put(setlinfo, "acct_pay", shares.account());
        put(setlinfo, "acct_mulaid_pay", echo.familyAccount().min(shares.account()));
        put(setlinfo, "psn_cash_pay", shares.cash());
        put(setlinfo, "hosp_part_amt", shares.hospital());
    }

    private ArrayNode setldetail(Set<Doubt> doubts) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        adjudication.awards().forEach(award -> rows.add(row(award)));
        adjudication.reasons().forEach(reason -> rows.add(row(reason)));
        if (!doubts.isEmpty() && rows.path(0) instanceof ObjectNode first) {
            String said = doubts.stream()
                    .sorted()
                    .map(doubt -> CHINESE.doubt(doubt) + "[" + doubt + "]")
                    .collect(Collectors.joining("；"));
            first.put("setl_proc_info", first.path("setl_proc_info").asText() + "；" + said);
        }
        return rows;
    }

    private ObjectNode row(Award award) {
        var terms = award.terms();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("fund_pay_type", profile.funds().of(terms));
        put(row, "inscp_scp_amt", award.base());
        Money payable = award.pools().stream()
                .map(pool -> pool.limit().minus(pool.paidBefore()).orZeroIfNegative())
                .min(Money::compareTo)
                .orElse(award.uncapped());
        row.put("crt_payb_lmt_amt", payable.toYuan());
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
        row.put("crt_payb_lmt_amt", Money.ZERO.toYuan());
        put(row, "fund_payamt", Money.ZERO);
        row.put("fund_pay_type_name", CHINESE.fund(Fund.ASSISTANCE_FUND));
        row.put("setl_proc_info", CHINESE.reason(reason));
        return row;
    }

    private void put(ObjectNode object, String name, Money amount) {
        object.put(name, sign.apply(amount).toYuan());
    }
}
