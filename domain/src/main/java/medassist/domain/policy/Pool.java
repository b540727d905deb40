package medassist.domain.policy;

import java.util.Set;

/**
 * A named annual limit that payouts draw on 限额池; how high it is, the terms of a class say.
 *
 * @param care the care types whose payouts draw on it
 * @param within the pools that hold this one: what it pays, they pay too
 */
public record Pool(String id, Label label, Set<CareType> care, Set<String> within) {

    public Pool {
        care = CareType.setOf(care);
        within = Set.copyOf(within);
    }
}
