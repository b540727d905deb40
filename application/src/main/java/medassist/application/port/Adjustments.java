package medassist.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.settlement.Settlement;

/** The adjustments that replays of ledger years have raised 应补应退差额. */
public interface Adjustments {

    Optional<Adjustment> find(AdjustmentId id);

    /** At most {@code limit} adjustments of the filter with an id behind {@code after}, by id. */
    List<Adjustment> list(Filter filter, Reach reach, String after, int limit);

    /** The adjustments of settlements that have not lapsed, in the order in which they were raised. */
    List<Adjustment> of(Collection<Settlement> settlements);

    /**
     * At most {@code limit} adjustments from which payables of the filter follow, with an id not before {@code from}, by id: those
     * that are released, and those that give back, whatever has become of them.
     */
    List<Adjustment> payable(PayableFilter filter, Reach reach, String from, int limit);

    /**
     * Which adjustments are looked for.
     *
     * @param personId empty for anyone's
     */
    record Filter(String personId, State state) {}

    /** What has become of those that are looked for. */
    enum State {
        /** Anything; those that have lapsed are left out. */
        ANY,
        DUE,
        RELEASED,
        WAIVED,
        LAPSED
    }
}
