package medassist.application.recovering;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import medassist.application.applying.HandlingApplications;
import medassist.application.pending.ActKind;
import medassist.application.port.Applications;
import medassist.application.port.Institutions;
import medassist.application.port.Recoveries;
import medassist.application.settling.ReverseClearedSettlement;
import medassist.application.settling.ReverseSettlement;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.clearing.ClearedReversal;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;

/**
 * The act by which a case of recovery is confirmed 追回认定: each of its items is taken back in its ledger, and an institution's designation
 * ends where the case says so. What could not be taken back yet, as a settlement whose clearing is being decided, still stands in the
 * case, which may be confirmed again.
 */
record RecoveryAct(Recoveries recoveries, Applications applications, Institutions institutions)
        implements ActKind.ByPerson {

    private static final String ID = "recovery";

    @Override
    public String code() {
        return "RECOVERY";
    }

    /** What is asked. */
    static Document asked(String recovery) {
        return Document.EMPTY.with(ID, recovery);
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        recoveries.lock(jurisdiction);
        return recoveries
                .find(asked.text(ID))
                .filter(found -> found.jurisdiction().equals(jurisdiction))
                .map(RecoveryAct::workedOut)
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_RECOVERY, asked.text(ID)));
    }

    private static Outcome<Document> workedOut(RecoveryCase recovery) {
        List<RecoveryItem> standing = recovery.standing();
        if (recovery.state() == RecoveryCase.State.CLEARED || standing.isEmpty()) {
            return Outcome.refused(Code.RECOVERY_STATE, recovery.id(), recovery.state());
        }
        AidByFund aid = standing.stream().map(RecoveryItem::aid).reduce(AidByFund.NONE, AidByFund::plus);
        Document document = asked(recovery.id())
                .with("kind", recovery.kind().name())
                .with("debtor", recovery.debtor().number())
                .with("aid", aid.total().toString())
                .with(
                        "items",
                        standing.stream()
                                .map(item -> Document.EMPTY
                                        .with("origin", item.origin())
                                        .with("aid", item.aid().total().toString()))
                                .toList());
        return new Outcome.Done<>(recovery.designationEnds()
                .filter(_ -> recovery.state() == RecoveryCase.State.REPORTED)
                .map(day -> document.with("designationEnds", day.toString()))
                .orElse(document));
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_RECOVERIES;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_RECOVERIES;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        Phrase taken = Phrase.of(
                code() + "." + document.text("kind"),
                document.text(ID),
                document.text("debtor"),
                document.documents("items").size(),
                document.text("aid"));
        return document.find("designationEnds")
                .map(day -> List.of(taken, Phrase.of(code() + ".designation", document.text("debtor"), day)))
                .orElse(List.of(taken));
    }

    @Override
    public void begin(PendingAct act, Stamp stamp) {
        RecoveryCase recovery = found(act);
        recoveries.keep(recovery.confirmed(stamp));
        // What is confirmed once more, to take the rest back, leaves a designation that has begun since.
        act.document().find("designationEnds").map(LocalDate::parse).ifPresent(day -> {
            if (recovery.debtor() instanceof Debtor.Hospital(var id)) {
                institutions.find(id).map(found -> found.designatedUntil(day)).ifPresent(institutions::put);
            }
        });
    }

    private RecoveryCase found(PendingAct act) {
        return recoveries.find(act.document().text(ID)).orElseThrow();
    }

    /** All items, those among them that do not stand any more, so that their names stay. */
    @Override
    public List<Part> parts(PendingAct act) {
        RecoveryCase recovery = found(act);
        return IntStream.range(0, recovery.items().size())
                .mapToObj(i -> new Part(
                        Integer.toString(i + 1),
                        takeBack(recovery, recovery.items().get(i))))
                .toList();
    }

    private TakeBack takeBack(RecoveryCase recovery, RecoveryItem item) {
        return new TakeBack(recovery.id(), item, ways(recovery, item));
    }

    /** Where the institution keeps what it advanced, no clearing is concerned. */
    private List<Request<?>> ways(RecoveryCase recovery, RecoveryItem item) {
        return switch (item.subject()) {
            case SettlementKey key ->
                recovery.debtor() instanceof Debtor.Human
                        ? List.of(new ReverseSettlement(key, item.ledger(), recovery.id(), ClearedReversal.NEXT_MONTH))
                        : List.of(
                                new ReverseSettlement(key, item.ledger(), recovery.id(), ClearedReversal.ADJUSTMENT),
                                new ReverseClearedSettlement(key, item.ledger(), recovery.id()));
            case ApplicationKey key ->
                List.of(HandlingApplications.revocation(applications.find(key).orElseThrow(), recovery.id()));
            default ->
                throw new IllegalStateException(recovery.id() + " takes back what is neither settled nor granted");
        };
    }
}
