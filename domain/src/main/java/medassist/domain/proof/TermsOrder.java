package medassist.domain.proof;

import java.util.ArrayList;
import java.util.List;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/**
 * Proves that of a benefit's terms those that hold on one day stand in the order of the classes, since of equal payouts the
 * one listed first serves.
 */
record TermsOrder(PolicyPack pack) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < pack.benefits().size(); i++) {
            Benefit benefit = pack.benefits().get(i);
            int index = i;
            for (int j = 1; j < benefit.terms().size(); j++) {
                Terms below = benefit.terms().get(j);
                int place = j;
                benefit.terms().subList(0, j).stream()
                        .filter(above -> order(below) < order(above))
                        .filter(above -> above.validity().overlaps(below.validity()))
                        .findFirst()
                        .map(above -> finding(below, above, Place.ofTerms(index, place)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Finding finding(Terms below, Terms above, String place) {
        return Finding.of(
                Finding.Rule.TERMS_OUT_OF_ORDER,
                place,
                below.aidClass().id(),
                above.aidClass().id(),
                below.clause());
    }

    private int order(Terms terms) {
        return pack.classes().indexOf(terms.aidClass());
    }
}
