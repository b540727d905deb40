package medassist.domain.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.Counter;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Applicant;

/** One benefit on one base, with the counters as they stand: the arithmetic of entitlement rules §4, steps 1 to 3. */
record BenefitCalculation(Benefit benefit, CareType care, Money base, RunningCounters counters) {

    /** The award of the class that pays most; of equal ones, the first that the pack lists 就高不重复. */
    Optional<Award> highest(LocalDate day, Applicant applicant) {
        List<Award> candidates = candidates(day, applicant);
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getFirst());
        }
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = candidates.get(i).amount().isMoreThan(candidates.get(best).amount()) ? i : best;
        }
        return Optional.of(candidates.get(best).ofSeveral(candidates, best));
    }

    private List<Award> candidates(LocalDate day, Applicant applicant) {
        List<Award> candidates = List.of();
        for (int i = 0; i < benefit.terms().size(); i++) {
            Terms terms = benefit.terms().get(i);
            if (terms.concern(applicant, day)) {
                candidates = Award.with(candidates, award(terms));
            }
        }
        return candidates;
    }

    private Award award(Terms terms) {
        var granted = GrantedTerms.of(benefit, terms);
        Money countedBefore = counters.of(Counter.deductible(benefit.id()));
        Money counted = terms.scale().counted(countedBefore, base);
        Money uncapped = terms.scale().share(countedBefore, base);
        List<PoolLimit> limits = terms.limitsOf(care);
        var pools = new PoolDraw[limits.size()];
        Money amount = uncapped;
        for (int pool = 0; pool < pools.length; pool++) {
            pools[pool] = untouched(limits.get(pool));
            amount = amount.min(pools[pool].leftBefore());
        }
        for (int pool = 0; pool < pools.length; pool++) {
            pools[pool] = pools[pool].drawing(amount);
        }
        return new Award(granted, base, countedBefore, counted, uncapped, amount, List.of(pools), List.of());
    }

    private PoolDraw untouched(PoolLimit limit) {
        Money paid = counters.of(Counter.pool(limit.pool().id()));
        return new PoolDraw(limit.pool().id(), limit.limit(), paid, paid);
    }
}
