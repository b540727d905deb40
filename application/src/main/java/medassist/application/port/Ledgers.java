package medassist.application.port;

import java.util.List;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;

/** The annual ledgers with their journals 年度台账与流水. */
public interface Ledgers {

    /** The ledger as it stands; an empty one where nothing was ever posted. */
    AnnualLedger read(LedgerKey key);

    /**
     * The ledger as it stands, held against everyone else until the unit of work ends. Its person must be known.
     */
    AnnualLedger hold(LedgerKey key);

    /** Adds the next entry to a ledger that is held, and moves its counters with it. */
    void append(JournalEntry entry);

    /** The entry that posted a settlement of the ledger. */
    JournalEntry settlementEntry(LedgerKey key, SettlementKey settlement);

    /** At most {@code limit} entries with a sequence above {@code after}, in sequence. */
    List<JournalEntry> entries(LedgerKey key, long after, int limit);
}
