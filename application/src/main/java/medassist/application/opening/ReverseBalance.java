package medassist.application.opening;

import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;

/**
 * Reverses an opening balance, so that a corrected one can be taken over 期初余额冲正; what the year's settlements are due by it is
 * raised. One that was reversed before stays as it is.
 */
public record ReverseBalance(LedgerKey ledger, OpeningBalance balance, String reason) implements Request<JournalEntry> {

    @Override
    public Permission permission() {
        return Permission.APPROVE_LISTS;
    }

    @Override
    public Needs needs() {
        return Needs.ofYear(ledger);
    }

    @Override
    public Decision<Outcome<JournalEntry>> decide(CaseFile file, Stamp stamp, Law law) {
        LedgerYear year = file.year(ledger);
        Optional<SubjectHistory> history = SubjectHistory.of(year.journal()).stream()
                .filter(each -> each.subject().equals(balance))
                .findFirst();
        if (history.isEmpty()) {
            return Decision.refused(Refusal.Code.NO_OPENING_BALANCE, ledger.jurisdiction(), ledger.year());
        }
        if (history.get().isReversed()) {
            return Decision.doneBefore(history.get().entries().getLast());
        }
        JournalEntry entry = year.ledger().reversal(history.get(), stamp);
        return Decision.done(
                entry,
                year.appending(
                        Change.EntryAppended.of(year.ledger(), entry),
                        law,
                        new Cause(Cause.Kind.OPENING_BALANCE, balance.source())));
    }
}
