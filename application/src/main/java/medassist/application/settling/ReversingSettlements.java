package medassist.application.settling;

import java.util.Optional;
import medassist.application.adjusting.ReplayingYears;
import medassist.application.answering.AnsweringOnce;
import medassist.application.assessing.Refusal;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.Ledgers;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.posting.PostingEntries;
import medassist.domain.audit.Caller;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;

/** Takes settlements back, and lets them stand again where the taking back is undone 冲正与撤销冲正. */
public final class ReversingSettlements {

    private final Ledgers ledgers;
    private final Settlements settlements;
    private final PostingEntries posting;
    private final ReplayingYears replaying;
    private final AnsweringOnce answering;
    private final UnitOfWork unitOfWork;

    public ReversingSettlements(
            Ledgers ledgers,
            Settlements settlements,
            PostingEntries posting,
            ReplayingYears replaying,
            AnsweringOnce answering,
            UnitOfWork unitOfWork) {
        this.ledgers = ledgers;
        this.settlements = settlements;
        this.posting = posting;
        this.replaying = replaying;
        this.answering = answering;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Takes back any settlement, not only the newest, by exactly opposite postings (entitlement rules §6). A settlement
     * taken back before stays as it is.
     */
    public SettlementResult reverse(SettlementKey key, String reason, Caller by) {
        return unitOfWork.within(() -> settlements
                .find(key)
                .map(settlement -> reverse(settlement, reason, by))
                .orElseGet(() -> unknown(key.settlementId())));
    }

    /**
     * Undoes the reversal that a request of the institution's made: the settlement stands again, to the fen as before.
     * Undone before, it stays as it is, though another request may have taken the settlement back since; so does a
     * settlement that its institution has undone by itself, in whatever order the two came. Refused where
     * settlements posted since have drawn so much on a yearly limit that it would be exceeded.
     *
     * @param request the institution's own number of the request that took the settlement back
     */
    public SettlementResult reinstate(
            PersonId personId, InstitutionId institutionId, String request, String reason, Caller by) {
        return unitOfWork.within(() -> ledgers.reversedBy(personId, institutionId, request)
                .flatMap(settlements::find)
                .map(settlement -> reinstate(settlement, request, reason, by))
                .orElseGet(() -> unknown(request)));
    }

    private SettlementResult reverse(Settlement found, String reason, Caller by) {
        var claim = found.claim();
        AnnualLedger ledger = ledgers.hold(claim.ledgerKey());
        // Whether it stands is decided only now that nobody else can take it back.
        Settlement settlement = held(claim.key());
        if (settlement.isReversed()) {
            return new SettlementResult.DoneBefore(settlement);
        }
        Stamp stamp = posting.stamp(by, reason);
        post(ledger.reversal(ledgers.history(claim.ledgerKey(), claim.key()), stamp), by);
        return new SettlementResult.Done(settlement.reversed(stamp));
    }

    private SettlementResult reinstate(Settlement found, String request, String reason, Caller by) {
        var claim = found.claim();
        AnnualLedger ledger = ledgers.hold(claim.ledgerKey());
        SettlementHistory history = ledgers.history(claim.ledgerKey(), claim.key());
        if (!history.isHeldDownBy(request) || isUndone(claim.key())) {
            return new SettlementResult.DoneBefore(held(claim.key()));
        }
        JournalEntry entry = ledger.reinstatement(history, posting.stamp(by, reason));
        Optional<String> overdrawn =
                replaying.replayWith(claim.ledgerKey(), claim.key()).overdrawn(ledger, entry, found);
        if (overdrawn.isPresent()) {
            return new SettlementResult.Refused(Refusal.of(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED, overdrawn.get()));
        }
        post(entry, by);
        return new SettlementResult.Done(held(claim.key()));
    }

    /** Whether its institution has undone the settlement by itself; asked only while the ledger is held. */
    private boolean isUndone(SettlementKey key) {
        return answering.isUndone(new ExchangeKey(key.institutionId().value(), key.settlementId()));
    }

    private void post(JournalEntry entry, Caller by) {
        posting.post(entry, "", by);
        var cause = new Cause(Cause.Kind.REVERSAL, entry.refersTo().settlementId());
        replaying.bringUpToDate(entry.ledger(), cause, entry.stamp());
    }

    private Settlement held(SettlementKey key) {
        Optional<Settlement> settlement = settlements.find(key);
        return settlement.orElseThrow();
    }

    private static SettlementResult unknown(String id) {
        return new SettlementResult.Refused(Refusal.of(Refusal.Code.UNKNOWN_SETTLEMENT, id));
    }
}
