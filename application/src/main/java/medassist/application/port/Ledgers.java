package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;

/** The annual ledgers with their journals 年度台账与流水. */
public interface Ledgers {

    /** The ledger to which is posted under the number of a key; an empty one where nothing was ever posted. */
    AnnualLedger read(LedgerKey key);

    /**
     * At most {@code limit} ledgers of a jurisdiction and years from the first to the last to which anything was ever posted, behind the key
     * of one, by number and year.
     *
     * @param after empty for the first
     */
    List<LedgerKey> list(DivisionCode jurisdiction, int first, int last, Optional<LedgerKey> after, int limit);

    /** The entry that took over the opening balance that stands, the newest where merged ledgers have several; empty where none does. */
    Optional<JournalEntry> openingBalance(LedgerKey key);

    /** At most {@code limit} entries with a sequence above {@code after}, in sequence; those under the number of the key alone. */
    List<JournalEntry> entries(LedgerKey key, long after, int limit);
}
