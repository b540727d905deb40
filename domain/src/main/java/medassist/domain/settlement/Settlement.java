package medassist.domain.settlement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Shares;
import medassist.domain.ledger.Stamp;

/**
 * A claim that was decided and posted 结算单. It comes into being with its journal entry, keeps claim, terms and
 * explanation as they were decided, and may be reversed and be posted again; nothing else about it ever changes.
 */
public record Settlement(
        SettlementNumber number,
        Claim claim,
        Adjudication adjudication,
        Set<Doubt> doubts,
        Stamp posted,
        SettlementState state) {

    public Settlement {
        doubts = Set.copyOf(doubts);
    }

    /** A settlement as it is posted, without doubts. */
    public static Settlement posted(SettlementNumber number, Claim claim, Adjudication adjudication, Stamp stamp) {
        return posted(number, claim, adjudication, Set.of(), stamp);
    }

    /**
     * A settlement as it is posted.
     *
     * @param doubts what the office should look at
     */
    public static Settlement posted(
            SettlementNumber number, Claim claim, Adjudication adjudication, Set<Doubt> doubts, Stamp stamp) {
        return new Settlement(number, claim, adjudication, doubts, stamp, new SettlementState.Posted());
    }

    private Settlement in(SettlementState changed) {
        return new Settlement(number, claim, adjudication, doubts, posted, changed);
    }

    /** This settlement, reversed. */
    public Settlement reversed(Stamp stamp) {
        return reversed(stamp, false);
    }

    /**
     * This settlement, reversed.
     *
     * @param undone whether its institution has undone it as one of unknown outcome (2601)
     */
    public Settlement reversed(Stamp stamp, boolean undone) {
        return in(new SettlementState.Reversed(stamp, undone));
    }

    /** This settlement, posted again after its reversal was undone. */
    public Settlement reinstated() {
        return in(new SettlementState.Posted());
    }

    /** Whether the person paid the institution first and gets the assistance, so that it stands in no statement. */
    public boolean isPaidToPerson() {
        return adjudication.payee() == Payee.PERSON;
    }

    /** Who pays what of the bill. */
    public Shares shares() {
        return Shares.of(claim.expense(), adjudication);
    }

    /** When it was reversed; empty while it stands. */
    public Optional<Instant> reversedAt() {
        return state instanceof SettlementState.Reversed(Stamp stamp, boolean _)
                ? Optional.of(stamp.at())
                : Optional.empty();
    }

    public boolean isReversed() {
        return state instanceof SettlementState.Reversed;
    }

    /** Whether its institution has undone it as one of unknown outcome (2601), so that its books have nothing of it. */
    public boolean isUndone() {
        return state instanceof SettlementState.Reversed reversed && reversed.undone();
    }
}
