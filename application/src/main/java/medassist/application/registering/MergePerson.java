package medassist.application.registering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/**
 * Merges one number of a human being into another 并户: nothing of what is recorded under it moves, but from now on all that is done
 * under either is posted to the ledgers of one, which take over what the other's stand at. The years are replayed as one, so that
 * what a limit gave twice becomes due. Merged into the same before, it stays as it is; into another, it is refused.
 *
 * @param personId the number that is posted to no more
 * @param into the number to whose ledgers is posted
 */
public record MergePerson(PersonId personId, PersonId into, String reason) implements Request<MergedNumber> {

    @Override
    public Permission permission() {
        return Permission.APPROVE_LISTS;
    }

    @Override
    public Needs needs() {
        return Needs.of(personId, new Need.MergedInto(into), new Need.Ledgers(personId))
                .and(new Need.Ledgers(into))
                .andRecord(personId)
                .andRecord(into);
    }

    @Override
    public Decision<Outcome<MergedNumber>> decide(CaseFile file, Stamp stamp, Law law) {
        Numbers numbers = file.of(new Need.NumbersOf(personId));
        Optional<Refusal> refusal = refusal(file, numbers);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        if (numbers.holder().equals(into)) {
            return Decision.doneBefore(new MergedNumber(personId, into, List.of()));
        }
        List<LedgerKey> years = Stream.of(personId, into)
                .flatMap(id -> file.of(new Need.Ledgers(id)).stream())
                .map(ledger -> ledger.key().under(into))
                .distinct()
                .toList();
        if (!years.stream().allMatch(file::hasYear)) {
            Needs more = needs();
            for (LedgerKey year : years) {
                more = more.andYear(year).andYear(year.under(personId));
            }
            return new Decision.NeedsMore<>(more);
        }
        var changes = new ArrayList<Change>(List.of(new Change.NumberMerged(personId, into, stamp)));
        years.forEach(year -> changes.addAll(merged(file.year(year.under(personId)), file.year(year), stamp, law)));
        return Decision.done(new MergedNumber(personId, into, file.of(new Need.Ledgers(personId))), changes);
    }

    private Optional<Refusal> refusal(CaseFile file, Numbers numbers) {
        if (personId.equals(into)) {
            return Optional.of(Refusal.of(Code.MERGES_WITH_ITSELF, into));
        }
        Optional<Person> merged = file.of(new Need.KnownPerson(personId));
        Optional<Person> target = file.of(new Need.MergedInto(into));
        if (merged.isEmpty()) {
            return Optional.of(Refusal.of(Code.UNKNOWN_PERSON, personId));
        }
        if (target.isEmpty()) {
            return Optional.of(Refusal.of(Code.UNKNOWN_PERSON, into).at("into"));
        }
        if (numbers.isMerged()) {
            return numbers.holder().equals(into)
                    ? Optional.empty()
                    : Optional.of(Refusal.of(Code.ALREADY_MERGED, personId, numbers.holder()));
        }
        Numbers ofTarget = file.of(new Need.NumbersOf(into));
        if (ofTarget.isMerged()) {
            return Optional.of(Refusal.of(Code.TARGET_IS_MERGED, into, ofTarget.holder()));
        }
        if (!numbers.others().isEmpty()) {
            return Optional.of(Refusal.of(Code.HAS_MERGED_NUMBERS, personId));
        }
        var idNumber = merged.get().idNumber();
        return idNumber.isNone() || !idNumber.equals(target.get().idNumber())
                ? Optional.of(Refusal.of(Code.ID_NUMBERS_DIFFER, personId, into))
                : Optional.empty();
    }

    /** What changes in a year that was two, of which nothing may be posted in one. */
    private List<Change> merged(LedgerYear merged, LedgerYear year, Stamp stamp, Law law) {
        var changes = new ArrayList<Change>();
        LedgerYear one = year.with(merged);
        AnnualLedger closed = merged.ledger();
        if (closed.version() > 0) {
            JournalEntry takingOver = year.ledger().takingOver(closed, stamp);
            changes.add(Change.EntryAppended.of(
                    closed, closed.takenOverBy(year.ledger().key(), stamp)));
            changes.add(Change.EntryAppended.of(year.ledger(), takingOver));
            one = one.after(takingOver);
        }
        changes.addAll(one.adjustmentsDue(law, new Cause(Cause.Kind.MERGE, personId.value()), stamp));
        return changes;
    }
}
