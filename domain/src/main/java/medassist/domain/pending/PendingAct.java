package medassist.domain.pending;

import java.time.Instant;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;

/**
 * An act that needs two people 复核事项. One prepares it, and it waits; another, who is shown exactly what it will do, approves or
 * rejects it, once. Approved, it is done, at once or person by person. Of what was decided nothing changes any more.
 *
 * @param kind what kind of act it is, by a name that stays
 * @param asked the digest of what was asked for, by which the same thing asked again is known
 * @param document what it will do, as it was last worked out; of a decided one, as it was decided
 * @param digest the SHA-256 of the document's text
 */
public record PendingAct(
        ActId id,
        String kind,
        DivisionCode jurisdiction,
        String asked,
        Document document,
        String digest,
        Stamp prepared,
        ActState state) {

    public PendingAct {
        if (state.decision().filter(stamp -> stamp.by().equals(prepared.by())).isPresent()) {
            throw new IllegalArgumentException("an act is decided by another person than prepared it");
        }
    }

    public boolean isWaiting() {
        return state instanceof ActState.Waiting;
    }

    /** This act, as it is worked out now. */
    public PendingAct workedOut(Document anew, String itsDigest) {
        return new PendingAct(id, kind, jurisdiction, asked, anew, itsDigest, prepared, state);
    }

    public PendingAct rejected(Stamp stamp) {
        return decided(new ActState.Rejected(stamp));
    }

    /** This act, approved, and still to be done. */
    public PendingAct approved(Stamp stamp) {
        return decided(new ActState.Approved(stamp));
    }

    /** This act, approved and done at the same moment. */
    public PendingAct approvedAndDone(Stamp stamp) {
        return decided(new ActState.Done(stamp, stamp.at(), List.of()));
    }

    /**
     * This approved act, done.
     *
     * @param refused the parts that a rule refused
     */
    public PendingAct done(Instant at, List<ActState.RefusedPart> refused) {
        if (state instanceof ActState.Approved(Stamp stamp)) {
            return in(new ActState.Done(stamp, at, refused));
        }
        throw new IllegalStateException("only an approved act is done");
    }

    private PendingAct decided(ActState decision) {
        if (!isWaiting()) {
            throw new IllegalStateException("an act is decided once");
        }
        return in(decision);
    }

    private PendingAct in(ActState next) {
        return new PendingAct(id, kind, jurisdiction, asked, document, digest, prepared, next);
    }
}
