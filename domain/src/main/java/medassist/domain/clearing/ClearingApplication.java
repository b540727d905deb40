package medassist.domain.clearing;

import medassist.domain.ledger.Stamp;

/**
 * An institution's application to be paid what it advanced 清算申请. It covers the lines of its month that no other covers;
 * while it is neither withdrawn nor rejected, their settlements are not reversed. It is applied for, then withdrawn,
 * rejected or accepted; what was accepted is paid.
 *
 * @param ordinal which of its period's applications it is, from 1: what comes late is applied for later
 */
public record ClearingApplication(
        ClearingId id, ClearingPeriod period, int ordinal, StatementTotals totals, Stamp applied, ClearingState state) {

    public boolean isApplied() {
        return state instanceof ClearingState.Applied;
    }

    public ClearingApplication become(ClearingState next) {
        return new ClearingApplication(id, period, ordinal, totals, applied, next);
    }
}
