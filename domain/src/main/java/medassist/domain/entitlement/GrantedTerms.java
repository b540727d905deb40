package medassist.domain.entitlement;

import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.Terms;

/** The terms of the class that served in one benefit, kept as they stood when a settlement was decided. */
public record GrantedTerms(
        String benefit,
        Label benefitLabel,
        String aidClass,
        Label classLabel,
        Money deductible,
        Ratio ratio,
        Fund fund,
        Clause clause) {

    static GrantedTerms of(Benefit benefit, Terms terms) {
        return new GrantedTerms(
                benefit.id(),
                benefit.label(),
                terms.aidClass().id(),
                terms.aidClass().label(),
                terms.deductible(),
                terms.ratio(),
                terms.fund(),
                terms.clause());
    }

    /** What of a base lies above the year's deductible, where so much had been presented before. */
    Money counted(Money presentedBefore, Money base) {
        return presentedBefore.plus(base).above(deductible).minus(presentedBefore.above(deductible));
    }
}
