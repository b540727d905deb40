package medassist.persistence.transaction;

import medassist.domain.entitlement.Claim;

/** A store of which it is known beforehand what settling a claim asks of it. */
public interface Foreseeing {

    /** Foresees what settling the claim asks. */
    void foresee(Claim claim);
}
