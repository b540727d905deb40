package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.ledger.LedgerKey;

/** The adjustments that replays of ledger years have raised 应补应退差额. */
public interface Adjustments {

    Optional<Adjustment> find(AdjustmentId id);

    /** All adjustments of the ledger, decided and lapsed ones too, in the order in which they were raised. */
    List<Adjustment> of(LedgerKey key);

    /** At most {@code limit} adjustments of the filter with an id behind {@code after}, by id. */
    List<Adjustment> list(Filter filter, String after, int limit);

    void add(Adjustment adjustment);

    /** Keeps what has become of an adjustment that was due. */
    void decide(Adjustment adjustment);

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
