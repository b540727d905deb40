package medassist.application.adjusting;

import java.util.List;
import medassist.application.adjusting.DecidingAdjustments.Step;
import medassist.application.pending.ActKind;
import medassist.application.port.Adjustments;
import medassist.domain.access.Permission;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/** The act by which a difference is released or waived 差额处理. Its document says what is due, and of which settlement. */
record AdjustmentAct(Adjustments adjustments) implements ActKind.ByPerson {

    private static final String ID = "adjustmentId";
    private static final String STEP = "decision";

    @Override
    public String code() {
        return "ADJUSTMENT";
    }

    /** What is asked. */
    static Document asked(AdjustmentId id, Step step) {
        return Document.EMPTY.with(ID, id.value()).with(STEP, step.name());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        return adjustments
                .find(new AdjustmentId(asked.text(ID)))
                .filter(Adjustment::isDue)
                .<Outcome<Document>>map(due -> new Outcome.Done<>(document(due, Step.valueOf(asked.text(STEP)))))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(Code.ADJUSTMENT_NOT_DUE, asked.text(ID))));
    }

    private static Document document(Adjustment due, Step step) {
        return asked(due.id(), step)
                .with("personId", due.ledger().personId().value())
                .with("institutionId", due.settlement().institutionId().value())
                .with("settlementId", due.settlement().settlementId())
                .with("was", due.was().toString())
                .with("is", due.is().toString())
                .with("due", due.dueToPerson().toString());
    }

    @Override
    public Permission preparing() {
        return Permission.DECIDE_ADJUSTMENTS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_ADJUSTMENTS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return List.of(Phrase.of(
                code() + "." + document.text(STEP),
                document.text(ID),
                document.text("settlementId"),
                document.text("was"),
                document.text("is"),
                document.text("due")));
    }

    /** Where it is decided otherwise meanwhile, the part is refused and says so. */
    @Override
    public List<Part> parts(PendingAct act) {
        Document document = act.document();
        return adjustments
                .find(new AdjustmentId(document.text(ID)))
                .map(found -> new Part(
                        document.text(ID),
                        Step.valueOf(document.text(STEP))
                                .of(found, act.prepared().reason())))
                .stream()
                .toList();
    }
}
