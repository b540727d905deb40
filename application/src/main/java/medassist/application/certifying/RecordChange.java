package medassist.application.certifying;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;

/**
 * Changes of what is on record of a person, with all that becomes due by them 在册信息变更.
 *
 * @param concerned which of the person's ledger years they may make due
 * @param changed a year of the person with what is on record after them
 * @param cause why something becomes due
 */
public record RecordChange(
        PersonId personId,
        Predicate<LedgerKey> concerned,
        UnaryOperator<LedgerYear> changed,
        List<? extends Change> recorded,
        Cause cause) {

    /** What is looked at before anything on record of a person is changed. */
    public static Needs needs(PersonId personId) {
        return Needs.of(personId, new Need.Ledgers(personId)).andRecord(personId);
    }

    /** The changes with what they make due, or that the years they concern must be looked at first. */
    public <T> Decision<Outcome<T>> decide(T result, CaseFile file, Stamp stamp, Law law) {
        List<LedgerKey> years = file.of(new Need.Ledgers(personId)).stream()
                .map(AnnualLedger::key)
                .filter(concerned)
                .toList();
        if (!years.stream().allMatch(file::hasYear)) {
            Needs needs = needs(personId);
            for (LedgerKey key : years) {
                needs = needs.andYear(key);
            }
            return new Decision.NeedsMore<>(needs);
        }
        var changes = new ArrayList<Change>(recorded);
        for (LedgerKey key : years) {
            changes.addAll(changed.apply(file.year(key)).adjustmentsDue(law, cause, stamp));
        }
        return Decision.done(result, changes);
    }
}
