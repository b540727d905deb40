package medassist.application.opening;

import java.util.List;
import medassist.application.pending.ActKind;
import medassist.application.port.Ledgers;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.recipient.PersonId;

/** The act by which the opening balance of a ledger is reversed 期初余额冲正. Its document says which stands, and what it is. */
record BalanceReversalAct(Ledgers ledgers) implements ActKind.ByPerson {

    @Override
    public String code() {
        return "OPENING_BALANCE_REVERSAL";
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        LedgerKey ledger = TakingOverBalances.ledger(asked);
        return ledgers.openingBalance(ledger)
                .<Outcome<Document>>map(entry -> new Outcome.Done<>(document(ledger, entry)))
                .orElseGet(
                        () -> Outcome.refused(Refusal.Code.NO_OPENING_BALANCE, ledger.jurisdiction(), ledger.year()));
    }

    private static Document document(LedgerKey ledger, JournalEntry entry) {
        if (!(entry.refersTo() instanceof OpeningBalance(LedgerKey of, int number, String source))) {
            throw new IllegalStateException("an entry of kind OPENING is about an opening balance");
        }
        return TakingOverBalances.document(ledger)
                .with("takenOverUnder", of.personId().value())
                .with("number", Integer.toString(number))
                .with("source", source)
                .with("inPolicyBurden", entry.moved(Counter.IN_POLICY_BURDEN).toString())
                .with("assistance", entry.moved(Counter.ASSISTANCE).toString());
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
        return List.of(Phrase.of(
                code(),
                document.text("personId"),
                document.text("jurisdiction"),
                document.text("year"),
                document.text("source"),
                document.text("assistance")));
    }

    @Override
    public List<Part> parts(PendingAct act) {
        Document document = act.document();
        LedgerKey ledger = TakingOverBalances.ledger(document);
        var balance = new OpeningBalance(
                ledger.under(new PersonId(document.text("takenOverUnder"))),
                Integer.parseInt(document.text("number")),
                document.text("source"));
        return List.of(new Part(
                document.text("personId"),
                new ReverseBalance(ledger, balance, act.prepared().reason())));
    }
}
