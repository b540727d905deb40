package medassist.application.settling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import medassist.application.adjusting.ReplayingYears;
import medassist.application.answering.AnsweringOnce;
import medassist.application.assessing.Refusal;
import medassist.application.port.Clearings;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.Ledgers;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.posting.PostingEntries;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
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

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Ledgers ledgers;
    private final Settlements settlements;
    private final Clearings clearings;
    private final PostingEntries posting;
    private final ReplayingYears replaying;
    private final AnsweringOnce answering;
    private final UnitOfWork unitOfWork;

    public ReversingSettlements(
            Ledgers ledgers,
            Settlements settlements,
            Clearings clearings,
            PostingEntries posting,
            ReplayingYears replaying,
            AnsweringOnce answering,
            UnitOfWork unitOfWork) {
        this.ledgers = ledgers;
        this.settlements = settlements;
        this.clearings = clearings;
        this.posting = posting;
        this.replaying = replaying;
        this.answering = answering;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Takes back any settlement, not only the newest, by exactly opposite postings (entitlement rules §6). A settlement
     * taken back before stays as it is; one that an application for clearing covers is refused.
     */
    public SettlementResult reverse(SettlementKey key, String reason, Caller by) {
        return unitOfWork.within(() -> settlements
                .find(key)
                .map(settlement -> reverse(settlement, reason, by))
                .orElseGet(() -> unknown(key.settlementId())));
    }

    /**
     * Takes back a settlement whose clearing was accepted, by the same postings: its cleared month stays as it is, and the
     * statement of today has its shares with the opposite sign 清算调整.
     */
    public SettlementResult adjustCleared(SettlementKey key, String reason, Caller by) {
        return unitOfWork.within(() -> settlements
                .find(key)
                .map(settlement -> adjustCleared(settlement, reason, by))
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
        return clearings
                .covering(claim.key())
                .<SettlementResult>map(clearing -> cleared(claim.key(), clearing))
                .orElseGet(() -> takeBack(settlement, ledger, posting.stamp(by, reason), by));
    }

    private SettlementResult adjustCleared(Settlement found, String reason, Caller by) {
        var key = found.claim().key();
        AnnualLedger ledger = ledgers.hold(found.claim().ledgerKey());
        Settlement settlement = held(key);
        if (settlement.isReversed()) {
            return new SettlementResult.DoneBefore(settlement);
        }
        Optional<ClearingApplication> clearing = clearings.covering(key).flatMap(clearings::find);
        if (clearing.isEmpty()) {
            return refused(Refusal.Code.SETTLEMENT_NOT_CLEARED, key.settlementId());
        }
        if (clearing.get().isApplied()) {
            return refused(
                    Refusal.Code.CLEARING_STATE,
                    clearing.get().id(),
                    Clearings.State.of(clearing.get().state()));
        }
        Stamp stamp = posting.stamp(by, reason);
        clearings.adjust(new ClearingAdjustment(key, LocalDate.ofInstant(stamp.at(), CHINA), stamp));
        return takeBack(settlement, ledger, stamp, by);
    }

    private SettlementResult takeBack(Settlement settlement, AnnualLedger ledger, Stamp stamp, Caller by) {
        var claim = settlement.claim();
        post(ledger, ledger.reversal(ledgers.history(claim.ledgerKey(), claim.key()), stamp), by);
        return new SettlementResult.Done(settlement.reversed(stamp));
    }

    private SettlementResult reinstate(Settlement found, String request, String reason, Caller by) {
        var claim = found.claim();
        AnnualLedger ledger = ledgers.hold(claim.ledgerKey());
        SettlementHistory history = ledgers.history(claim.ledgerKey(), claim.key());
        if (!history.isHeldDownBy(request) || isUndone(claim.key())) {
            return new SettlementResult.DoneBefore(held(claim.key()));
        }
        Optional<ClearingId> clearing = clearings.covering(claim.key());
        if (clearing.isPresent()) {
            return cleared(claim.key(), clearing.get());
        }
        JournalEntry entry = ledger.reinstatement(history, posting.stamp(by, reason));
        Optional<String> overdrawn =
                replaying.replayWith(claim.ledgerKey(), claim.key()).overdrawn(ledger, entry, found);
        if (overdrawn.isPresent()) {
            return refused(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED, overdrawn.get());
        }
        post(ledger, entry, by);
        return new SettlementResult.Done(held(claim.key()));
    }

    /** Whether its institution has undone the settlement by itself; asked only while the ledger is held. */
    private boolean isUndone(SettlementKey key) {
        return answering.isUndone(new ExchangeKey(key.institutionId().value(), key.settlementId()));
    }

    private void post(AnnualLedger ledger, JournalEntry entry, Caller by) {
        posting.post(ledger, entry, "", by);
        var cause = new Cause(Cause.Kind.REVERSAL, entry.refersTo().settlementId());
        replaying.bringUpToDate(entry.ledger(), cause, entry.stamp());
    }

    private Settlement held(SettlementKey key) {
        Optional<Settlement> settlement = settlements.find(key);
        return settlement.orElseThrow();
    }

    private static SettlementResult cleared(SettlementKey key, ClearingId clearing) {
        return refused(Refusal.Code.SETTLEMENT_CLEARED, key.settlementId(), clearing);
    }

    private static SettlementResult unknown(String id) {
        return refused(Refusal.Code.UNKNOWN_SETTLEMENT, id);
    }

    private static SettlementResult refused(Refusal.Code code, Object... arguments) {
        return new SettlementResult.Refused(Refusal.of(code, arguments));
    }
}
