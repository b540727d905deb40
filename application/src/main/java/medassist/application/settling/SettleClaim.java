package medassist.application.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.application.Invoice;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;

/**
 * Settles a claim at the hospital counter 结算: it is decided by the ledger as it is, and posted, once. An equal claim under the same
 * settlement id finds what was posted; another claim under it is refused, an equal one whose settlement was reversed, and one whose bill
 * serves an application.
 */
public record SettleClaim(Claim claim) implements Request<Settlement> {

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return Admission.needs(claim)
                .and(Doubts.needs(claim))
                .and(new Need.SettlementUnder(claim.key()))
                .and(served());
    }

    private Need.ServedBy served() {
        return new Need.ServedBy(Invoice.of(claim.key()));
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return Admission.beyond(claim, reach).or(() -> personBeyond(reach, file));
    }

    @Override
    public Decision<Outcome<Settlement>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Settlement> earlier = file.of(new Need.SettlementUnder(claim.key()));
        if (earlier.isPresent()) {
            return repeated(earlier.get());
        }
        if (file.of(served()).isPresent()) {
            return Decision.refused(Refusal.of(
                            Refusal.Code.BILL_USED_BEFORE,
                            claim.key().institutionId(),
                            claim.key().settlementId())
                    .at("settlementId"));
        }
        var admission = Admission.of(claim, file, stamp, law);
        // A year out of step is replayed with the new settlement, which may be due something itself.
        boolean isOutOfStep = file.of(new Need.Ledger(claim.ledgerKey())).isOutOfStep();
        Optional<Need<?>> lacking = admission.lacking();
        if (lacking.isPresent()) {
            Needs needs = needs().and(lacking.get());
            return new Decision.NeedsMore<>(isOutOfStep ? needs.andYear(claim.ledgerKey()) : needs);
        }
        Optional<Refusal> refusal = admission.refusal();
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return isOutOfStep && !file.hasYear(claim.ledgerKey())
                ? new Decision.NeedsMore<>(needs().andYear(claim.ledgerKey()))
                : post(admission, stamp);
    }

    private Decision<Outcome<Settlement>> repeated(Settlement earlier) {
        if (!claim.isSameAs(earlier.claim())) {
            return Decision.refused(
                    Refusal.Code.SETTLEMENT_ID_REUSED, claim.key().settlementId());
        }
        return earlier.isReversed()
                ? Decision.refused(Refusal.Code.ALREADY_REVERSED, claim.key().settlementId())
                : Decision.doneBefore(earlier);
    }

    private Decision<Outcome<Settlement>> post(Admission admission, Stamp stamp) {
        AnnualLedger ledger = admission.file().of(new Need.Ledger(claim.ledgerKey()));
        DecidedSettlement decided = admission.decided(ledger.counters(), stamp);
        Settlement settlement = decided.settlement();
        JournalEntry entry =
                ledger.settlement(claim.key(), settlement.adjudication().postings(), stamp);
        var changes = new ArrayList<Change>(List.of(
                new Change.SettlementAdded(settlement, decided.evidence()), Change.EntryAppended.of(ledger, entry)));
        if (ledger.isOutOfStep()) {
            changes.addAll(admission
                    .file()
                    .year(claim.ledgerKey())
                    .with(decided)
                    .after(entry)
                    .adjustmentsDue(admission.law(), ledger.outOfStepFor(), stamp));
        }
        return Decision.done(settlement, changes);
    }
}
