package medassist.application.port;

import java.util.List;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;

/**
 * Who did what to whom 审计日志: every journal entry, by being appended, and what else is added; kept in the unit of work
 * of what was done, and only ever added to.
 */
public interface AuditTrail {

    void add(AuditEntry entry);

    /** At most {@code limit} entries of the filter behind the place {@code after}, oldest first. */
    List<Placed> list(Filter filter, Reach reach, long after, int limit);

    /** An entry with its place in the trail. */
    record Placed(long place, AuditEntry entry) {}

    /**
     * Which entries are looked for.
     *
     * @param personId empty for those about anyone
     * @param actor empty for those of anyone
     */
    record Filter(String personId, String actor) {}
}
