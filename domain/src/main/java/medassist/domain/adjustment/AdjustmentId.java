package medassist.domain.adjustment;

import medassist.domain.settlement.SettlementNumber;

/** Names an adjustment for ever, whatever becomes of it 差额编号. */
public record AdjustmentId(String value) {

    /** The id of a settlement's adjustment, numbered from 1. */
    public static AdjustmentId of(SettlementNumber settlement, int ordinal) {
        return new AdjustmentId(settlement + "-" + ordinal);
    }

    @Override
    public String toString() {
        return value;
    }
}
