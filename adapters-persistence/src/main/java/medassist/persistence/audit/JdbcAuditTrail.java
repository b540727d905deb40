package medassist.persistence.audit;

import jakarta.inject.Singleton;
import java.util.List;
import medassist.application.port.AuditTrail;
import medassist.domain.audit.AuditEntry;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.Parameters;
import medassist.persistence.transaction.Pipeline;

/** The audit trail in PostgreSQL. */
@Singleton
class JdbcAuditTrail implements AuditTrail {

    private final AuditRows rows;
    private final GroupedWrite<AuditDocument> adding;

    JdbcAuditTrail(AuditRows rows, Pipeline pipeline) {
        this.rows = rows;
        adding = pipeline.write(
                AuditRows.ADD, Parameters::json, () -> new IllegalStateException("an audit record was not kept"));
    }

    @Override
    public void add(AuditEntry entry) {
        adding.write(AuditDocument.from(entry));
    }

    @Override
    public List<Placed> list(Filter filter, long after, int limit) {
        return rows.list(filter.personId(), filter.actor(), after, limit).stream()
                .map(AuditRow::toDomain)
                .toList();
    }
}
