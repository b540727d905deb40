package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CarveOut;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.PolicyPack;

/** Decides by one policy pack what a claim is owed (entitlement rules §4). */
public record Adjudicator(PolicyPack pack) {

    /**
     * What the claim is owed with the year's counters as they stand. The claim's expense must be free of faults, and the
     * pack in force on the settlement date.
     */
    public Adjudication adjudicate(Claim claim, Circumstances circumstances, Counters before) {
        Money burden = claim.expense().inPolicyBurden(pack.expense().base());
        List<Award> awards = barrier(claim, circumstances).isEmpty()
                ? awards(claim.visit(), circumstances, burden, before)
                : List.of();
        if (Award.total(awards).isMoreThan(burden)) {
            throw new IllegalStateException("the pack " + pack.edition().version() + " pays more than the burden");
        }
        Money unpaid = claim.expense().unpaid().minus(Award.total(awards));
        HospitalCharge charge = charge(claim, circumstances).atMost(unpaid);
        return new Adjudication(
                PolicyCitation.of(pack, claim.visit().settledOn()),
                burden,
                awards,
                awards.isEmpty() ? List.of(reason(claim, circumstances)) : List.of(),
                charge,
                unpaid.minus(charge.amount()));
    }

    private List<Award> awards(Visit visit, Circumstances circumstances, Money burden, Counters before) {
        var awards = new ArrayList<Award>();
        Counters counters = before;
        Money remaining = burden;
        for (Benefit benefit : pack.benefits()) {
            if (!benefit.covers(visit.careType(), visit.diagnosis(), circumstances.applicant(), visit.settledOn())) {
                continue;
            }
            Money base = switch (benefit.base()) {
                case IN_POLICY_BURDEN -> burden;
                case REMAINING -> remaining;
            };
            Optional<Award> award = new BenefitCalculation(benefit, visit.careType(), base, counters)
                    .highest(visit.settledOn(), circumstances.applicant());
            if (award.isPresent()) {
                awards.add(award.get());
                counters = counters.plus(award.get().postings());
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
        return pack.carveOuts().stream()
                .filter(carveOut -> !claim.carvedOutTo().isEmpty())
                .map(CarveOut::clause)
                .map(clause -> new Reason(Reason.Code.PAID_BY_OTHER_SCHEME, clause))
                .findFirst();
    }

    private boolean isAtAcceptedInstitution(Visit visit, Circumstances circumstances) {
        var designation = pack.designation();
        return circumstances.designatedInstitution()
                || (designation.acceptsEmergency() && visit.emergency())
                || (designation.acceptsReferral() && visit.referralFiled());
    }

    private Reason reason(Claim claim, Circumstances circumstances) {
        return barrier(claim, circumstances).orElseGet(() -> reason(claim.visit(), circumstances));
    }

    private Reason reason(Visit visit, Circumstances circumstances) {
        var applicant = circumstances.applicant();
        if (pack.classesOf(applicant).isEmpty()) {
            return new Reason(Reason.Code.NOT_A_RECIPIENT, pack.recipients());
        }
        // A sound pack names every gap of the four care types; what is left is care that no document aids.
        return pack.unaided().stream()
                .filter(unaided -> unaided.concerns(applicant, visit.careType(), visit.diagnosis(), visit.settledOn()))
                .findFirst()
                .map(unaided -> new Reason(Reason.Code.of(unaided.kind()), unaided.clause()))
                .orElseGet(() -> new Reason(
                        Reason.Code.CARE_TYPE_NOT_COVERED,
                        pack.benefits().stream()
                                .map(Benefit::clause)
                                .findFirst()
                                .orElse(pack.recipients())));
    }

    /** What the hospital would bear by the rules, which bind designated institutions only (entitlement rules §7). */
    private HospitalCharge charge(Claim claim, Circumstances circumstances) {
        if (!circumstances.designatedInstitution()
                || !claim.outOfCatalogueApproval().isEmpty()) {
            return HospitalCharge.NONE;
        }
        var classes = pack.classesOf(circumstances.applicant());
        return pack.hospitalRules().stream()
                .filter(rule -> rule.classes().stream().anyMatch(classes::contains))
                .map(rule -> charge(rule, claim.expense()))
                .max(Comparator.comparing(HospitalCharge::amount))
                .orElse(HospitalCharge.NONE);
    }

    private static HospitalCharge charge(HospitalRule rule, Expense expense) {
        Money allowed = rule.shareOfTotalFee().of(expense.totalFee());
        return new HospitalCharge(
                expense.outOfCatalogue().minus(allowed).orZeroIfNegative(),
                rule.shareOfTotalFee(),
                rule.clause().number());
    }
}
