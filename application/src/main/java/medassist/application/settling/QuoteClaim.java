package medassist.application.settling;

import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;

/** What a claim would be owed as the ledger is 试算; it changes nothing. */
public record QuoteClaim(Claim claim) implements Request<Quote> {

    @Override
    public Permission permission() {
        return Permission.QUOTE;
    }

    @Override
    public Needs needs() {
        return Admission.needs(claim);
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return Admission.beyond(claim, reach).or(() -> personBeyond(reach, file));
    }

    @Override
    public Decision<Outcome<Quote>> decide(CaseFile file, Stamp stamp, Law law) {
        var admission = Admission.of(claim, file, stamp, law);
        Optional<Need<?>> lacking = admission.lacking();
        if (lacking.isPresent()) {
            return new Decision.NeedsMore<>(needs().and(lacking.get()));
        }
        Optional<Refusal> refusal = admission.refusal();
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        var before = file.of(new Need.Ledger(claim.ledgerKey())).counters();
        var adjudication = admission.adjudicator().adjudicate(claim, admission.circumstances(), before);
        return Decision.done(new Quote(claim, adjudication), List.of());
    }
}
