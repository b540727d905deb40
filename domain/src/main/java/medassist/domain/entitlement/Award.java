package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.money.Ratios;

/**
 * What one benefit paid in one settlement, with every figure it came from 救助明细.
 *
 * @param base what the benefit was computed on
 * @param countedBefore what the year had presented towards the benefit's deductible already
 * @param counted what of the base counts, which mostly is what lies above the deductible
 * @param uncapped the ratios' share of it, rounded half up to the fen, before limits
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
        Money total = Money.ZERO;
        for (int i = 0; i < awards.size(); i++) {
            Award award = awards.get(i);
            total = total.plus(award.amount);
        }
        return total;
    }

    /** What of the base went into the deductible. */
    public Money deductibleApplied() {
        return base.minus(counted);
    }

    /** How much counts in each segment of the ratios. */
    public List<Ratios.Part> parts() {
        return terms.scale().parts(countedBefore, base);
    }

    /** What held the payout where it is; of several limits, the one that left least. */
    public Bound bound() {
        if (base.isZero()) {
            return new Bound(Bound.Kind.NO_BURDEN, "");
        }
        if (counted.isZero()) {
            return new Bound(Bound.Kind.DEDUCTIBLE, "");
        }
        if (!uncapped.isMoreThan(amount)) {
            return new Bound(Bound.Kind.RATIO, "");
        }
        return new Bound(
                Bound.Kind.LIMIT,
                Collections.min(pools, Comparator.comparing(PoolDraw::leftBefore))
                        .pool());
    }

    /** How much more would have been paid, had the base been one yuan higher; by the same class. */
    public Money ofOneMoreYuan() {
        Money more = terms.scale().share(countedBefore, base.plus(YUAN));
        for (int i = 0; i < pools.size(); i++) {
            PoolDraw pool = pools.get(i);
            more = more.min(pool.leftBefore());
        }
        return more.minus(amount);
    }

    /** What the award moves in the ledger: the base towards its deductible, the amount in every pool it drew on. */
    List<Posting> postings() {
        var postings = new ArrayList<Posting>(1 + pools.size());
        postings.add(new Posting(Counter.deductible(terms.benefit()), base));
        pools.forEach(draw -> postings.add(new Posting(Counter.pool(draw.pool()), amount)));
        return postings;
    }

    /** The same, naming the other candidates beside the one that it is itself. */
    Award ofSeveral(List<Award> candidates, int own) {
        var passed = new ArrayList<PassedOver>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            if (i != own) {
                GrantedTerms other = candidates.get(i).terms;
                passed.add(new PassedOver(other.aidClass(), other.classLabel(), candidates.get(i).amount));
            }
        }
        return new Award(terms, base, countedBefore, counted, uncapped, amount, pools, passed);
    }

    /** The awards and one more; of one, a list that needs no copy. */
    static List<Award> with(List<Award> awards, Award next) {
        if (awards.isEmpty()) {
            return List.of(next);
        }
        var more = new ArrayList<>(awards);
        more.add(next);
        return more;
    }
}
