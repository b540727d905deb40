package medassist.application.adjusting;

import medassist.application.assessing.Refusal;
import medassist.domain.adjustment.Adjustment;

/** What became of the decision on an adjustment. */
public sealed interface AdjustmentResult {

    /** It was decided so now. */
    record Done(Adjustment adjustment) implements AdjustmentResult {}

    /** It had been decided so before; nothing was changed. */
    record DoneBefore(Adjustment adjustment) implements AdjustmentResult {}

    record Refused(Refusal refusal) implements AdjustmentResult {}
}
