package medassist.persistence.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
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
    private final GroupedWrite<AuditEntry> adding;

    JdbcAuditTrail(AuditRows rows, Pipeline pipeline) {
        this.rows = rows;
        adding = pipeline.write(
                AuditRows.ADD, JdbcAuditTrail::give, () -> new IllegalStateException("an audit record was not kept"));
    }

    private static void give(Parameters given, Collection<AuditEntry> entries) throws SQLException {
        given.texts(entries, AuditEntry::personId)
                .texts(entries, entry -> entry.at().toString())
                .texts(entries, entry -> entry.caller().id())
                .texts(entries, entry -> entry.caller().origin())
                .texts(entries, entry -> entry.caller().request())
                .texts(entries, entry -> entry.action().name())
                .texts(entries, AuditEntry::subject)
                .texts(entries, AuditEntry::reason);
    }

    @Override
    public void add(AuditEntry entry) {
        adding.write(entry);
    }

    @Override
    public List<Placed> list(Filter filter, long after, int limit) {
        return rows.list(filter.personId(), filter.actor(), after, limit).stream()
                .map(AuditRow::toDomain)
                .toList();
    }
}
