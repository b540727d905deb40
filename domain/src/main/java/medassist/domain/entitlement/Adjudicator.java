package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;

/** Decides by one policy pack what a claim is owed (entitlement rules §4). */
public record Adjudicator(PolicyPack pack) {

    /**
     * What the claim is owed with the ledger as it stands. The claim's expense must be free of faults, and the pack in
     * force on the settlement date.
     */
    public Adjudication adjudicate(Claim claim, Circumstances circumstances, AnnualLedger ledger) {
        Money burden = claim.expense().inPolicyBurden(pack.expenseBase());
        List<Award> awards = circumstances.designatedInstitution()
                ? awards(claim.visit(), circumstances, burden, ledger.counters())
                : List.of();
        Money unpaid = claim.expense().unpaid().minus(Award.total(awards));
        Money hospitalBears = hospitalBears(claim, circumstances).min(unpaid);
        return new Adjudication(
                new PolicyCitation(pack.document().number(), pack.version()),
                burden,
                awards,
                awards.isEmpty() ? List.of(reason(claim.visit(), circumstances)) : List.of(),
                hospitalBears,
                unpaid.minus(hospitalBears));
    }

    private List<Award> awards(Visit visit, Circumstances circumstances, Money burden, Counters before) {
        var awards = new ArrayList<Award>();
        Counters counters = before;
        Money remaining = burden;
        for (Benefit benefit : pack.benefits()) {
            if (!benefit.covers(visit.careType())) {
                continue;
            }
            Money base = switch (benefit.base()) {
                case IN_POLICY_BURDEN -> burden;
                case REMAINING -> remaining;
            };
            Optional<Award> award =
                    new BenefitCalculation(benefit, base, counters).highest(visit.settledOn(), circumstances);
            if (award.isPresent()) {
                awards.add(award.get());
                counters = counters.plus(award.get().postings());
                remaining = remaining.minus(award.get().amount());
            }
        }
        return awards;
    }

    private Reason reason(Visit visit, Circumstances circumstances) {
        if (!circumstances.designatedInstitution()) {
            return new Reason(Reason.Code.NOT_DESIGNATED, pack.designation());
        }
        if (!pack.recipients().includesAnyOf(circumstances.certifications())) {
            return new Reason(Reason.Code.NOT_A_RECIPIENT, pack.recipients().clause());
        }
        return pack.covers(visit.careType())
                ? new Reason(Reason.Code.NO_STANDARD, pack.recipients().clause())
                : new Reason(
                        Reason.Code.CARE_TYPE_NOT_COVERED,
                        pack.benefits().getFirst().clause());
    }

    private Money hospitalBears(Claim claim, Circumstances circumstances) {
        if (!circumstances.designatedInstitution()
                || !claim.outOfCatalogueApproval().isEmpty()) {
            return Money.ZERO;
        }
        return pack.hospitalRules().stream()
                .filter(rule -> rule.patients().isMetBy(circumstances.certifications()))
                .map(rule -> claim.expense()
                        .outOfCatalogue()
                        .minus(rule.shareOfTotalFee().of(claim.expense().totalFee())))
                .map(Money::orZeroIfNegative)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
    }
}
