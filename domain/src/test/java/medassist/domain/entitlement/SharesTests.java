package medassist.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.Clause;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.Scale;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTests {

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 265, 266, 9999})
    void addUpWhateverTheAccountWasToCarry(long account) {
        Expense expense = expense(account);
        Shares shares = Shares.of(expense, adjudication(Fund.ASSISTANCE_FUND));

        assertThat(shares.funds().plus(shares.person()).plus(shares.hospital())).isEqualTo(expense.totalFee());
        assertThat(shares.account().plus(shares.cash())).isEqualTo(shares.person());
        assertThat(shares.account()).isLessThanOrEqualTo(shares.person());
    }

    @Test
    void countCountyFinanceAmongTheOtherFunds() {
        Shares shares = Shares.of(expense(0), adjudication(Fund.COUNTY_FINANCE));

        assertThat(shares.assistanceFund()).isEqualTo(Money.ZERO);
        assertThat(shares.otherAid()).isEqualTo(Money.ofFen(300));
        assertThat(shares.earlierFunds()).isEqualTo(Money.ofFen(430));
        assertThat(Shares.of(expense(0), adjudication(Fund.ASSISTANCE_FUND)).assistanceFund())
                .isEqualTo(Money.ofFen(300));
    }

    @Test
    void leaveToThePersonWhatThePersonPaysFirst() {
        Shares shares = Shares.of(expense(100), adjudication(Fund.COUNTY_FINANCE, Payee.PERSON));

        assertThat(shares.aid()).isEqualTo(Money.ZERO);
        assertThat(shares.person()).isEqualTo(Money.ofFen(565));
        assertThat(shares.account()).isEqualTo(Money.ofFen(100));
        assertThat(shares.funds().plus(shares.person()).plus(shares.hospital())).isEqualTo(shares.total());
    }

    private static Expense expense(long account) {
        var paid = new PaidEarlier(Money.ofFen(400), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ofFen(30));
        return new Expense(
                Money.ofFen(1005),
                Money.ofFen(5),
                Money.ZERO,
                Money.ZERO,
                Money.ofFen(1000),
                paid,
                Money.ofFen(account));
    }

    private static Adjudication adjudication(Fund fund) {
        return adjudication(fund, Payee.INSTITUTION);
    }

    private static Adjudication adjudication(Fund fund, Payee payee) {
        var terms = new GrantedTerms(
                "regular",
                new Label("医疗救助", "regular"),
                "poor",
                new Label("低保", "poor"),
                Scale.of(Money.ZERO, Ratio.ofPercent("70%")),
                fund,
                new Clause("一"));
        var award = new Award(
                terms,
                Money.ofFen(570),
                Money.ZERO,
                Money.ofFen(570),
                Money.ofFen(399),
                Money.ofFen(300),
                List.of(),
                List.of());
        return new Adjudication(
                new PolicyCitation(
                        "示例",
                        "1",
                        "1",
                        Validity.since(LocalDate.EPOCH),
                        LocalDate.EPOCH,
                        new CountedExpense(CountedExpense.Base.IN_SCOPE, new Clause("一")),
                        false),
                Money.ofFen(570),
                List.of(award),
                List.of(),
                new HospitalCharge(Money.ofFen(10), Ratio.ofPercent("10%"), "五"),
                Money.ofFen(265),
                payee);
    }
}
