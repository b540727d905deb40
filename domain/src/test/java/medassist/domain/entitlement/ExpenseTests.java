package medassist.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.domain.money.Money;
import medassist.domain.policy.CountedExpense.Base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entitlement rules §3: what a bill can get wrong, and what of it is left to the person inside policy scope. */
class ExpenseTests {

    /** A bill of 300 out of catalogue, 100 over limits, 200 of pre-self-pay and 1,000 inside policy scope. */
    private static Expense bill(String paid, String paidOutside, String carvedOut, String hospitalShare) {
        return new Expense(
                Money.ofYuan("1600"),
                Money.ofYuan("300"),
                Money.ofYuan("100"),
                Money.ofYuan("200"),
                Money.ofYuan("1000"),
                new PaidEarlier(
                        Money.ofYuan(paid),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ofYuan(paidOutside)),
                new CarvedOut("残联", Money.ofYuan(carvedOut)),
                Money.ofYuan(hospitalShare),
                Money.ZERO);
    }

    @ParameterizedTest(
            name =
                    "paid {0}, of it outside {1}, carved out {2}, the hospital''s {3}: {4} of the scope, {5} with pre-self-pay")
    @CsvSource({
        "0, 0, 0, 0, 1000, 1200",
        "700, 0, 0, 0, 300, 500",
        "1100, 0, 0, 0, 0, 100",
        "700, 400, 0, 0, 700, 900",
        "700, 600, 0, 0, 900, 900", // 200 of it paid the pre-self-pay, which counts there
        "0, 0, 400, 0, 600, 800",
        "300, 0, 1000, 0, 0, 0",
        "0, 0, 0, 600, 1000, 1000", // the hospital's share goes against what does not count first
        "0, 0, 0, 650, 950, 950",
        "700, 500, 0, 200, 700, 700", // 100 outside is left for the hospital, 100 is inside
        "300, 100, 200, 700, 400, 400"
    })
    void leavesToThePersonWhatNobodyPaysInside(
            String paid,
            String paidOutside,
            String carvedOut,
            String hospitalShare,
            String burden,
            String withPreSelfPay) {
        var expense = bill(paid, paidOutside, carvedOut, hospitalShare);

        assertThat(expense.fault()).isEmpty();
        assertThat(expense.inPolicyBurden(Base.IN_SCOPE)).isEqualTo(Money.ofYuan(burden));
        assertThat(expense.inPolicyBurden(Base.IN_SCOPE_AND_PRE_SELF_PAY)).isEqualTo(Money.ofYuan(withPreSelfPay));
        for (Base base : Base.values()) {
            assertThat(expense.inPolicyBurden(base))
                    .as("no more than is left to be paid")
                    .isLessThanOrEqualTo(expense.unpaid());
        }
    }

    @ParameterizedTest(name = "paid {0}, of it outside {1}, carved out {2}, the hospital''s {3}: {4}")
    @CsvSource({
        "1600, 600, 0, 0, ''",
        "1600.01, 0, 0, 0, PAID_EXCEEDS_TOTAL",
        "1000, 0, 600.01, 0, PAID_EXCEEDS_TOTAL",
        "1000, 0, 300, 300.01, PAID_EXCEEDS_TOTAL",
        "1000, 0, 300, 300, ''",
        "500, 500, 0, 0, ''",
        "500, 500.01, 0, 0, PAID_OUTSIDE_SCOPE", // more than was paid
        "700, 600.01, 0, 0, PAID_OUTSIDE_SCOPE", // more than there is outside
        "0, 0, 1000, 0, ''",
        "0, 0, 1000.01, 0, CARVED_OUT_EXCEEDS_SCOPE"
    })
    void namesWhatIsWrongWithABill(
            String paid, String paidOutside, String carvedOut, String hospitalShare, String fault) {
        assertThat(bill(paid, paidOutside, carvedOut, hospitalShare)
                        .fault()
                        .map(Enum::name)
                        .orElse(""))
                .isEqualTo(fault);
    }
}
