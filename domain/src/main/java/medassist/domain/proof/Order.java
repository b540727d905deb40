package medassist.domain.proof;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** Tells where it decides something which of two neighbours in a list of a pack stands first. */
public final class Order {

    private static final Pattern BENEFIT = Pattern.compile("benefits\\[(\\d+)]");
    private static final Pattern TERMS = Pattern.compile("benefits\\[(\\d+)]\\.terms\\[(\\d+)]");
    private static final Pattern UNAIDED = Pattern.compile("unaided\\[(\\d+)]");

    private final PolicyPack pack;
    private final List<Care> cares;

    public Order(PolicyPack pack) {
        this.pack = pack;
        this.cares = Care.of(pack);
    }

    /** Whether anything can come out otherwise where what stands in a place changes with what stands before it. */
    public boolean decides(String place) {
        Matcher benefit = BENEFIT.matcher(place);
        if (benefit.matches()) {
            return decides(pack.benefits(), number(benefit, 1));
        }
        Matcher unaided = UNAIDED.matcher(place);
        if (unaided.matches()) {
            return decidesAmongUnaided(pack.unaided(), number(unaided, 1));
        }
        Matcher terms = TERMS.matcher(place);
        return !terms.matches()
                || decidesAmongTerms(pack.benefits().get(number(terms, 1)).terms(), number(terms, 2));
    }

    /** Benefits of the whole burden share no care, so that none sees what another left. */
    private static boolean decides(List<Benefit> benefits, int index) {
        return benefits.get(index - 1).base() == Benefit.Base.REMAINING
                || benefits.get(index).base() == Benefit.Base.REMAINING;
    }

    private static boolean decidesAmongTerms(List<Terms> terms, int index) {
        return terms.get(index - 1).validity().overlaps(terms.get(index).validity());
    }

    private boolean decidesAmongUnaided(List<Exclusion> unaided, int index) {
        Exclusion one = unaided.get(index - 1);
        Exclusion other = unaided.get(index);
        return one.kind() != other.kind()
                && one.validity().overlaps(other.validity())
                && cares.stream().anyMatch(care -> care.isCoveredBy(one.covers()) && care.isCoveredBy(other.covers()));
    }

    private static int number(Matcher place, int group) {
        return Integer.parseInt(place.group(group));
    }
}
