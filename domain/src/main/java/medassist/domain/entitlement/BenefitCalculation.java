package medassist.domain.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Applicant;

/** One benefit on one base, with the counters as they stand: the arithmetic of entitlement rules §4, steps 1 to 3. */
record BenefitCalculation(Benefit benefit, CareType care, Money base, Counters counters) {

    /** The award of the class that pays most; of equal ones, the first that the pack lists 就高不重复. */
    Optional<Award> highest(LocalDate day, Applicant applicant) {
        List<Award> candidates = benefit.termsOn(day).stream()
                .filter(terms -> terms.aidClass().includes(applicant))
                .map(this::award)
                .toList();
        return candidates.stream()
                .reduce((best, next) -> next.amount().isMoreThan(best.amount()) ? next : best)
                .map(best -> best.passingOver(others(candidates, best)));
    }

    private Award award(Terms terms) {
        var granted = GrantedTerms.of(benefit, terms);
        Money countedBefore = counters.of(Counter.deductible(benefit.id()));
        Money counted = granted.counted(countedBefore, base);
        Money uncapped = terms.ratio().of(counted);
        List<PoolLimit> limits = terms.limitsOf(care);
        Money amount = limits.stream()
                .map(limit -> PoolDraw.left(limit.limit(), paidFrom(limit)))
                .reduce(uncapped, Money::min);
        return new Award(
                granted,
                base,
                countedBefore,
                counted,
                uncapped,
                amount,
                limits.stream().map(limit -> draw(limit, amount)).toList(),
                List.of());
    }

    private PoolDraw draw(PoolLimit limit, Money amount) {
        return new PoolDraw(
                limit.pool().id(),
                limit.limit(),
                paidFrom(limit),
                paidFrom(limit).plus(amount));
    }

    private Money paidFrom(PoolLimit limit) {
        return counters.of(Counter.pool(limit.pool().id()));
    }

    private static List<Award> others(List<Award> candidates, Award served) {
        return candidates.stream().filter(each -> !each.equals(served)).toList();
    }
}
