package medassist.domain.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.money.Money;

/**
 * A settlement, or what was granted on application, with what the journal says of it, so that each of its entries tells what it binds
 * funds to. A reversal takes back all that stands; a reinstatement brings it back, without what was given back meanwhile.
 *
 * @param own what it binds funds to by itself
 * @param steps its entries, in their order
 */
public record CommittedSubject(List<Commitment> own, List<Step> steps) {

    public CommittedSubject {
        own = List.copyOf(own);
        steps = List.copyOf(steps);
    }

    /**
     * An entry.
     *
     * @param moved how much assistance it moves in the ledger
     * @param due of an adjustment, what it pays by fund; else nothing
     */
    public record Step(JournalEntry.Kind kind, Money moved, AidByFund due) {}

    /** What each step binds funds to, step by step. */
    public List<List<Commitment>> flows() {
        var flows = new ArrayList<List<Commitment>>();
        List<Commitment> standing = List.of();
        List<Commitment> taken = List.of();
        for (Step step : steps) {
            List<Commitment> flow = switch (step.kind()) {
                case SETTLEMENT, DECISION -> own;
                case ADJUSTMENT -> step.moved().isZero() ? List.of() : Commitment.of(step.due());
                case REVERSAL -> standing.stream().map(Commitment::negated).toList();
                case REINSTATEMENT -> taken;
                case OPENING, MERGE -> List.of();
            };
            if (step.kind() == JournalEntry.Kind.REVERSAL) {
                taken = standing;
            } else if (step.kind() == JournalEntry.Kind.ADJUSTMENT
                    && step.moved().isZero()) {
                // What adjustments had paid of the reversed settlement was given back.
                taken = own;
            }
            standing = Commitment.sum(
                    Stream.concat(standing.stream(), flow.stream()).toList());
            flows.add(flow);
        }
        return flows;
    }
}
