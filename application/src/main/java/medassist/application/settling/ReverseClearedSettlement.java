package medassist.application.settling;

import java.time.LocalDate;
import java.util.ArrayList;
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
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
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
import medassist.domain.validity.China;

/**
 * Reverses a settlement whose clearing was accepted 清算调整, by the same postings: its cleared month stays as it is, and the
 * statement of today has its shares with the opposite sign.
 */
public record ReverseClearedSettlement(SettlementKey key, LedgerKey ledger, String reason)
        implements Request<Settlement> {

    /** The reversal of a settlement that was found. */
    public static ReverseClearedSettlement of(Settlement settlement, String reason) {
        var claim = settlement.claim();
        return new ReverseClearedSettlement(claim.key(), claim.ledgerKey(), reason);
    }

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return ReverseSettlement.needs(key, ledger);
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
        Optional<ClearingId> covering = file.of(Need.Covering.advanceOf(key));
        if (covering.isEmpty()) {
            return Decision.refused(Refusal.Code.SETTLEMENT_NOT_CLEARED, key.settlementId());
        }
        var clearing = new Need.Clearing(covering.get());
        if (!file.holds(clearing)) {
            return new Decision.NeedsMore<>(needs().and(clearing));
        }
        ClearingApplication application = file.of(clearing).orElseThrow();
        if (application.isApplied()) {
            return Decision.refused(
                    Refusal.Code.CLEARING_STATE,
                    application.id(),
                    application.state().code());
        }
        LedgerYear year = file.year(ledger);
        JournalEntry entry = year.ledger().reversal(year.history(key), stamp);
        LocalDate today = China.day(stamp.at());
        var changes =
                new ArrayList<Change>(List.of(new Change.ClearingAdjusted(new ClearingAdjustment(key, today, stamp))));
        changes.addAll(year.appending(
                Change.EntryAppended.of(year.ledger(), entry, application.id().value()),
                law,
                new Cause(Cause.Kind.REVERSAL, key.settlementId())));
        return Decision.done(settlement.reversed(stamp), changes);
    }
}
