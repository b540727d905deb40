package medassist.application.settling;

import medassist.application.assessing.Refusal;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;

/** What became of the question what a claim would be owed 试算. */
public sealed interface Quote {

    /** It would be owed this, as the ledger stands. */
    record Quoted(Claim claim, Adjudication adjudication) implements Quote {}

    record Refused(Refusal refusal) implements Quote {}
}
