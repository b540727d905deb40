package medassist.domain.settlement;

import medassist.domain.entitlement.Circumstances;
import medassist.domain.ledger.Counters;

/**
 * What a decision rests on beside its claim and its pack, so that it can be computed again 核定依据.
 *
 * @param before the year's counters as they stood before the settlement
 * @param engine the version of the program that decided
 */
public record Evidence(Circumstances circumstances, Counters before, String engine) {}
