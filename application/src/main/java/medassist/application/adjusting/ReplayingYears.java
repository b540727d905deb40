package medassist.application.adjusting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import medassist.application.assessing.AssessingClaims;
import medassist.application.port.Adjustments;
import medassist.application.port.Events;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.Settlements;
import medassist.application.port.Settlements.Decided;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Decision;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.adjustment.YearReplay.Standing;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.Certification;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;

/**
 * Replays ledger years, and keeps the adjustments due in step with what the replay shows 年度重算 (entitlement rules §6). Works
 * within a unit of work that holds the ledger.
 */
public final class ReplayingYears {

    private final AssessingClaims assessing;
    private final Persons persons;
    private final Ledgers ledgers;
    private final Settlements settlements;
    private final Adjustments adjustments;
    private final Events events;

    public ReplayingYears(
            AssessingClaims assessing,
            Persons persons,
            Ledgers ledgers,
            Settlements settlements,
            Adjustments adjustments,
            Events events) {
        this.assessing = assessing;
        this.persons = persons;
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

    /**
     * Raises what has become due, and lets lapse what is not due any more, because of the cause. While the ledger does not
     * stand as its replay gives it, the cause is kept with it.
     */
    public void bringUpToDate(LedgerKey key, Cause cause, Stamp stamp) {
        List<Adjustment> known = adjustments.of(key);
        YearReplay replay = replay(key, history -> !history.isReversed(), known);
        known.stream()
                .filter(Adjustment::isDue)
                .filter(due -> replay.of(due).filter(due::saysOf).isEmpty())
                .forEach(due -> lapse(due, stamp));
        replay.recalculations().stream()
                .filter(Recalculation::differs)
                .filter(recalculation -> known.stream().noneMatch(each -> isSaidBy(each, recalculation)))
                .forEach(recalculation -> raise(key, recalculation, known, cause, stamp));
        ledgers.replayed(key, replay.agreesWith(ledgers.read(key)) ? Cause.NONE : cause);
    }

    /**
     * The same after a settlement was posted to the year: while another is due, it is due itself what it would have been
     * paid otherwise. A year that stands as its replay gives it goes on doing so.
     *
     * @param ledger as it was held
     */
    public void bringUpToDate(AnnualLedger ledger, Stamp stamp) {
        if (ledger.isOutOfStep()) {
            bringUpToDate(ledger.key(), ledger.outOfStepFor(), stamp);
        }
    }

    private static boolean isSaidBy(Adjustment adjustment, Recalculation recalculation) {
        return adjustment.saysOf(recalculation)
                && switch (adjustment.decision()) {
                    case Decision.Due _, Decision.Waived _ -> true;
                    case Decision.Lapsed _, Decision.Released _ -> false;
                };
    }

    private YearReplay replay(LedgerKey key, Predicate<SettlementHistory> stands, List<Adjustment> known) {
        Map<SettlementKey, Decided> settled = new HashMap<>();
        settlements
                .of(key)
                .forEach(each -> settled.put(each.settlement().claim().key(), each));
        List<Certification> certifications = persons.certificationsOf(key.personId());
        return YearReplay.of(
                SettlementHistory.of(ledgers.entries(key, 0, Integer.MAX_VALUE)).stream()
                        .filter(stands)
                        .map(history -> standing(
                                history, Objects.requireNonNull(settled.get(history.settlement())), certifications))
                        .toList(),
                known);
    }

    private Standing standing(SettlementHistory history, Decided decided, List<Certification> certifications) {
        Settlement settlement = decided.settlement();
        var claim = settlement.claim();
        return assessing
                .adjudicatorOf(settlement)
                .<Standing>map(adjudicator -> {
                    Circumstances then = decided.evidence()
                            .map(Evidence::circumstances)
                            .orElseGet(() -> assessing.circumstancesThen(claim));
                    return new Standing.Computable(
                            settlement,
                            history.standing(),
                            adjudicator,
                            then.certified(certifications, claim.visit().settledOn()));
                })
                .orElseGet(() -> new Standing.Kept(settlement, history.standing()));
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
