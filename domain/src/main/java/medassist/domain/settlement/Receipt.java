package medassist.domain.settlement;

import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;

/** Everything from which a settlement was decided, and what was decided 结算回执. */
public record Receipt(Claim claim, Evidence evidence, Adjudication adjudication) {}
