package medassist.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;

/**
 * What an application says beside who applies for what 申请事实; a draft may leave anything out.
 *
 * @param appliedOn when the person applied, where that was before it was received
 * @param bills brought along; a claim by hand has one
 * @param countyDeductible the deductible that the county states
 * @param countyRatio its ratio
 * @param countyLimit its limit of a year
 * @param acceptedExpense what was accepted as reasonable of the expense
 * @param acceptedBurden what was accepted as reasonable of the burden that is left
 * @param meeting of who found that
 */
public record ApplicationFacts(
        Optional<LocalDate> appliedOn,
        List<InvoicedBill> bills,
        Optional<Money> countyDeductible,
        Optional<Ratio> countyRatio,
        Optional<Money> countyLimit,
        Optional<Money> acceptedExpense,
        Optional<Money> acceptedBurden,
        Optional<Meeting> meeting) {

    public static final ApplicationFacts NONE = new ApplicationFacts(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public ApplicationFacts {
        bills = List.copyOf(bills);
    }
}
