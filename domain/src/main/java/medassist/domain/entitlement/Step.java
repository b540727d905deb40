package medassist.domain.entitlement;

import java.time.LocalDate;
import medassist.domain.money.Money;

/** A step on the way from a bill to what is owed 核定步骤, with everything it went in and came out with. */
public sealed interface Step {

    /** Of the packs in force on the settlement date, the one last known decides. */
    record ChoosePolicy(PolicyCitation policy, LocalDate settledOn) implements Step {}

    /** What of the bill counts, less what was paid before assistance. */
    record TakeBurden(PolicyCitation policy, Expense expense, Money burden) implements Step {}

    /** What of a benefit's base lies above the year's deductible. */
    record TakeDeductible(Award award) implements Step {}

    /** The ratio of what lies above, rounded half up to the fen. */
    record ApplyRatio(Award award) implements Step {}

    /** No more than what is left of a pool. */
    record ApplyLimit(Award award, PoolDraw pool) implements Step {}

    /** The class that pays most, which held what the benefit pays, and what one more yuan would have brought. */
    record ChooseClass(Award award) implements Step {}

    /** Nothing is aided, for this reason. */
    record AidNothing(Reason reason) implements Step {}

    /** What the hospital bears itself. */
    record ChargeHospital(Expense expense, HospitalCharge charge) implements Step {}

    /** What is left to the person. */
    record LeaveToPerson(Expense expense, Adjudication adjudication) implements Step {}
}
