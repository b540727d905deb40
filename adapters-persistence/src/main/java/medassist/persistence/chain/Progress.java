package medassist.persistence.chain;

/** How far a verification has come: behind which ledger, and what it has counted since it began. */
public record Progress(LedgerPlace after, long ledgers, long entries) {

    /** Before anything. */
    public static final Progress NONE = new Progress(LedgerPlace.START, 0, 0);

    Progress after(LedgerPlace ledger, long walked) {
        return new Progress(ledger, ledgers + 1, entries + walked);
    }
}
