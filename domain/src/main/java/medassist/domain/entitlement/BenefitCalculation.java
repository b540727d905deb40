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
                .filter(terms -> terms.aidClass().condition().isMetBy(applicant))
                .map(this::award)
                .toList();
        return candidates.stream()
                .reduce((best, next) -> next.amount().isMoreThan(best.amount()) ? next : best)
                .map(best -> best.passingOver(others(candidates, best)));
    }

    private Award award(Terms terms) {
        Money countedBefore = counters.of(Counter.deductible(benefit.id()));
        Money counted =
                above(countedBefore.plus(base), terms.deductible()).minus(above(countedBefore, terms.deductible()));
        List<PoolLimit> limits = terms.limitsOf(care);
        Money uncapped = terms.ratio().of(counted);
        Money amount = limits.stream().map(this::left).reduce(uncapped, Money::min);
        return new Award(
                GrantedTerms.of(benefit, terms),
                base,
                countedBefore,
                counted,
                uncapped,
                amount,
                limits.stream().map(pool -> draw(pool, amount)).toList(),
                List.of());
    }

    private static Money above(Money presented, Money deductible) {
        return presented.minus(deductible).orZeroIfNegative();
    }

    /** What the limit leaves; a class with a lower limit may find its pool overdrawn by a higher one. */
    private Money left(PoolLimit pool) {
        return pool.limit().minus(paidFrom(pool)).orZeroIfNegative();
    }

    private PoolDraw draw(PoolLimit pool, Money amount) {
        return new PoolDraw(
                pool.pool().id(), pool.limit(), paidFrom(pool), paidFrom(pool).plus(amount));
    }

    private Money paidFrom(PoolLimit pool) {
        return counters.of(Counter.pool(pool.pool().id()));
    }

    private static List<Award> others(List<Award> candidates, Award served) {
        return candidates.stream().filter(each -> !each.equals(served)).toList();
    }
}
