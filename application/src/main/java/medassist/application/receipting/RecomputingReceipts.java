package medassist.application.receipting;

import java.util.Optional;
import medassist.application.port.PolicyPacks;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Claim;
import medassist.domain.settlement.Evidence;

/** Computes again what a receipt says 回执复核. */
public final class RecomputingReceipts {

    private final PolicyPacks policyPacks;

    public RecomputingReceipts(PolicyPacks policyPacks) {
        this.policyPacks = policyPacks;
    }

    /**
     * What the claim is owed by the pack of exactly this text, with the parameters of the evidence; empty where we do not have that
     * text, or not all that it needs.
     *
     * @param sha256 of the pack's text
     */
    public Optional<Adjudication> recompute(Claim claim, Evidence evidence, String sha256) {
        return policyPacks
                .library()
                .withText(sha256)
                .flatMap(pack -> evidence.known(pack, claim.visit().settledOn()))
                .map(pack -> new Adjudicator(pack).adjudicate(claim, evidence.circumstances(), evidence.before()));
    }
}
