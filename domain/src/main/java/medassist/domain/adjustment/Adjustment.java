package medassist.domain.adjustment;

import java.time.Instant;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;

/**
 * A settlement would be paid otherwise, as things are now known, than it was paid 应补应退差额 (entitlement rules §6). It is
 * raised when a replay of the year shows the difference, and lapses when a later one does not show it any more; until then
 * a clerk releases it, which posts it, or waives it. Decided or lapsed, it never changes again.
 *
 * @param was the assistance that was paid: of a settlement that stands, what is posted; of one that is reversed, what released
 *     adjustments paid or got of it
 * @param is the assistance that the replayed year gives
 * @param due the difference by fund, to the person; below zero, from the person
 */
public record Adjustment(
        AdjustmentId id,
        LedgerKey ledger,
        SettlementKey settlement,
        Basis basis,
        Cause cause,
        Money was,
        Money is,
        AidByFund due,
        Instant raisedAt,
        Decision decision) {

    public Adjustment {
        if (!due.total().equals(is.minus(was))) {
            throw new IllegalArgumentException("what is due by fund is not the difference");
        }
    }

    /** What the person is owed; negative where the person was paid too much. */
    public Money dueToPerson() {
        return is.minus(was);
    }

    public boolean isDue() {
        return decision instanceof Decision.Due;
    }

    /** Whether it is released, so that the office pays or gets what is due. */
    public boolean isReleased() {
        return decision instanceof Decision.Released;
    }

    /** Whether someone has decided to leave exactly this difference as it is. */
    boolean waives(Recalculation recalculation) {
        return decision instanceof Decision.Waived && saysOf(recalculation);
    }

    /** Whether this is the difference that a replay shows. */
    public boolean saysOf(Recalculation recalculation) {
        return settlement.equals(recalculation.settlement().claim().key())
                && basis == recalculation.basis()
                && was.equals(recalculation.was())
                && is.equals(recalculation.is())
                && due.equals(recalculation.due());
    }

    public Adjustment lapsed(Instant at) {
        return decided(new Decision.Lapsed(at));
    }

    public Adjustment released(Stamp stamp) {
        return decided(new Decision.Released(stamp));
    }

    public Adjustment waived(Stamp stamp) {
        return decided(new Decision.Waived(stamp));
    }

    private Adjustment decided(Decision outcome) {
        if (!isDue()) {
            throw new IllegalStateException("the adjustment is not due any more");
        }
        return new Adjustment(id, ledger, settlement, basis, cause, was, is, due, raisedAt, outcome);
    }
}
