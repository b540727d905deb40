package medassist.application.opening;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import medassist.application.opening.TakingOverBalances.OpeningList;
import medassist.application.opening.TakingOverBalances.Row;
import medassist.application.pending.ActKind;
import medassist.application.work.Work;
import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.ledger.UsedBefore.Used;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/**
 * The act by which a signed-off list of what ledger years had used before is taken over 期初余额记入, ledger by ledger. Its document is
 * the list.
 */
record OpeningBalancesAct(Work work) implements ActKind.ByPerson {

    private static final Caller OURSELVES = new Caller("", "", "", Authority.EVERYTHING);

    @Override
    public String code() {
        return "OPENING_BALANCES";
    }

    /** What is asked. */
    static Document asked(OpeningList list) {
        return Document.EMPTY
                .with("source", list.source())
                .with(
                        "balances",
                        list.rows().stream().map(OpeningBalancesAct::document).toList());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        OpeningList list = list(asked);
        var ledgers = new HashSet<LedgerKey>();
        for (int i = 0; i < list.rows().size(); i++) {
            Row row = list.rows().get(i);
            String place = "balances/" + i;
            if (!row.ledger().jurisdiction().equals(jurisdiction)) {
                return refused(
                        Refusal.of(
                                Refusal.Code.OTHER_JURISDICTION,
                                jurisdiction,
                                row.ledger().jurisdiction()),
                        place);
            }
            if (!ledgers.add(row.ledger())) {
                return refused(
                        Refusal.of(Refusal.Code.NAMED_TWICE, row.ledger().personId())
                                .at("personId"),
                        place);
            }
            Outcome<JournalEntry> outcome = work.tryOut(takeOver(row, list.source(), ""), OURSELVES);
            if (outcome instanceof Outcome.Refused<JournalEntry>(Refusal refusal)) {
                return refused(refusal, place);
            }
        }
        return new Outcome.Done<>(asked(list));
    }

    private static Outcome<Document> refused(Refusal refusal, String place) {
        return new Outcome.Refused<>(refusal.at(refusal.field().isEmpty() ? place : place + "/" + refusal.field()));
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
        OpeningList list = list(act.document());
        Money assistance =
                list.rows().stream().map(row -> row.used().assistance()).reduce(Money.ZERO, Money::plus);
        return List.of(Phrase.of(code(), list.source(), list.rows().size(), assistance));
    }

    @Override
    public List<Part> parts(PendingAct act) {
        OpeningList list = list(act.document());
        return list.rows().stream()
                .map(row -> new Part(
                        row.ledger().personId() + " " + row.ledger().year(),
                        takeOver(row, list.source(), act.prepared().reason())))
                .toList();
    }

    private static TakeOverBalance takeOver(Row row, String source, String reason) {
        return new TakeOverBalance(row.ledger(), row.used(), source, reason);
    }

    private static Document document(Row row) {
        UsedBefore used = row.used();
        return TakingOverBalances.document(row.ledger())
                .with("deductibles", documents(used.deductibles(), "benefit", "counted"))
                .with("pools", documents(used.pools(), "pool", "paid"))
                .with("inPolicyBurden", used.inPolicyBurden().toString())
                .with("assistance", used.assistance().toString());
    }

    private static List<Document> documents(List<Used> used, String id, String amount) {
        return used.stream()
                .map(each -> Document.EMPTY
                        .with(id, each.id())
                        .with(amount, each.amount().toString()))
                .toList();
    }

    private static OpeningList list(Document document) {
        return new OpeningList(
                document.text("source"),
                document.documents("balances").stream()
                        .map(row -> new Row(
                                TakingOverBalances.ledger(row),
                                new UsedBefore(
                                        used(row.documents("deductibles"), "benefit", "counted"),
                                        used(row.documents("pools"), "pool", "paid"),
                                        Money.ofYuan(row.text("inPolicyBurden")),
                                        Money.ofYuan(row.text("assistance")))))
                        .toList());
    }

    private static List<Used> used(List<Document> documents, String id, String amount) {
        Function<Document, Used> used = each -> new Used(each.text(id), Money.ofYuan(each.text(amount)));
        return documents.stream().map(used).toList();
    }
}
