package medassist.domain.entitlement;

import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * Who pays what of a bill, or of several, at the institution's counter 费用分担. It holds that total = funds + person + hospital.
 * Assistance that the person gets is none there: the person pays the institution first.
 *
 * @param total 医疗费总额
 * @param earlierFunds what insurers and other schemes paid before assistance 先行支付
 * @param assistanceFund 医疗救助基金支出 (maf_pay)
 * @param otherAid assistance that other funds pay, such as county finance
 * @param account 个人账户支出: what the bill had there, but no more than the person's share
 * @param cash 个人现金支出
 * @param hospital 医院负担金额
 */
public record Shares(
        Money total,
        Money earlierFunds,
        Money assistanceFund,
        Money otherAid,
        Money account,
        Money cash,
        Money hospital) {

    public static final Shares NONE =
            new Shares(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** The shares of a bill as it was decided. */
    public static Shares of(Expense expense, Adjudication adjudication) {
        Money aid = adjudication.advanced();
        Money assistanceFund = aid.min(AidByFund.of(adjudication.awards()).of(Fund.ASSISTANCE_FUND));
        Money person = adjudication.personPays().plus(adjudication.assistance().minus(aid));
        Money account = expense.personalAccount().min(person);
        return new Shares(
                expense.totalFee(),
                expense.paid().total().plus(expense.carvedOut().amount()),
                assistanceFund,
                aid.minus(assistanceFund),
                account,
                person.minus(account),
                expense.hospitalShare().plus(adjudication.hospitalBears()));
    }

    /** All assistance 救助金额, whichever fund pays it. */
    public Money aid() {
        return assistanceFund.plus(otherAid);
    }

    /** What all funds pay, assistance among them, without the person's account. */
    public Money funds() {
        return earlierFunds.plus(aid());
    }

    /** What is left to the person 个人负担总金额. */
    public Money person() {
        return account.plus(cash);
    }

    public Shares plus(Shares other) {
        return new Shares(
                total.plus(other.total),
                earlierFunds.plus(other.earlierFunds),
                assistanceFund.plus(other.assistanceFund),
                otherAid.plus(other.otherAid),
                account.plus(other.account),
                cash.plus(other.cash),
                hospital.plus(other.hospital));
    }

    public Shares negated() {
        return new Shares(
                total.negated(),
                earlierFunds.negated(),
                assistanceFund.negated(),
                otherAid.negated(),
                account.negated(),
                cash.negated(),
                hospital.negated());
    }
}
