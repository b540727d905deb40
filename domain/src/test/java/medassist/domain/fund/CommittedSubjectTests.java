package medassist.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.fund.CommittedSubject.Step;
import medassist.domain.ledger.JournalEntry.Kind;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import org.junit.jupiter.api.Test;

/** What the entries of a settlement bind funds to, one after the other. */
class CommittedSubjectTests {

    private static final Commitment BASIC = commitment(Fund.ASSISTANCE_FUND, "basic", 700);
    private static final Commitment COUNTY = commitment(Fund.COUNTY_FINANCE, "county", 100);
    private static final Step SETTLED = step(Kind.SETTLEMENT, 800);

    private final List<Step> steps = new ArrayList<>(List.of(SETTLED));

    private static Commitment commitment(Fund fund, String benefit, long fen) {
        return new Commitment(fund, Purpose.benefit(benefit), "poor", 1, Money.ofFen(fen));
    }

    private static Step step(Kind kind, long moved) {
        return new Step(kind, Money.ofFen(moved), AidByFund.NONE);
    }

    private static Step adjusted(long moved, long assistanceFund, long countyFinance) {
        return new Step(
                Kind.ADJUSTMENT,
                Money.ofFen(moved),
                new AidByFund(Map.of(
                        Fund.ASSISTANCE_FUND,
                        Money.ofFen(assistanceFund),
                        Fund.COUNTY_FINANCE,
                        Money.ofFen(countyFinance))));
    }

    /** What stands after the steps, such as {@code ASSISTANCE_FUND BENEFIT:basic 1 7.00}. */
    private List<String> standing() {
        return Commitment.sum(new CommittedSubject(List.of(BASIC, COUNTY), steps)
                        .flows().stream().flatMap(List::stream).toList())
                .stream()
                .map(each -> each.fund() + " " + each.purpose() + " " + each.cases() + " " + each.amount())
                .toList();
    }

    @Test
    void isWhatABillIsPaid() {
        assertThat(standing())
                .containsExactly("ASSISTANCE_FUND BENEFIT:basic 1 7.00", "COUNTY_FINANCE BENEFIT:county 1 1.00");
    }

    @Test
    void isNothingAfterAReversalWhateverWasAdjusted() {
        steps.add(adjusted(150, 250, -100));
        assertThat(standing()).contains("ASSISTANCE_FUND ADJUSTMENT 0 2.50", "COUNTY_FINANCE ADJUSTMENT 0 -1.00");

        steps.add(step(Kind.REVERSAL, -950));

        assertThat(standing()).isEmpty();
    }

    @Test
    void isAllAgainAfterAReinstatement() {
        steps.add(adjusted(150, 250, -100));
        List<String> before = standing();
        steps.add(step(Kind.REVERSAL, -950));
        steps.add(step(Kind.REINSTATEMENT, 950));

        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void isWithoutWhatWasGivenBackBeforeTheReinstatement() {
        steps.add(adjusted(150, 250, -100));
        steps.add(step(Kind.REVERSAL, -950));
        steps.add(adjusted(0, -250, 100));
        assertThat(standing()).as("what is given back moves nothing more").isEmpty();
        steps.add(step(Kind.REINSTATEMENT, 800));

        assertThat(standing())
                .containsExactly("ASSISTANCE_FUND BENEFIT:basic 1 7.00", "COUNTY_FINANCE BENEFIT:county 1 1.00");
        steps.add(step(Kind.REVERSAL, -800));
        assertThat(standing()).isEmpty();
    }

    @Test
    void isNothingOfWhatWasTakenOver() {
        steps.clear();
        steps.add(step(Kind.OPENING, 500));
        steps.add(step(Kind.MERGE, 500));

        assertThat(standing()).isEmpty();
    }
}
