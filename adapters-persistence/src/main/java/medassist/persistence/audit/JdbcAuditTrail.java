package medassist.persistence.audit;

import jakarta.inject.Singleton;
import java.util.List;
import medassist.application.port.AuditTrail;
import medassist.domain.audit.AuditEntry;
import medassist.persistence.transaction.GroupedWrite;

/** The audit trail in PostgreSQL. */
@Singleton
class JdbcAuditTrail implements AuditTrail {

    private final AuditRows rows;
    private final GroupedWrite<AuditDocument> adding;

    JdbcAuditTrail(AuditRows rows) {
        this.rows = rows;
        adding = new GroupedWrite<>(rows::add);
    }

    @Override
    public void add(AuditEntry entry) {
        adding.writeLater(AuditDocument.from(entry));
    }

    @Override
    public List<Placed> list(Filter filter, long after, int limit) {
        return rows.list(filter.personId(), filter.actor(), after, limit).stream()
                .map(AuditRow::toDomain)
                .toList();
    }
}
