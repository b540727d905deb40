package medassist.hisfeed.national;

import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Expense;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * Who pays what of a bill, as the standard counts it. It holds that total = funds + person + hospital, and that
 * person = account + cash.
 *
 * @param assistanceFund maf_pay 医疗救助基金支出
 * @param otherFunds oth_pay 其他支出: what the message had there, and what county finance pays
 * @param allFunds fund_pay_sumamt 基金支付总额
 * @param person psn_part_amt 个人负担总金额
 * @param account acct_pay 个人账户支出: what the message had there, but no more than the person's share
 * @param cash psn_cash_pay 个人现金支出
 * @param hospital hosp_part_amt 医院负担金额
 */
record Figures(
        Money assistanceFund,
        Money otherFunds,
        Money allFunds,
        Money person,
        Money account,
        Money cash,
        Money hospital) {

    static Figures of(Expense expense, Adjudication adjudication) {
        Money assistanceFund = adjudication.awards().stream()
                .filter(award -> award.terms().fund() == Fund.ASSISTANCE_FUND)
                .map(Award::amount)
                .reduce(Money.ZERO, Money::plus);
        Money otherFunds = adjudication.assistance().minus(assistanceFund);
        Money person = adjudication.personPays();
        Money account = expense.personalAccount().min(person);
        return new Figures(
                assistanceFund,
                expense.paid().other().plus(otherFunds),
                expense.paid().total().plus(adjudication.assistance()),
                person,
                account,
                person.minus(account),
                adjudication.hospitalBears());
    }
}
