package medassist.application.registering;

import java.util.List;
import java.util.stream.Stream;
import medassist.application.pending.ActKind;
import medassist.application.work.Work;
import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.recipient.PersonId;

/** The act by which a number is merged into another 并户. Its document says the ledgers that are taken over. */
record MergeAct(Work work) implements ActKind.ByPerson {

    private static final Caller OURSELVES = new Caller("", "", "", Authority.EVERYTHING);

    @Override
    public String code() {
        return "MERGE";
    }

    /** What is asked. */
    static Document asked(PersonId personId, PersonId into) {
        return Document.EMPTY.with("personId", personId.value()).with("into", into.value());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        return work.tryOut(merge(asked, ""), OURSELVES).map(MergeAct::document);
    }

    private static Document document(MergedNumber merged) {
        return asked(merged.personId(), merged.into())
                .with(
                        "ledgers",
                        merged.takenOver().stream().map(MergeAct::document).toList());
    }

    private static Document document(AnnualLedger ledger) {
        return Document.EMPTY
                .with("jurisdiction", ledger.key().jurisdiction().value())
                .with("year", Integer.toString(ledger.key().year()))
                .with("inPolicyBurden", ledger.inPolicyBurden().toString())
                .with("assistance", ledger.assistance().toString());
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_LISTS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_LISTS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return Stream.concat(
                        Stream.of(Phrase.of(code(), document.text("personId"), document.text("into"))),
                        document.documents("ledgers").stream()
                                .map(ledger -> Phrase.of(
                                        "MERGE.LEDGER",
                                        ledger.text("jurisdiction"),
                                        ledger.text("year"),
                                        ledger.text("inPolicyBurden"),
                                        ledger.text("assistance"))))
                .toList();
    }

    @Override
    public List<Part> parts(PendingAct act) {
        return List.of(new Part(
                act.document().text("personId"),
                merge(act.document(), act.prepared().reason())));
    }

    private static MergePerson merge(Document document, String reason) {
        return new MergePerson(new PersonId(document.text("personId")), new PersonId(document.text("into")), reason);
    }
}
