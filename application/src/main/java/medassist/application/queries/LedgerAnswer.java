package medassist.application.queries;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.recipient.Numbers;

/**
 * How a ledger year stands, and from when 台账查询结果.
 *
 * @param numbers those that it is one ledger of
 * @param openingBalance the entry that took over what the year had used before; empty where none stands
 * @param keptFrom the first day for which any policy of the jurisdiction decides, where it comes in the middle of the year
 */
public record LedgerAnswer(
        Numbers numbers, AnnualLedger ledger, Optional<JournalEntry> openingBalance, Optional<LocalDate> keptFrom) {

    /** The day from which alone the year is kept, since nothing was taken over from before; empty where it is kept whole. */
    public Optional<LocalDate> onlyKeptFrom() {
        return openingBalance.isPresent() ? Optional.empty() : keptFrom;
    }
}
