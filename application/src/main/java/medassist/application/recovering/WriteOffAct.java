package medassist.application.recovering;

import java.util.List;
import java.util.Optional;
import medassist.application.pending.ActKind;
import medassist.application.port.Recoveries;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.recovery.RecoveryStep;

/** The act by which what cannot be got back is written off 核销, for the reason of who prepares it. */
record WriteOffAct(Recoveries recoveries, RecoveryStandings standings) implements ActKind.AtOnce {

    private static final String ID = "recovery";
    private static final String AMOUNT = "amount";

    @Override
    public String code() {
        return "RECOVERY_WRITE_OFF";
    }

    /** What is asked. */
    static Document asked(String recovery, Money amount) {
        return Document.EMPTY.with(ID, recovery).with(AMOUNT, amount.toString());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        recoveries.lock(jurisdiction);
        Money amount = Money.ofYuan(asked.text(AMOUNT));
        return recoveries
                .find(asked.text(ID))
                .filter(found -> found.jurisdiction().equals(jurisdiction))
                .map(standings::of)
                .map(standing -> RecoveringAid.beyondBalance(standing, amount)
                        .<Outcome<Document>>map(Outcome.Refused::new)
                        .orElseGet(() -> new Outcome.Done<>(asked(asked.text(ID), amount)
                                .with("balance", standing.balance().toString()))))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_RECOVERY, asked.text(ID)));
    }

    @Override
    public Permission preparing() {
        return Permission.COLLECT_RECOVERIES;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_RECOVERIES;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return List.of(Phrase.of(code(), document.text(ID), document.text(AMOUNT), document.text("balance")));
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        var step = new RecoveryStep(
                RecoveryStep.Kind.WRITTEN_OFF,
                Money.ofYuan(act.document().text(AMOUNT)),
                Optional.empty(),
                act.id().value(),
                new Stamp(
                        stamp.at(), stamp.by(), stamp.request(), act.prepared().reason()));
        recoveries.keep(recoveries.find(act.document().text(ID)).orElseThrow().taken(step));
    }
}
