package medassist.domain.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** Proves that no benefit takes the whole burden of care that one above it has paid of, so that none is paid twice. */
record WholeBurden(PolicyPack pack) {

    List<Finding> findings() {
        List<Care> cares = Care.of(pack);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < pack.benefits().size(); i++) {
            for (int j = i + 1; j < pack.benefits().size(); j++) {
                Benefit one = pack.benefits().get(i);
                Benefit other = pack.benefits().get(j);
                Optional<Care> both = cares.stream()
                        .filter(care -> care.isCoveredBy(one.covers()) && care.isCoveredBy(other.covers()))
                        .findFirst();
                if (both.isPresent() && takesWhole(other) && meet(one, other)) {
                    findings.add(Finding.of(
                            Finding.Rule.PAID_TWICE,
                            Place.ofBenefit(j),
                            other.id(),
                            one.id(),
                            both.get(),
                            other.clause(),
                            one.clause()));
                }
            }
        }
        return findings;
    }

    private static boolean takesWhole(Benefit benefit) {
        return benefit.base() == Benefit.Base.IN_POLICY_BURDEN;
    }

    private static boolean meet(Benefit one, Benefit other) {
        return one.terms().stream()
                .map(Terms::validity)
                .anyMatch(days -> other.terms().stream()
                        .anyMatch(terms -> terms.validity().overlaps(days)));
    }
}
