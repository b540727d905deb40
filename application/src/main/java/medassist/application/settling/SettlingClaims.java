package medassist.application.settling;

import medassist.application.adjusting.ReplayingYears;
import medassist.application.assessing.AssessingClaims;
import medassist.application.assessing.Assessment;
import medassist.application.assessing.Refusal;
import medassist.application.port.Ledgers;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.posting.PostingEntries;
import medassist.domain.audit.Caller;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;

/** Quotes and settles claims at the hospital counter 试算与结算. */
public final class SettlingClaims {

    private final AssessingClaims assessing;
    private final Ledgers ledgers;
    private final Settlements settlements;
    private final PostingEntries posting;
    private final ReplayingYears replaying;
    private final UnitOfWork unitOfWork;
    private final String engine;

    /** @param engine the version of the program, which settlements keep */
    public SettlingClaims(
            AssessingClaims assessing,
            Ledgers ledgers,
            Settlements settlements,
            PostingEntries posting,
            ReplayingYears replaying,
            UnitOfWork unitOfWork,
            String engine) {
        this.assessing = assessing;
        this.ledgers = ledgers;
        this.settlements = settlements;
        this.posting = posting;
        this.replaying = replaying;
        this.unitOfWork = unitOfWork;
        this.engine = engine;
    }

    /** What the claim would be owed as the ledger stands; nothing is posted or kept. */
    public Quote quote(Claim claim) {
        return unitOfWork.within(() -> switch (assessing.assess(claim)) {
            case Assessment.Refused(Refusal refusal) -> new Quote.Refused(refusal);
            case Assessment.Decidable decidable ->
                new Quote.Quoted(
                        claim,
                        decidable
                                .adjudicator()
                                .adjudicate(
                                        claim,
                                        assessing.circumstances(decidable, claim),
                                        ledgers.read(claim.ledgerKey()).counters()));
        });
    }

    /**
     * Decides the claim with its ledger held and posts it, once: an equal claim under the same settlement id finds what
     * was posted, another claim under it is refused.
     *
     * @param by who asks; its request is the settlement id itself
     */
    public SettlementResult settle(Claim claim, Caller by) {
        return unitOfWork.about(
                claim,
                () -> settlements
                        .find(claim.key())
                        .map(earlier -> repeated(earlier, claim))
                        .orElseGet(() -> settleNew(claim, by)));
    }

    private SettlementResult settleNew(Claim claim, Caller by) {
        return switch (assessing.assess(claim)) {
            case Assessment.Refused(Refusal refusal) -> new SettlementResult.Refused(refusal);
            case Assessment.Decidable decidable -> post(decidable, claim, by);
        };
    }

    private SettlementResult post(Assessment.Decidable decidable, Claim claim, Caller by) {
        AnnualLedger ledger = ledgers.hold(claim.ledgerKey());
        var evidence = new Evidence(assessing.circumstances(decidable, claim), ledger.counters(), engine);
        Adjudication adjudication =
                decidable.adjudicator().adjudicate(claim, evidence.circumstances(), evidence.before());
        var stamp = posting.stamp(by, "");
        var settlement =
                Settlement.posted(SettlementNumbers.of(claim.key(), claim.jurisdiction()), claim, adjudication, stamp);
        settlements.add(settlement, evidence);
        posting.post(ledger, ledger.settlement(claim.key(), adjudication.postings(), stamp), "", by);
        replaying.bringUpToDate(ledger, stamp);
        return new SettlementResult.Done(settlement);
    }

    private static SettlementResult repeated(Settlement earlier, Claim claim) {
        return earlier.claim().equals(claim)
                ? new SettlementResult.DoneBefore(earlier)
                : new SettlementResult.Refused(Refusal.of(
                        Refusal.Code.SETTLEMENT_ID_REUSED, claim.key().settlementId()));
    }
}
