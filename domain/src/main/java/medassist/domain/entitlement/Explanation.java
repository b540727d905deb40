package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a claim came to what it is owed, step by step 待遇说明. */
public final class Explanation {

    /** As many steps as two benefits with one pool each take. */
    private static final int EXPECTED = 12;

    private Explanation() {}

    public static List<Step> of(Claim claim, Adjudication adjudication) {
        var policy = adjudication.policy();
        var steps = new ArrayList<Step>(EXPECTED);
        steps.add(new Step.ChoosePolicy(policy, claim.visit().settledOn()));
        steps.add(new Step.TakeBurden(policy, claim.expense(), adjudication.inPolicyBurden()));
        for (int i = 0; i < adjudication.awards().size(); i++) {
            Award award = adjudication.awards().get(i);
            steps.add(new Step.TakeDeductible(award));
            steps.add(new Step.ApplyRatio(award));
            for (PoolDraw pool : award.pools()) {
                steps.add(new Step.ApplyLimit(award, pool));
            }
            steps.add(new Step.ChooseClass(award));
        }
        for (int i = 0; i < adjudication.reasons().size(); i++) {
            Reason reason = adjudication.reasons().get(i);
            steps.add(new Step.AidNothing(reason));
        }
        if (!adjudication.hospitalBears().isZero()) {
            steps.add(new Step.ChargeHospital(claim.expense(), adjudication.hospitalCharge()));
        }
        steps.add(new Step.LeaveToPerson(claim.expense(), adjudication));
        return Collections.unmodifiableList(steps);
    }
}
