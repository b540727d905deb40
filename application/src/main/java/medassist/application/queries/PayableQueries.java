package medassist.application.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import medassist.application.port.Adjustments;
import medassist.application.port.Applications;
import medassist.application.port.PayableFilter;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.payable.Payable;
import medassist.domain.payable.PayableId;
import medassist.domain.policy.Fund;

/** Looks up what is owed to persons, and by them 应付款查询. */
public final class PayableQueries {

    /** Before the first id. */
    public static final PayableId START = new PayableId("", Fund.ASSISTANCE_FUND);

    private final Settlements settlements;
    private final Adjustments adjustments;
    private final Applications applications;
    private final UnitOfWork unitOfWork;

    public PayableQueries(
            Settlements settlements, Adjustments adjustments, Applications applications, UnitOfWork unitOfWork) {
        this.applications = applications;
        this.settlements = settlements;
        this.adjustments = adjustments;
        this.unitOfWork = unitOfWork;
    }

    /** At most {@code limit} payables of the filter behind the id, by id. */
    public List<Payable> list(PayableFilter filter, PayableId after, int limit, Caller by) {
        return list(filter, by.reach(Permission.READ_PAYABLES), after, limit);
    }

    /**
     * All payables of the filter, by id.
     *
     * @param page how many are read at a time
     */
    public List<Payable> all(PayableFilter filter, Reach reach, int page) {
        var all = new ArrayList<Payable>();
        List<Payable> read;
        do {
            read = list(filter, reach, all.isEmpty() ? START : all.getLast().id(), page);
            all.addAll(read);
        } while (read.size() == page);
        return all;
    }

    private List<Payable> list(PayableFilter filter, Reach reach, PayableId after, int limit) {
        // Of what the last one follows from, others may follow; of each other one does at least.
        int origins = limit + 1;
        return unitOfWork.within(() -> Stream.of(
                        settlements.payable(filter, reach, after.origin(), origins).stream()
                                .flatMap(settlement -> Payable.of(settlement).stream()),
                        adjustments.payable(filter, reach, after.origin(), origins).stream()
                                .flatMap(adjustment -> Payable.of(adjustment).stream()),
                        applications.payable(filter, reach, after.origin(), origins).stream()
                                .flatMap(application -> Payable.of(application).stream()))
                .flatMap(payables -> payables)
                .filter(payable -> payable.id().compareTo(after) > 0)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .limit(limit)
                .toList());
    }
}
