package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.List;

/** How a claim came to what it is owed, step by step 待遇说明. */
public final class Explanation {

    private Explanation() {}

    public static List<Step> of(Claim claim, Adjudication adjudication) {
        var policy = adjudication.policy();
        var steps = new ArrayList<Step>();
        steps.add(new Step.ChoosePolicy(policy, claim.visit().settledOn()));
        steps.add(new Step.TakeBurden(policy, claim.expense(), adjudication.inPolicyBurden()));
        for (Award award : adjudication.awards()) {
            steps.add(new Step.TakeDeductible(award));
            steps.add(new Step.ApplyRatio(award));
            award.pools().forEach(pool -> steps.add(new Step.ApplyLimit(award, pool)));
            steps.add(new Step.ChooseClass(award));
        }
        adjudication.reasons().forEach(reason -> steps.add(new Step.AidNothing(reason)));
        if (!adjudication.hospitalBears().isZero()) {
            steps.add(new Step.ChargeHospital(claim.expense(), adjudication.hospitalCharge()));
        }
        steps.add(new Step.LeaveToPerson(claim.expense(), adjudication));
        return List.copyOf(steps);
    }
}
