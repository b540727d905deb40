package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.PendingAct;

/** The acts that need two people, those that were decided too 复核事项. */
public interface PendingActs {

    /** Locks the acts of a jurisdiction until the unit of work ends: none is prepared or decided meanwhile. */
    void lock(DivisionCode jurisdiction);

    Optional<PendingAct> find(ActId id);

    /**
     * The act of a kind and jurisdiction that waits.
     *
     * @param asked the digest of what it was asked for
     */
    Optional<PendingAct> waiting(String kind, DivisionCode jurisdiction, String asked);

    /** At most {@code limit} acts of the filter with an id behind {@code after}, by id. */
    List<PendingAct> list(Filter filter, Reach reach, String after, int limit);

    /** At most {@code limit} acts that are approved and not done, by id. */
    List<PendingAct> notDone(int limit);

    /** Adds an act that waits; its jurisdiction's acts are locked, none has its id, and the same does not wait. */
    void add(PendingAct act);

    /** Keeps what has become of an act, with its document as it was decided. */
    void keep(PendingAct act);

    /**
     * Which acts are looked for; what is empty does not matter.
     *
     * @param kind such as {@code PARAMETER}
     */
    record Filter(String kind, String jurisdiction, State state) {}

    /** What has become of those that are looked for. */
    enum State {
        ANY,
        PENDING,
        REJECTED,
        /** Approved, and done or still to be done. */
        APPROVED;

        /** What has become of an act. */
        public static State of(ActState state) {
            return switch (state) {
                case ActState.Waiting _ -> PENDING;
                case ActState.Rejected _ -> REJECTED;
                case ActState.Approved _, ActState.Done _ -> APPROVED;
            };
        }
    }
}
