package medassist.application.settling;

import java.time.InstantSource;
import java.util.Optional;
import medassist.application.port.Ledgers;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.settlement.Settlement;

/** Takes settlements back 冲正. */
public final class ReversingSettlements {

    private final Ledgers ledgers;
    private final Settlements settlements;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ReversingSettlements(Ledgers ledgers, Settlements settlements, UnitOfWork unitOfWork, InstantSource clock) {
        this.ledgers = ledgers;
        this.settlements = settlements;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Takes back any settlement, not only the newest, by exactly opposite postings (entitlement rules §6). A settlement
     * taken back before stays as it is.
     *
     * @param by who asks, for the journal
     */
    public SettlementResult reverse(SettlementKey key, String reason, String by) {
        return unitOfWork.within(() -> settlements
                .find(key)
                .map(settlement -> reverse(settlement, reason, by))
                .orElseGet(() ->
                        new SettlementResult.Refused(Refusal.of(Refusal.Code.UNKNOWN_SETTLEMENT, key.settlementId()))));
    }

    private SettlementResult reverse(Settlement found, String reason, String by) {
        var claim = found.claim();
        var ledger = ledgers.hold(claim.ledgerKey());
        // Whether it stands is decided only now that nobody else can take it back.
        Optional<Settlement> held = settlements.find(claim.key());
        Settlement settlement = held.orElseThrow();
        if (settlement.isReversed()) {
            return new SettlementResult.DoneBefore(settlement);
        }
        var stamp = new Stamp(clock.instant(), by, reason);
        ledgers.append(ledger.reversal(ledgers.settlementEntry(claim.ledgerKey(), claim.key()), stamp));
        return new SettlementResult.Done(settlement.reversed(stamp));
    }
}
