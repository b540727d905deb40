package medassist.domain.settlement;

import medassist.domain.ledger.Stamp;

/** Whether a settlement stands. */
public sealed interface Standing {

    /** Posted and in force 已结算. */
    record Posted() implements Standing {}

    /** Taken back 已冲正. */
    record Reversed(Stamp stamp) implements Standing {}
}
