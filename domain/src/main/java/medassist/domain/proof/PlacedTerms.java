package medassist.domain.proof;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** Terms with their benefit and their place in the pack's text. */
record PlacedTerms(Benefit benefit, Terms terms, int order, String place) {

    static List<PlacedTerms> of(PolicyPack pack) {
        return IntStream.range(0, pack.benefits().size())
                .boxed()
                .flatMap(index -> of(pack.benefits().get(index), index))
                .toList();
    }

    private static Stream<PlacedTerms> of(Benefit benefit, int benefitIndex) {
        List<Terms> terms = benefit.terms();
        return IntStream.range(0, terms.size())
                .mapToObj(
                        order -> new PlacedTerms(benefit, terms.get(order), order, Place.ofTerms(benefitIndex, order)));
    }
}
