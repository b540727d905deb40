package medassist.domain.application;

import java.util.List;
import java.util.Set;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Fund;

/**
 * What is granted on application, with every figure that it came from 依申请救助金额.
 *
 * @param ledger the ledger year that it is counted in
 * @param base what it was computed on
 * @param counted what of the base counts
 * @param policy the text that it was decided by
 * @param postings what it moves in the ledger, one posting a counter
 * @param bills the settlements and invoices that it was computed from
 * @param parts what was granted for the care of each target; none where there are no targets
 */
public record AidAward(
        LedgerKey ledger,
        Money base,
        Money counted,
        Money amount,
        Fund fund,
        PolicyCitation policy,
        Clause clause,
        List<AwardStep> steps,
        List<Posting> postings,
        List<Invoice> bills,
        List<Part> parts) {

    /** What was granted for some care. */
    public record Part(Set<CareType> care, Money amount) {

        public Part {
            care = Set.copyOf(care);
        }
    }

    public AidAward {
        steps = List.copyOf(steps);
        postings = Posting.sum(postings);
        bills = List.copyOf(bills);
        parts = List.copyOf(parts);
    }

    /** What it granted for exactly this care. */
    Money partOf(Set<CareType> care) {
        return parts.stream()
                .filter(part -> part.care().equals(care))
                .map(Part::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
