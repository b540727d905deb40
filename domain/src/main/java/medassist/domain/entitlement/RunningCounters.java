package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/** How a year's counters stand amid a settlement: as they stood before, and moved by what was awarded earlier in it. */
record RunningCounters(Counters before, List<Posting> moved) {

    static RunningCounters after(Counters before, List<Award> awards) {
        if (awards.isEmpty()) {
            return new RunningCounters(before, List.of());
        }
        var moved = new ArrayList<Posting>();
        awards.forEach(award -> moved.addAll(award.postings()));
        return new RunningCounters(before, moved);
    }

    Money of(Counter counter) {
        Money standing = before.of(counter);
        for (int i = 0; i < moved.size(); i++) {
            if (moved.get(i).counter().equals(counter)) {
                standing = standing.plus(moved.get(i).amount());
            }
        }
        return standing;
    }
}
