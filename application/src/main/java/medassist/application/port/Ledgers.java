package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;

/** The annual ledgers with their journals 年度台账与流水. */
public interface Ledgers {

    /** The ledger as it stands; an empty one where nothing was ever posted. */
    AnnualLedger read(LedgerKey key);

    /**
     * The ledger as it stands, held against everyone else until the unit of work ends. Its person must be known.
     */
    AnnualLedger hold(LedgerKey key);

    /** The person's ledgers that were ever opened, in the order in which several of them are to be held. */
    List<LedgerKey> of(PersonId id);

    /**
     * Adds the next entry to a ledger, and moves its counters with it.
     *
     * @param ledger as it is held
     * @throws IllegalStateException if it is not the next any more; nothing is added then
     */
    void append(AnnualLedger ledger, JournalEntry entry);

    /** Keeps why a ledger that is held does not stand as its replay gives it, or that it does. */
    void replayed(LedgerKey key, Cause cause);

    /** All entries about a settlement of the ledger. */
    SettlementHistory history(LedgerKey key, SettlementKey settlement);

    /** The person's settlement that a request of the institution's took back; empty where there is none. */
    Optional<SettlementKey> reversedBy(PersonId id, InstitutionId institutionId, String request);

    /** At most {@code limit} entries with a sequence above {@code after}, in sequence. */
    List<JournalEntry> entries(LedgerKey key, long after, int limit);
}
