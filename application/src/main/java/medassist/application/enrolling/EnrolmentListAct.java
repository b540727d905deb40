package medassist.application.enrolling;

import java.util.List;
import java.util.stream.Stream;
import medassist.application.pending.ActKind;
import medassist.application.port.Enrolments;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentList.State;
import medassist.domain.enrolment.EnrolmentList.Total;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/** The act by which a list of subsidised enrolments is approved 资助名单复核. Its document says how many there are, and who pays how much. */
record EnrolmentListAct(Enrolments enrolments) implements ActKind.AtOnce {

    private static final String ID = "list";

    @Override
    public String code() {
        return "ENROLMENT_LIST";
    }

    /** What is asked. */
    static Document asked(String list) {
        return Document.EMPTY.with(ID, list);
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        enrolments.lock(jurisdiction);
        return enrolments
                .find(asked.text(ID))
                .map(EnrolmentListAct::workedOut)
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_LIST, asked.text(ID)));
    }

    private static Outcome<Document> workedOut(EnrolmentList list) {
        if (list.state() != State.DRAFT) {
            return Outcome.refused(Code.LIST_STATE, list.id(), list.state());
        }
        return new Outcome.Done<>(asked(list.id())
                .with("year", Integer.toString(list.year()))
                .with("on", list.on().toString())
                .with(
                        "totals",
                        list.totals().stream().map(EnrolmentListAct::document).toList()));
    }

    private static Document document(Total total) {
        return Document.EMPTY
                .with("payer", total.payer().name())
                .with("enrolments", Integer.toString(total.enrolments()))
                .with("subsidy", total.subsidy().toString());
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_ENROLMENTS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_ENROLMENTS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return Stream.concat(
                        Stream.of(Phrase.of(code(), document.text(ID), document.text("year"), document.text("on"))),
                        document.documents("totals").stream()
                                .map(total -> Phrase.of(
                                        code() + ".TOTAL." + total.text("payer"),
                                        total.text("enrolments"),
                                        total.text("subsidy"))))
                .toList();
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        EnrolmentList list = enrolments.find(act.document().text(ID)).orElseThrow();
        enrolments.become(list.id(), EnrolmentState.DRAFT, EnrolmentState.APPROVED);
        enrolments.keep(list.become(State.APPROVED, list.totals()));
    }
}
