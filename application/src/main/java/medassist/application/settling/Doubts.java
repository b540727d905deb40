package medassist.application.settling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Need;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.FiledClaim;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;

/** What the office should look at when a claim is settled 疑点. */
record Doubts(Claim claim, CaseFile file) {

    /** What is looked at to find it. */
    static List<Need<?>> needs(Claim claim) {
        return List.of(new Need.SameIdNumber(claim.personId()), ofDay(claim));
    }

    Set<Doubt> of(Circumstances circumstances) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var filed = new FiledClaim(claim, circumstances.filings());
        if (filed.isApprovalNotFiled()) {
            doubts.add(Doubt.APPROVAL_NOT_FILED);
        }
        if (filed.isReferralNotFiled()) {
            doubts.add(Doubt.REFERRAL_NOT_FILED);
        }
        if (!file.of(new Need.SameIdNumber(claim.personId())).isEmpty()) {
            doubts.add(Doubt.DUPLICATE_PERSON);
        }
        if (file.of(ofDay(claim)).stream().anyMatch(this::isTheSameAs)) {
            doubts.add(Doubt.POSSIBLE_DUPLICATE);
        }
        return doubts;
    }

    private static Need.SettlementsOfDay ofDay(Claim claim) {
        return new Need.SettlementsOfDay(
                claim.personId(), claim.key().institutionId(), claim.visit().settledOn());
    }

    private boolean isTheSameAs(Settlement other) {
        return !other.isReversed()
                && other.claim().visit().equals(claim.visit())
                && other.claim().expense().equals(claim.expense());
    }
}
