package medassist.domain.entitlement;

import static medassist.domain.entitlement.Samples.MARGIN;
import static medassist.domain.entitlement.Samples.POOR;
import static medassist.domain.entitlement.Samples.again;
import static medassist.domain.entitlement.Samples.holding;
import static medassist.domain.entitlement.Samples.inpatient;
import static medassist.domain.entitlement.Samples.pack;
import static medassist.domain.entitlement.Samples.regular;
import static medassist.domain.entitlement.Samples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What held a payout, what one more yuan would have brought, and the steps that tell it. */
class AwardTests {

    private static final PolicyPack PACK = pack(
            regular(
                    terms(POOR, "1000", "70%", "regular=5000", "half=3000"),
                    terms(MARGIN, "1000", "50%", "regular=5000")),
            again(terms(POOR, "0", "50%", "again=100")));

    @ParameterizedTest(name = "a burden of {0} is held by {1}; one more yuan brings {2}")
    @CsvSource({
        "0, NO_BURDEN, 0.00",
        "900, DEDUCTIBLE, 0.00",
        "1000, DEDUCTIBLE, 0.70",
        "999.50, DEDUCTIBLE, 0.35",
        "2000, RATIO, 0.70",
        "5285.00, RATIO, 0.50",
        "5286, half, 0.00",
        "5285.71, RATIO, 0.00"
    })
    void knowsItsBound(String burden, String bound, String more) {
        Award award = adjudicate(burden).awards().getFirst();

        assertThat(award.bound()).hasToString(bound);
        assertThat(award.ofOneMoreYuan()).hasToString(more);
        assertThat(adjudicate(Money.ofYuan(burden).plus(Money.ofFen(100)).toString())
                        .awards()
                        .getFirst()
                        .amount()
                        .minus(award.amount()))
                .isEqualTo(award.ofOneMoreYuan());
    }

    @Test
    void isExplainedStepByStep() {
        Claim claim = inpatient("6000");
        Adjudication adjudication = adjudicate("6000");
        Award regular = adjudication.awards().getFirst();
        Award again = adjudication.awards().getLast();

        List<Step> steps = Explanation.of(claim, adjudication);

        assertThat(steps)
                .containsExactly(
                        new Step.ChoosePolicy(adjudication.policy(), Samples.DAY),
                        new Step.TakeBurden(adjudication.policy(), claim.expense(), Money.ofYuan("6000")),
                        new Step.TakeDeductible(regular),
                        new Step.ApplyRatio(regular),
                        new Step.ApplyLimit(regular, regular.pools().getFirst()),
                        new Step.ApplyLimit(regular, regular.pools().getLast()),
                        new Step.ChooseClass(regular),
                        new Step.TakeDeductible(again),
                        new Step.ApplyRatio(again),
                        new Step.ApplyLimit(again, again.pools().getFirst()),
                        new Step.ChooseClass(again),
                        new Step.LeaveToPerson(claim.expense(), adjudication));
        assertThat(regular.passedOver())
                .containsExactly(new PassedOver("margin", MARGIN.label(), Money.ofYuan("2500")));
    }

    @Test
    void isProvisionalAfterTheDayThroughWhichThePackWasChecked() {
        assertThat(adjudicate("1").policy().provisional()).isFalse();
        assertThat(PACK.edition().isProvisionalOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(PACK.edition().isProvisionalOn(LocalDate.of(2024, 1, 1))).isTrue();
    }

    @Test
    void saysWhatAPersonMayCountOn() {
        var poor = holding(Category.SUBSISTENCE_ALLOWANCE).applicant();
        var ledger = Counters.NONE.plus(adjudicate("2000").postings());

        Entitlement entitlement = Entitlement.of(PACK, poor, Samples.DAY, ledger);

        assertThat(entitlement.classes()).containsExactly(POOR);
        assertThat(entitlement.available())
                .extracting(each -> each.benefit().id() + " " + each.deductibleLeft())
                .containsExactly("regular 0.00", "again 0.00");
        assertThat(entitlement.available().getFirst().pools())
                .extracting(left -> left.limit().pool().id() + " " + left.paid() + " " + left.left())
                .containsExactly("regular 700.00 4300.00", "half 700.00 2300.00");
        assertThat(Entitlement.of(PACK, holding(Category.THREE_VETERANS).applicant(), Samples.DAY, Counters.NONE)
                        .classes())
                .isEmpty();
    }

    private static Adjudication adjudicate(String burden) {
        return new Adjudicator(PACK)
                .adjudicate(
                        inpatient(burden),
                        holding(Category.SUBSISTENCE_ALLOWANCE, Category.SUBSISTENCE_MARGIN),
                        Counters.NONE);
    }
}
