package medassist.application.settling;

import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.clearing.ClearedReversal;
import medassist.domain.clearing.ClearingId;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.settlement.Settlement;

/**
 * Reverses any settlement, not only the newest, by exactly opposite postings 冲正 (entitlement rules §6). A settlement reversed
 * before stays as it is.
 *
 * @param ifCleared what becomes of one that an application for clearing covers: reversed all the same, or refused
 */
public record ReverseSettlement(SettlementKey key, LedgerKey ledger, String reason, ClearedReversal ifCleared)
        implements Request<Settlement> {

    /** The reversal of a settlement that was found, and that no application for clearing covers. */
    public static ReverseSettlement of(Settlement settlement, String reason) {
        return of(settlement, reason, ClearedReversal.ADJUSTMENT);
    }

    /** The reversal of a settlement that was found. */
    public static ReverseSettlement of(Settlement settlement, String reason, ClearedReversal ifCleared) {
        var claim = settlement.claim();
        return new ReverseSettlement(claim.key(), claim.ledgerKey(), reason, ifCleared);
    }

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return needs(key, ledger);
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reach.reaches(ledger.jurisdiction()) && reach.reaches(key.institutionId())
                ? personBeyond(reach, file)
                : Optional.of(Refusal.of(Refusal.Code.UNKNOWN_SETTLEMENT, key.settlementId()));
    }

    @Override
    public Decision<Outcome<Settlement>> decide(CaseFile file, Stamp stamp, Law law) {
        Settlement settlement = file.of(new Need.SettlementUnder(key)).orElseThrow();
        if (settlement.isReversed()) {
            return Decision.doneBefore(settlement);
        }
        Optional<ClearingId> clearing = file.of(Need.Covering.advanceOf(key));
        if (clearing.isPresent() && ifCleared == ClearedReversal.ADJUSTMENT) {
            return cleared(key, clearing.get());
        }
        LedgerYear year = file.year(ledger);
        if (year.history(key).isDecidedOnApplication()) {
            return Decision.refused(Refusal.Code.DECIDED_ON_APPLICATION, key.settlementId());
        }
        JournalEntry entry = year.ledger().reversal(year.history(key), stamp);
        return Decision.done(settlement.reversed(stamp), changes(key, year, entry, law));
    }

    static Needs needs(SettlementKey key, LedgerKey ledger) {
        return Needs.of(ledger.personId(), new Need.SettlementUnder(key), Need.Covering.advanceOf(key))
                .andYear(ledger);
    }

    /** What a reversal or reinstatement changes. */
    static List<Change> changes(SettlementKey key, LedgerYear year, JournalEntry entry, Law law) {
        var cause = new Cause(Cause.Kind.REVERSAL, key.settlementId());
        return year.appending(Change.EntryAppended.of(year.ledger(), entry), law, cause);
    }

    static Decision<Outcome<Settlement>> cleared(SettlementKey key, ClearingId clearing) {
        return Decision.refused(Refusal.Code.SETTLEMENT_CLEARED, key.settlementId(), clearing);
    }
}
