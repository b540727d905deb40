package medassist.domain.settlement;

import medassist.domain.ledger.Stamp;

/** Whether a settlement stands. */
public sealed interface SettlementState {

    /** Posted and in force 已结算. */
    record Posted() implements SettlementState {}

    /**
     * Reversed 已冲正.
     *
     * @param undone whether its institution has undone it as one of unknown outcome (2601), so that its books have neither
     */
    record Reversed(Stamp stamp, boolean undone) implements SettlementState {}
}
