package medassist.application.clearing;

import java.util.List;
import java.util.Optional;
import medassist.application.pending.ActKind;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.domain.access.Permission;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingState;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/**
 * The act by which an application for clearing is accepted 清算受理. Its document says what the fund will owe to whom by
 * it.
 */
record ClearingAcceptanceAct(Clearings clearings, Differences differences) implements ActKind.AtOnce {

    private static final String ID = "clearingId";

    @Override
    public String code() {
        return "CLEARING_ACCEPTANCE";
    }

    /** What is asked. */
    static Document asked(ClearingId id) {
        return Document.EMPTY.with(ID, id.value());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        return clearings
                .find(new ClearingId(asked.text(ID)))
                .map(this::held)
                .map(this::workedOut)
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_CLEARING, asked.text(ID)));
    }

    private Outcome<Document> workedOut(ClearingApplication held) {
        return refusal(held)
                .<Outcome<Document>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(asked(held.id())
                        .with("institutionId", held.period().institutionId().value())
                        .with("month", held.period().month().toString())
                        .with("type", held.period().type().name())
                        .with("lines", Integer.toString(held.totals().lines()))
                        .with("assistance", held.totals().shares().aid().toString())));
    }

    /** Why an application that is held cannot be accepted as things are. */
    Optional<Refusal> refusal(ClearingApplication held) {
        if (!held.isApplied()) {
            return Optional.of(Refusal.of(Code.CLEARING_STATE, held.id(), Clearings.State.of(held.state())));
        }
        int open = differences.open(
                held.period().institutionId(),
                held.period().jurisdiction(),
                held.period().days());
        return open == 0 ? Optional.empty() : Optional.of(Refusal.of(Code.DIFFERENCES_OPEN, open));
    }

    /** The application as it stands now that nobody else can decide it. */
    ClearingApplication held(ClearingApplication found) {
        clearings.lock(found.period().institutionId());
        return clearings.find(found.id()).orElseThrow();
    }

    @Override
    public Permission preparing() {
        return Permission.DECIDE_CLEARINGS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_CLEARINGS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return List.of(Phrase.of(
                code(),
                document.text(ID),
                document.text("institutionId"),
                document.text("month"),
                document.text("lines"),
                document.text("assistance")));
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        ClearingApplication held =
                clearings.find(new ClearingId(act.document().text(ID))).orElseThrow();
        clearings.decide(held.become(new ClearingState.Accepted(stamp)));
    }
}
