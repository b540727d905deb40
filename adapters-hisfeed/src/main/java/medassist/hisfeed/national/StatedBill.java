package medassist.hisfeed.national;

import java.util.List;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.money.Money;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.profile.Profile;

/**
 * The amounts of a bill as a message states them 费用信息. What it says of sums must be what the amounts come to; a sum of zero
 * counts as not stated, since programs fill with zeros what they have not got.
 */
record StatedBill(Fields fields, Profile profile) {

    private static final List<String> PARTS =
            List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt");

    /**
     * The bill.
     *
     * @throws MessageRefusedException if it cannot be read, or its sums are not those of its amounts
     */
    Expense expense() {
        Money total = fields.requiredAmount("medfee_sumamt");
        if (!total.isZero()
                && PARTS.stream().allMatch(part -> fields.amount(part).isZero())) {
            throw new MessageRefusedException(Fault.MISSING_FIELD, "setlinfo（" + String.join("、", PARTS) + "）");
        }
        var expense = new Expense(
                total,
                fields.amount("fulamt_ownpay_amt"),
                fields.amount("overlmt_selfpay"),
                fields.amount("preselfpay_amt"),
                fields.amount("inscp_scp_amt"),
                paid(),
                CarvedOut.NONE,
                fields.amount("hosp_part_amt"),
                account());
        requireSums(expense);
        return expense;
    }

    private PaidEarlier paid() {
        return new PaidEarlier(
                fields.amount("hifp_pay"),
                fields.amount("hifmi_pay"),
                fields.amount("hifob_pay"),
                fields.amount("cvlserv_pay"),
                fields.amount("hifes_pay"),
                fields.amount("oth_pay"),
                fields.amount("hifdm_pay"),
                fields.amount("othfund_pay"),
                Money.ZERO);
    }

    /** In the standard what the family's account pays is part of acct_pay; what is more than that cannot be. */
    private Money account() {
        Money account = fields.amount("acct_pay");
        Money family = fields.amount("acct_mulaid_pay");
        return profile.reading().familyAccountBeside() || family.isMoreThan(account) ? account.plus(family) : account;
    }

    /** A maf_pay that is stated is among the sums, as in a reply of the platform; what assistance pays is decided anew. */
    private void requireSums(Expense expense) {
        Money funds = expense.paid().total().plus(fields.amount("maf_pay"));
        Money person = expense.totalFee().minus(funds).minus(expense.hospitalShare());
        Money account = expense.personalAccount();
        requireSum(Fault.FUND_SUM_DIFFERS, "fund_pay_sumamt", profile.accountInFunds() ? funds.plus(account) : funds);
        requireSum(Fault.PERSON_SUM_DIFFERS, "psn_part_amt", person);
        requireSum(Fault.PERSON_SUM_DIFFERS, "psn_cash_pay", person.above(account));
    }

    private void requireSum(Fault fault, String name, Money sum) {
        Money stated = fields.amount(name);
        if (!stated.isZero() && !stated.equals(sum)) {
            throw new MessageRefusedException(fault, name, stated, sum);
        }
    }
}
