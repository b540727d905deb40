package medassist.domain.whatif;

import medassist.domain.entitlement.Adjudication;
import medassist.domain.settlement.Settlement;

/** A settlement that stands, with what it would come to with the counters of its year as they would stand. */
public record TriedBill(Settlement settlement, Adjudication adjudication) {}
