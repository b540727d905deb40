package medassist.application.adjusting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import medassist.application.assessing.AssessingClaims;
import medassist.application.port.Adjustments;
import medassist.application.port.Events;
import medassist.application.port.Ledgers;
import medassist.application.port.Settlements;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Decision;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.adjustment.YearReplay.Standing;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.settlement.Settlement;

/**
 * Replays ledger years, and keeps the adjustments due in step with what the replay shows 年度重算 (entitlement rules §6). Works
 * within a unit of work that holds the ledger.
 */
public final class ReplayingYears {

    private final AssessingClaims assessing;
    private final Ledgers ledgers;
    private final Settlements settlements;
    private final Adjustments adjustments;
    private final Events events;

    public ReplayingYears(
            AssessingClaims assessing,
            Ledgers ledgers,
            Settlements settlements,
            Adjustments adjustments,
            Events events) {
        this.assessing = assessing;
        this.ledgers = ledgers;
        this.settlements = settlements;
        this.adjustments = adjustments;
        this.events = events;
    }

    /** The year as it is replayed now. */
    YearReplay replay(LedgerKey key) {
        return replay(key, history -> !history.isReversed(), adjustments.of(key));
    }

    /** The year as it would be replayed if a settlement that was taken back stood. */
    public YearReplay replayWith(LedgerKey key, SettlementKey settlement) {
        return replay(
                key, history -> !history.isReversed() || history.settlement().equals(settlement), adjustments.of(key));
    }

    /** Raises what has become due, and lets lapse what is not due any more, because of the cause. */
    public void bringUpToDate(LedgerKey key, Cause cause, Stamp stamp) {
        ledgers.replayed(key, cause);
        bringUpToDate(key, adjustments.of(key), cause, stamp);
    }

    /**
     * The same after something was posted to the year, or waived: a settlement posted while another is due is due itself
     * what it would have been paid otherwise. A year that was never replayed stands as its replay would give it.
     *
     * @param ledger as it was held
     */
    public void bringUpToDate(AnnualLedger ledger, Stamp stamp) {
        if (ledger.isReplayed()) {
            bringUpToDate(ledger.key(), adjustments.of(ledger.key()), ledger.replayedFor(), stamp);
        }
    }

    private void bringUpToDate(LedgerKey key, List<Adjustment> known, Cause cause, Stamp stamp) {
        YearReplay replay = replay(key, history -> !history.isReversed(), known);
        known.stream()
                .filter(Adjustment::isDue)
                .filter(due -> replay.of(due).filter(due::saysOf).isEmpty())
                .forEach(due -> lapse(due, stamp));
        replay.recalculations().stream()
                .filter(Recalculation::differs)
                .filter(recalculation -> known.stream().noneMatch(each -> isSaidBy(each, recalculation)))
                .forEach(recalculation -> raise(key, recalculation, known, cause, stamp));
    }

    private static boolean isSaidBy(Adjustment adjustment, Recalculation recalculation) {
        return adjustment.saysOf(recalculation)
                && switch (adjustment.decision()) {
                    case Decision.Due _, Decision.Waived _ -> true;
                    case Decision.Lapsed _, Decision.Released _ -> false;
                };
    }

    private YearReplay replay(LedgerKey key, Predicate<SettlementHistory> stands, List<Adjustment> known) {
        return YearReplay.of(
                SettlementHistory.of(ledgers.entries(key, 0, Integer.MAX_VALUE)).stream()
                        .filter(stands)
                        .map(this::standing)
                        .toList(),
                known);
    }

    private Standing standing(SettlementHistory history) {
        Optional<Settlement> posted = settlements.find(history.settlement());
        Settlement settlement = posted.orElseThrow();
        return assessing
                .adjudicatorOf(settlement)
                .<Standing>map(adjudicator -> new Standing.Computable(
                        settlement, history.standing(), adjudicator, circumstances(settlement.claim())))
                .orElseGet(() -> new Standing.Kept(settlement, history.standing()));
    }

    private Circumstances circumstances(Claim claim) {
        return settlements
                .evidence(claim.key())
                .map(evidence -> assessing.circumstancesNow(claim, evidence.circumstances()))
                .orElseGet(() -> assessing.circumstancesNow(claim));
    }

    private void lapse(Adjustment due, Stamp stamp) {
        Adjustment lapsed = due.lapsed(stamp.at());
        adjustments.decide(lapsed);
        publish(LedgerEvent.Type.ADJUSTMENT_LAPSED, lapsed, stamp);
    }

    private void raise(LedgerKey key, Recalculation recalculation, List<Adjustment> known, Cause cause, Stamp stamp) {
        Settlement settlement = recalculation.settlement();
        int earlier = Math.toIntExact(known.stream()
                .filter(each -> each.settlement().equals(settlement.claim().key()))
                .count());
        var raised = new Adjustment(
                AdjustmentId.of(settlement.number(), earlier + 1),
                key,
                settlement.claim().key(),
                cause,
                recalculation.was(),
                recalculation.is(),
                stamp.at(),
                new Decision.Due());
        adjustments.add(raised);
        publish(LedgerEvent.Type.ADJUSTMENT_DUE, raised, stamp);
    }

    /** Tells what has become of an adjustment. */
    void publish(LedgerEvent.Type type, Adjustment adjustment, Stamp stamp) {
        events.publish(new LedgerEvent(
                type,
                adjustment.ledger(),
                adjustment.settlement(),
                adjustment.id().value(),
                adjustment.dueToPerson(),
                stamp.at(),
                stamp.by(),
                stamp.reason()));
    }
}
