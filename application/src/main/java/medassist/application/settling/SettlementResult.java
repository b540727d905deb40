package medassist.application.settling;

import medassist.application.assessing.Refusal;
import medassist.domain.settlement.Settlement;

/** What became of a claim to be settled, or of a settlement to be taken back. */
public sealed interface SettlementResult {

    /** It was done now. */
    record Done(Settlement settlement) implements SettlementResult {}

    /** It had been done before; nothing was changed, and this is how the settlement stands. */
    record DoneBefore(Settlement settlement) implements SettlementResult {}

    record Refused(Refusal refusal) implements SettlementResult {}
}
