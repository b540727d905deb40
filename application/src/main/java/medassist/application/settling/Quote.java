package medassist.application.settling;

import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;

/** A claim with what it would be owed 试算结果. */
public record Quote(Claim claim, Adjudication adjudication) {}
