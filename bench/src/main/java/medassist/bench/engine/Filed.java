package medassist.bench.engine;

import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.Counters;

/** A claim with all that it is decided from. */
record Filed(Claim claim, Circumstances circumstances, Counters before) {}
