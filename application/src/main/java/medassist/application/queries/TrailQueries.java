package medassist.application.queries;

import java.util.List;
import java.util.Optional;
import medassist.application.port.Adjustments;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.audit.Caller;

/** Looks up what followed from what was posted: adjustments, events and the audit trail 差额、事件与审计查询. */
public final class TrailQueries {

    private final Adjustments adjustments;
    private final Events events;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;

    public TrailQueries(Adjustments adjustments, Events events, AuditTrail audit, UnitOfWork unitOfWork) {
        this.adjustments = adjustments;
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    /** An adjustment that is looked up to decide it, whatever has become of it. */
    public Optional<Adjustment> adjustment(AdjustmentId id, Caller by) {
        Reach reach = by.reach(Permission.DECIDE_ADJUSTMENTS);
        return unitOfWork
                .within(() -> adjustments.find(id))
                .filter(found -> reach.reaches(found.ledger().jurisdiction())
                        && reach.reaches(found.settlement().institutionId()));
    }

    /** At most {@code limit} adjustments of the filter with an id behind {@code after}, by id. */
    public List<Adjustment> adjustments(Adjustments.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_ADJUSTMENTS);
        return unitOfWork.within(() -> adjustments.list(filter, reach, after, limit));
    }

    /** At most {@code limit} events of the filter behind the place {@code after}, oldest first. */
    public List<Events.Delivery> events(Events.Filter filter, long after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_EVENTS);
        return unitOfWork.within(() -> events.list(filter, reach, after, limit));
    }

    /** At most {@code limit} audit entries of the filter behind the place {@code after}, oldest first. */
    public List<AuditTrail.Placed> audit(AuditTrail.Filter filter, long after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_AUDIT);
        return unitOfWork.within(() -> audit.list(filter, reach, after, limit));
    }
}
