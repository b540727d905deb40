package medassist.application.settling;

import java.util.Optional;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.clearing.ClearingId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;

/**
 * Undoes a message that was to settle, whose outcome its sender does not know 冲正交易: a settlement is reversed, and stands in no
 * statement of its institution's; a message that has not arrived is kept out when it does. Done before, it stays as it is; a
 * settlement that another request has reversed is refused.
 *
 * @param key the institution with the number of its message
 */
public record UndoSettlement(PersonId personId, SettlementKey key, String reason)
        implements Request<Optional<Settlement>> {

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return Needs.of(personId, new Need.SettlementUnder(key), original());
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        if (!reach.reaches(key.institutionId())) {
            return Optional.of(Refusal.of(Refusal.Code.UNKNOWN_INSTITUTION, key.institutionId()));
        }
        // A settlement stands in the ledger of where the person was insured then.
        Optional<Settlement> found = file.of(new Need.SettlementUnder(key));
        boolean isElsewhere = found.filter(settlement ->
                        !reach.reaches(settlement.claim().ledgerKey().jurisdiction()))
                .isPresent();
        boolean isOfNobody = found.isEmpty()
                && reach.isBoundedByPersons()
                && file.of(new Need.KnownPerson(personId)).isEmpty();
        return isElsewhere || isOfNobody
                ? Optional.of(Refusal.of(Refusal.Code.UNKNOWN_PERSON, personId))
                : personBeyond(reach, file);
    }

    @Override
    public Decision<Outcome<Optional<Settlement>>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Settlement> found = file.of(new Need.SettlementUnder(key));
        if (found.isEmpty()) {
            return UndoneMessages.keepOut(file, original());
        }
        Settlement settlement = found.get();
        var claim = settlement.claim();
        if (!claim.personId().equals(personId)) {
            return Decision.refused(Refusal.Code.UNDOES_ANOTHER_PERSON);
        }
        if (settlement.isReversed()) {
            return settlement.isUndone()
                    ? Decision.doneBefore(found)
                    : Decision.refused(Refusal.Code.ALREADY_REVERSED, key.settlementId());
        }
        if (!file.hasYear(claim.ledgerKey())) {
            return new Decision.NeedsMore<>(
                    needs().and(Need.Covering.advanceOf(key)).andYear(claim.ledgerKey()));
        }
        Optional<ClearingId> clearing = file.of(Need.Covering.advanceOf(key));
        if (clearing.isPresent()) {
            return Decision.refused(Refusal.Code.SETTLEMENT_CLEARED, key.settlementId(), clearing.get());
        }
        LedgerYear year = file.year(claim.ledgerKey());
        JournalEntry entry = year.ledger().undoing(year.history(key), stamp);
        return Decision.done(
                Optional.of(settlement.reversed(stamp, true)), ReverseSettlement.changes(key, year, entry, law));
    }

    private KeptAnswer.Under original() {
        return new KeptAnswer.Under(new AnswerKey(key.institutionId().value(), key.settlementId()));
    }
}
