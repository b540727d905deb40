package medassist.application.opening;

import java.util.List;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.Ledgers;
import medassist.application.work.Work;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.recipient.PersonId;

/** Prepares that opening balances are taken over, or one is reversed; a second person decides 期初余额提交. */
public final class TakingOverBalances {

    private final Work work;
    private final Ledgers ledgers;
    private final PreparingActs preparing;

    public TakingOverBalances(Work work, Ledgers ledgers, PreparingActs preparing) {
        this.work = work;
        this.ledgers = ledgers;
        this.preparing = preparing;
    }

    /**
     * A signed-off list 期初余额清单.
     *
     * @param source how it is called
     * @param rows one or more, all of one jurisdiction
     */
    public record OpeningList(String source, List<Row> rows) {

        public OpeningList {
            rows = List.copyOf(rows);
        }
    }

    /** What one ledger year had used before. */
    public record Row(LedgerKey ledger, UsedBefore used) {}

    /** The kinds of act by which it is done. */
    public static List<ActKind> kinds(Work work, Ledgers ledgers) {
        return List.of(new OpeningBalancesAct(work), new BalanceReversalAct(ledgers));
    }

    /** Prepares that a list is taken over; refused, with the place, where a row of it cannot be. */
    public Outcome<PendingAct> takeOver(OpeningList list, String reason, Caller by) {
        return preparing.prepare(
                new OpeningBalancesAct(work),
                list.rows().getFirst().ledger().jurisdiction(),
                OpeningBalancesAct.asked(list),
                reason,
                by);
    }

    /** Prepares that the opening balance of a ledger is reversed; refused where none stands. */
    public Outcome<PendingAct> reverse(LedgerKey ledger, String reason, Caller by) {
        return preparing.prepare(new BalanceReversalAct(ledgers), ledger.jurisdiction(), document(ledger), reason, by);
    }

    static Document document(LedgerKey ledger) {
        return Document.EMPTY
                .with("personId", ledger.personId().value())
                .with("jurisdiction", ledger.jurisdiction().value())
                .with("year", Integer.toString(ledger.year()));
    }

    static LedgerKey ledger(Document document) {
        return new LedgerKey(
                new PersonId(document.text("personId")),
                new DivisionCode(document.text("jurisdiction")),
                Integer.parseInt(document.text("year")));
    }
}
