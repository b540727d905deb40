package medassist.domain.ledger;

/**
 * The other of two ledgers of one human being under two numbers that are one from now on 并入台账.
 *
 * @param ledger in the entry that takes it over, the one that is not posted to any more; in that one's last entry, the one that is
 */
public record MergedLedger(LedgerKey ledger) implements Subject {}
