package medassist.persistence.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.port.AuditTrail;
import medassist.application.work.Recorded;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.Parameters;
import medassist.persistence.work.ReachText;

/** The audit trail in PostgreSQL. */
@Singleton
class JdbcAuditTrail implements AuditTrail, FilePart {

    private final AuditRows rows;

    JdbcAuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(AuditEntry entry) {
        rows.add(AuditRow.from(entry));
    }

    @Override
    public List<Placed> list(Filter filter, Reach reach, long after, int limit) {
        return rows.list(filter.personId(), filter.actor(), ReachText.of(reach), after, limit).stream()
                .map(AuditRow::toDomain)
                .toList();
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                Recorded.AuditAdded.class,
                Stage.CONSEQUENCES,
                AuditRows.ADD,
                change -> Stream.of(change.added()),
                JdbcAuditTrail::bind,
                Optional.of(() -> new IllegalStateException("an audit record was not kept"))));
    }

    private static void bind(Parameters parameters, Collection<AuditEntry> entries) throws SQLException {
        parameters
                .texts(entries, AuditEntry::personId)
                .texts(entries, entry -> entry.at().toString())
                .texts(entries, entry -> entry.caller().id())
                .texts(entries, entry -> entry.caller().origin())
                .texts(entries, entry -> entry.caller().request())
                .texts(entries, entry -> entry.action().name())
                .texts(entries, AuditEntry::subject)
                .texts(entries, AuditEntry::reason);
    }
}
