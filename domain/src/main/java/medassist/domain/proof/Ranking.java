package medassist.domain.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** Proves that a class which the document ranks above another is paid at least as much of any burden, where both have terms. */
record Ranking(PolicyPack pack) {

    /** A burden that no bill reaches. */
    private static final Money LARGE = Money.ofYuan("100000000");

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        List<PlacedTerms> all = PlacedTerms.of(pack);
        for (PlacedTerms above : all) {
            for (PlacedTerms below : all) {
                if (above.benefit().equals(below.benefit())
                        && isRankedAbove(above.terms().aidClass(), below.terms().aidClass())
                        && above.terms().validity().overlaps(below.terms().validity())) {
                    paidLess(above, below).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private boolean isRankedAbove(AidClass one, AidClass other) {
        int rank = rank(one);
        return rank >= 0 && rank < rank(other);
    }

    /** The class's place among the ranks, −1 where the document ranks it nowhere. */
    private int rank(AidClass aidClass) {
        for (int rank = 0; rank < pack.ranking().size(); rank++) {
            if (pack.ranking().get(rank).contains(aidClass)) {
                return rank;
            }
        }
        return -1;
    }

    private static Optional<Finding> paidLess(PlacedTerms above, PlacedTerms below) {
        return above.benefit().covers().stream()
                .map(Coverage::care)
                .flatMap(care -> care.stream().sorted())
                .flatMap(care -> burdens(above.terms(), below.terms(), care)
                        .filter(burden ->
                                payout(below.terms(), care, burden).isMoreThan(payout(above.terms(), care, burden)))
                        .map(burden -> Finding.of(
                                Finding.Rule.RANKED_ABOVE_BUT_PAID_LESS,
                                above.place(),
                                above.terms().aidClass().id(),
                                payout(above.terms(), care, burden),
                                below.terms().aidClass().id(),
                                payout(below.terms(), care, burden),
                                burden,
                                above.terms().clause(),
                                below.terms().clause())))
                .findFirst();
    }

    /** Payouts are straight lines between these burdens, so that the classes compare everywhere as they do here. */
    private static Stream<Money> burdens(Terms one, Terms other, CareType care) {
        return Stream.concat(
                Stream.of(one, other)
                        .flatMap(terms -> Stream.concat(
                                terms.scale().turns().stream()
                                        .flatMap(turn -> Stream.of(turn, turn.plus(Money.ofFen(1)))),
                                Stream.of(exhausting(terms, care)))),
                Stream.of(LARGE));
    }

    /** The least burden by which the lowest limit is reached. */
    private static Money exhausting(Terms terms, CareType care) {
        long limit = lowestLimit(terms, care).fen();
        long low = 0;
        long high = LARGE.fen();
        while (low < high) {
            long middle = (low + high) / 2;
            if (terms.scale().tenThousandths(Money.ofFen(middle)) / 10_000 >= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Money.ofFen(low);
    }

    private static Money payout(Terms terms, CareType care, Money burden) {
        return terms.scale().share(Money.ZERO, burden).min(lowestLimit(terms, care));
    }

    private static Money lowestLimit(Terms terms, CareType care) {
        return terms.lowestLimitOf(care).orElse(LARGE).min(LARGE);
    }
}
