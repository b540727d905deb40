package medassist.domain.proof;

import java.util.ArrayList;
import java.util.List;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/**
 * Proves that the terms of each benefit stand in the order of the classes, since of equal payouts the one listed first
 * serves.
 */
record TermsOrder(PolicyPack pack) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < pack.benefits().size(); i++) {
            Benefit benefit = pack.benefits().get(i);
            for (int j = 1; j < benefit.terms().size(); j++) {
                Terms above = benefit.terms().get(j - 1);
                Terms below = benefit.terms().get(j);
                if (order(below) < order(above)) {
                    findings.add(Finding.of(
                            Finding.Rule.TERMS_OUT_OF_ORDER,
                            Place.ofTerms(i, j),
                            below.aidClass().id(),
                            above.aidClass().id(),
                            below.clause()));
                }
            }
        }
        return findings;
    }

    private int order(Terms terms) {
        return pack.classes().indexOf(terms.aidClass());
    }
}
