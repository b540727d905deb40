package medassist.domain.entitlement;

import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.PolicyPack;

/** Decides by one policy pack what a claim is owed (entitlement rules §4). */
// Here and in what a decision asks of its pack, lists are walked by index: iterators cost a sixth of a decision's time.
public record Adjudicator(PolicyPack pack) {

    /**
     * What the claim, as what is filed lets it be read, is owed with the year's counters as they stand. Its expense must be free of faults, and the
     * pack in force on the settlement date.
     */
    public Adjudication adjudicate(Claim stated, Circumstances circumstances, Counters before) {
        Claim claim =
                circumstances.filings().isEmpty() && stated.visit().careType() != CareType.OUTPATIENT_CHRONIC_OR_SPECIAL
                        ? stated
                        : new FiledClaim(stated, circumstances.filings()).by(pack);
        Money burden = claim.expense().inPolicyBurden(pack.expense().base());
        Optional<Reason> barrier = barrier(claim, circumstances);
        List<Award> awards = barrier.isEmpty() ? awards(claim.visit(), circumstances, burden, before) : List.of();
        Money assistance = Award.total(awards);
        if (assistance.isMoreThan(burden)) {
            throw new IllegalStateException("the pack " + pack.edition().version() + " pays more than the burden");
        }
        Money unpaid = claim.expense().unpaid().minus(assistance);
        HospitalCharge charge = charge(claim, circumstances).atMost(unpaid);
        return new Adjudication(
                PolicyCitation.of(pack, claim.visit().settledOn()),
                burden,
                awards,
                awards.isEmpty()
                        ? List.of(barrier.isPresent() ? barrier.get() : reason(claim.visit(), circumstances))
                        : List.of(),
                charge,
                unpaid.minus(charge.amount()),
                claim.payee().at(circumstances.designatedInstitution()));
    }

    private List<Award> awards(Visit visit, Circumstances circumstances, Money burden, Counters before) {
        List<Award> awards = List.of();
        Money remaining = burden;
        for (int i = 0; i < pack.benefits().size(); i++) {
            Benefit benefit = pack.benefits().get(i);
            if (!benefit.covers(visit.careType(), visit.diagnosis(), circumstances.applicant(), visit.settledOn())) {
                continue;
            }
            Money base = switch (benefit.base()) {
                case IN_POLICY_BURDEN -> burden;
                case REMAINING -> remaining;
            };
            Optional<Award> award = new BenefitCalculation(
                            benefit, visit.careType(), base, RunningCounters.after(before, awards))
                    .highest(visit.settledOn(), circumstances.applicant());
            if (award.isPresent()) {
                awards = Award.with(awards, award.get());
                remaining = remaining.minus(award.get().amount());
            }
        }
        return awards;
    }

    /** Why nothing is aided at all, where that does not depend on the person. */
    private Optional<Reason> barrier(Claim claim, Circumstances circumstances) {
        if (!isAtAcceptedInstitution(claim.visit(), circumstances)) {
            return Optional.of(
                    new Reason(Reason.Code.NOT_DESIGNATED, pack.designation().clause()));
        }
        return claim.expense().isAllCarvedOut()
                ? pack.carveOuts().stream()
                        .findFirst()
                        .map(carveOut -> new Reason(Reason.Code.PAID_BY_OTHER_SCHEME, carveOut.clause()))
                : Optional.empty();
    }

    private boolean isAtAcceptedInstitution(Visit visit, Circumstances circumstances) {
        var designation = pack.designation();
        return circumstances.designatedInstitution()
                || (designation.acceptsEmergency() && visit.emergency())
                || (designation.acceptsReferral() && visit.referralFiled());
    }

    private Reason reason(Visit visit, Circumstances circumstances) {
        var applicant = circumstances.applicant();
        if (!AidClass.anyIncludes(pack.classes(), applicant)) {
            return new Reason(Reason.Code.NOT_A_RECIPIENT, pack.recipients());
        }
        // A sound pack names every gap of the four care types; what is left is care that no document aids.
        for (int i = 0; i < pack.unaided().size(); i++) {
            Exclusion unaided = pack.unaided().get(i);
            if (unaided.concerns(applicant, visit.careType(), visit.diagnosis(), visit.settledOn())) {
                return new Reason(Reason.Code.of(unaided.kind()), unaided.clause());
            }
        }
        return new Reason(
                Reason.Code.CARE_TYPE_NOT_COVERED,
                pack.benefits().isEmpty()
                        ? pack.recipients()
                        : pack.benefits().getFirst().clause());
    }

    /** What the hospital would bear by the rules, which bind designated institutions only (entitlement rules §7). */
    private HospitalCharge charge(Claim claim, Circumstances circumstances) {
        if (!circumstances.designatedInstitution()
                || !claim.outOfCatalogueApproval().isEmpty()) {
            return HospitalCharge.NONE;
        }
        HospitalCharge highest = HospitalCharge.NONE;
        for (int i = 0; i < pack.hospitalRules().size(); i++) {
            HospitalRule rule = pack.hospitalRules().get(i);
            if (AidClass.anyIncludes(rule.classes(), circumstances.applicant())) {
                HospitalCharge charge = charge(rule, claim.expense());
                highest = highest.isCharged() && !charge.amount().isMoreThan(highest.amount()) ? highest : charge;
            }
        }
        return highest;
    }

    private static HospitalCharge charge(HospitalRule rule, Expense expense) {
        Money allowed = rule.shareOfTotalFee().of(expense.totalFee());
        return new HospitalCharge(
                expense.outOfCatalogue().above(allowed.plus(expense.hospitalShare())),
                rule.shareOfTotalFee(),
                rule.clause().number());
    }
}
