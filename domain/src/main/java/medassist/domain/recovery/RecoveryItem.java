package medassist.domain.recovery;

import medassist.domain.entitlement.AidByFund;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Subject;

/**
 * A settlement, or a grant on application, that a recovery takes back 追回明细.
 *
 * @param subject the settlement, or the application; of a claim by hand, the application
 * @param ledger the person's year to which it is posted
 * @param origin from which its payables are numbered
 * @param aid what it had granted, by fund
 * @param paidToPerson whether the person gets it, and not the institution
 */
public record RecoveryItem(
        Subject subject, LedgerKey ledger, String origin, AidByFund aid, boolean paidToPerson, State state) {

    /** How far an item is taken back. */
    public enum State {
        /** 待收回: it stands in its ledger. */
        STANDING,
        /** 已收回: it was reversed, or revoked, by this recovery. */
        TAKEN_BACK,
        /** 此前已冲正: it did not stand any more when its turn came. */
        REVERSED_BEFORE
    }

    /** The same in another state. */
    public RecoveryItem in(State other) {
        return new RecoveryItem(subject, ledger, origin, aid, paidToPerson, other);
    }

    /**
     * Whether an institution keeps, or will be paid, what it advanced in good faith, although it is taken back in the ledger: the
     * debtor is somebody else.
     */
    public boolean isKeptByInstitution(Debtor debtor) {
        return state == State.TAKEN_BACK && !paidToPerson && debtor instanceof Debtor.Human;
    }

    /** Whether the institution gives it back through its own statement, as it does with any reversal. */
    public boolean isSettledByStatement(Debtor debtor) {
        return state == State.TAKEN_BACK && !paidToPerson && debtor instanceof Debtor.Hospital;
    }
}
