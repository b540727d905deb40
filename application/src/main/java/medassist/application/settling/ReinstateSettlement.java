package medassist.application.settling;

import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.clearing.ClearingId;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;

/**
 * Undoes the reversal that a request of an institution's made 撤销冲正: the settlement is posted again, to the fen as before. Undone
 * before, it stays as it is, though another request may have reversed the settlement since. A reversal made by undoing a
 * settlement of unknown outcome (2601) was no request for reversal, and is not undone. Refused where settlements posted since
 * have drawn so much on a yearly limit that it would be exceeded, and where an application for clearing has given back already
 * what was reversed.
 *
 * @param request the institution's own number of the request that reversed the settlement
 */
public record ReinstateSettlement(PersonId personId, InstitutionId institutionId, String request, String reason)
        implements Request<Settlement> {

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return Needs.of(personId, reversed());
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        if (!reach.reaches(institutionId)) {
            return Optional.of(Refusal.of(Refusal.Code.UNKNOWN_INSTITUTION, institutionId));
        }
        return file.of(reversed())
                .filter(reversal -> !reach.reaches(reversal.ledger().jurisdiction()))
                .map(_ -> Refusal.of(Refusal.Code.UNKNOWN_SETTLEMENT, request))
                .or(() -> personBeyond(reach, file));
    }

    @Override
    public Decision<Outcome<Settlement>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Need.Reversal> reversal = file.of(reversed());
        if (reversal.isEmpty() || reversal.get().undone()) {
            return Decision.refused(Refusal.Code.UNKNOWN_SETTLEMENT, request);
        }
        var key = reversal.get().settlement();
        var ledger = reversal.get().ledger();
        return file.hasYear(ledger)
                ? reinstate(key, file.year(ledger), file, stamp, law)
                : new Decision.NeedsMore<>(
                        needs().and(Need.Covering.reversalOf(key)).andYear(ledger));
    }

    private Need.ReversedBy reversed() {
        return new Need.ReversedBy(personId, institutionId, request);
    }

    private Decision<Outcome<Settlement>> reinstate(
            SettlementKey key, LedgerYear year, CaseFile file, Stamp stamp, Law law) {
        Settlement reversed = year.settlement(key).orElseThrow();
        SubjectHistory history = year.history(key);
        if (!history.isReversedBy(request)) {
            return Decision.doneBefore(reversed);
        }
        Optional<ClearingId> clearing = file.of(Need.Covering.reversalOf(key));
        if (clearing.isPresent()) {
            return ReverseSettlement.cleared(key, clearing.get());
        }
        JournalEntry entry = year.ledger().reinstatement(history, stamp);
        return year.replayWith(key, law)
                .overdrawn(year.ledger(), entry, reversed)
                .<Decision<Outcome<Settlement>>>map(
                        pool -> Decision.refused(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED, pool))
                .orElseGet(
                        () -> Decision.done(reversed.reinstated(), ReverseSettlement.changes(key, year, entry, law)));
    }
}
