package medassist.persistence.audit;

import jakarta.inject.Singleton;
import java.util.List;
import medassist.application.port.AuditTrail;
import medassist.domain.audit.AuditEntry;

/** The audit trail in PostgreSQL. */
@Singleton
class JdbcAuditTrail implements AuditTrail {

    private final AuditRows rows;

    JdbcAuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(AuditEntry entry) {
        rows.add(AuditRow.from(entry));
    }

    @Override
    public List<Placed> list(Filter filter, long after, int limit) {
        return rows.list(filter.personId(), filter.actor(), after, limit).stream()
                .map(AuditRow::toDomain)
                .toList();
    }
}
