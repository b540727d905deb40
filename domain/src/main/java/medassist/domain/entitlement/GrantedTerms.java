package medassist.domain.entitlement;

import medassist.domain.money.Money;
import medassist.domain.money.Ratios;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.Scale;
import medassist.domain.policy.Terms;

/** The terms of the class that served in one benefit, kept as they stood when a settlement was decided. */
public record GrantedTerms(
        String benefit, Label benefitLabel, String aidClass, Label classLabel, Scale scale, Fund fund, Clause clause) {

    static GrantedTerms of(Benefit benefit, Terms terms) {
        return new GrantedTerms(
                benefit.id(),
                benefit.label(),
                terms.aidClass().id(),
                terms.aidClass().label(),
                terms.scale(),
                terms.fund(),
                terms.clause());
    }

    /** The year's deductible. */
    public Money deductible() {
        return scale.deductible().amount();
    }

    /** The ratio, or the ratios of its segments. */
    public Ratios ratio() {
        return scale.ratios();
    }
}
