package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/**
 * What one benefit paid in one settlement, with every figure it came from 救助明细.
 *
 * @param base what the benefit was computed on
 * @param countedBefore what the year had presented towards the benefit's deductible already
 * @param counted what of the base lies above the deductible
 * @param uncapped the ratio's share of it, rounded half up to the fen, before limits
 * @param amount what is paid
 * @param pools every pool the amount was drawn from
 * @param passedOver the other classes the person qualified for, in pack order
 */
public record Award(
        GrantedTerms terms,
        Money base,
        Money countedBefore,
        Money counted,
        Money uncapped,
        Money amount,
        List<PoolDraw> pools,
        List<PassedOver> passedOver) {

    private static final Money YUAN = Money.ofFen(100);

    public Award {
        pools = List.copyOf(pools);
        passedOver = List.copyOf(passedOver);
    }

    /** What the awards pay together. */
    static Money total(List<Award> awards) {
        return awards.stream().map(Award::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What of the base went into the deductible. */
    public Money deductibleApplied() {
        return base.minus(counted);
    }

    /** What held the payout where it is; of several limits, the one that left least. */
    public Bound bound() {
        if (base.isZero()) {
            return new Bound(Bound.Kind.NO_BURDEN, "");
        }
        if (counted.isZero()) {
            return new Bound(Bound.Kind.DEDUCTIBLE, "");
        }
        return pools.stream()
                .filter(pool -> uncapped.isMoreThan(amount))
                .min(Comparator.comparing(PoolDraw::leftBefore))
                .map(pool -> new Bound(Bound.Kind.LIMIT, pool.pool()))
                .orElse(new Bound(Bound.Kind.RATIO, ""));
    }

    /** How much more would have been paid, had the base been one yuan higher; by the same class. */
    public Money ofOneMoreYuan() {
        Money more = terms.ratio().of(terms.counted(countedBefore, base.plus(YUAN)));
        return pools.stream().map(PoolDraw::leftBefore).reduce(more, Money::min).minus(amount);
    }

    /** What the award moves in the ledger: the base towards its deductible, the amount in every pool it drew on. */
    List<Posting> postings() {
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(Counter.deductible(terms.benefit()), base));
        pools.forEach(draw -> postings.add(new Posting(Counter.pool(draw.pool()), amount)));
        return postings;
    }

    Award passingOver(List<Award> others) {
        List<PassedOver> passed = others.stream()
                .map(other -> new PassedOver(other.terms.aidClass(), other.terms.classLabel(), other.amount))
                .toList();
        return new Award(terms, base, countedBefore, counted, uncapped, amount, pools, passed);
    }
}
