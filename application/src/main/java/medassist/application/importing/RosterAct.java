package medassist.application.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.pending.ActKind;
import medassist.application.port.Rosters;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.Summary;

/** The act by which a roster is applied 名单复核. Its document says how many rows come to what, who ends, and what becomes due. */
record RosterAct(Rosters rosters) implements ActKind.AtOnce {

    private static final String ID = "roster";
    private static final String SENT_BY = "sentBy";
    private static final String SENT_AT = "sentAt";

    @Override
    public String code() {
        return "ROSTER";
    }

    /** What is asked: of a file that is sent again, another than of the one before. */
    static Document asked(Roster roster) {
        return Document.EMPTY
                .with(ID, roster.id())
                .with(SENT_BY, roster.uploaded().by())
                .with(SENT_AT, roster.uploaded().at().toString());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        rosters.lock(jurisdiction);
        return rosters.find(asked.text(ID))
                .map(roster -> workedOut(roster, asked))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_LIST, asked.text(ID)));
    }

    private Outcome<Document> workedOut(Roster roster, Document asked) {
        boolean isOfThis = asked.text(SENT_AT).equals(roster.uploaded().at().toString())
                && asked.text(SENT_BY).equals(roster.uploaded().by());
        if (roster.state() != Roster.State.PREVIEWED || !isOfThis) {
            return Outcome.refused(Code.LIST_STATE, roster.id(), roster.state());
        }
        Optional<Roster> later = rosters.laterApplied(roster);
        if (later.isPresent()) {
            return Outcome.refused(
                    Code.LATER_LIST_APPLIED, roster.id(), later.get().id());
        }
        Summary summary = roster.summary();
        Document document = asked(roster)
                .with("issuer", roster.head().issuer().name())
                .with("month", roster.head().month().toString())
                .with("kind", roster.head().kind().name());
        for (RosterOutcome outcome : RosterOutcome.values()) {
            document = document.with(outcome.name(), Integer.toString(summary.of(outcome)));
        }
        return new Outcome.Done<>(document.with(
                        "endings",
                        summary.endingsInOrder().entrySet().stream()
                                .map(each -> Document.EMPTY
                                        .with("category", each.getKey().name())
                                        .with(
                                                "inForce",
                                                Integer.toString(each.getValue().inForce()))
                                        .with(
                                                "ending",
                                                Integer.toString(each.getValue().ending())))
                                .toList())
                .with("withoutIdNumber", Integer.toString(summary.withoutIdNumber()))
                .with("adjustments", Integer.toString(summary.effect().adjustments()))
                .with("toPersons", summary.effect().toPersons().toString())
                .with("fromPersons", summary.effect().fromPersons().toString())
                .with("content", summary.contentDigest()));
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_ROSTERS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_ROSTERS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return Stream.of(
                        Stream.of(Phrase.of(
                                code() + "." + document.text("kind"),
                                document.text(ID),
                                document.text("month"),
                                document.text("NEW"),
                                document.text("CHANGED"),
                                document.text("REAPPEARED"),
                                document.text("ENDING"),
                                document.text("UNCHANGED"),
                                document.text("PENDING"),
                                document.text("REJECTED"))),
                        document.documents("endings").stream()
                                .map(each -> Phrase.of(
                                        code() + ".ENDINGS." + each.text("category"),
                                        each.text("inForce"),
                                        each.text("ending"))),
                        Stream.of(
                                Phrase.of(code() + ".WITHOUT_ID_NUMBER", document.text("withoutIdNumber")),
                                Phrase.of(
                                        code() + ".EFFECT",
                                        document.text("adjustments"),
                                        document.text("toPersons"),
                                        document.text("fromPersons"))))
                .flatMap(phrases -> phrases)
                .toList();
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        Roster roster = rosters.find(act.document().text(ID)).orElseThrow();
        rosters.keep(roster.become(Roster.State.APPLYING, stamp.by()));
    }
}
