package medassist.application.clearing;

import medassist.application.assessing.Refusal;
import medassist.domain.clearing.ClearingApplication;

/** What became of an application for clearing, or of a decision on one. */
public sealed interface ClearingResult {

    /** It was done now. */
    record Done(ClearingApplication application) implements ClearingResult {}

    /** It had been done before; nothing was changed. */
    record DoneBefore(ClearingApplication application) implements ClearingResult {}

    record Refused(Refusal refusal) implements ClearingResult {}
}
