package medassist.persistence.audit;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.application.port.AuditTrail.Placed;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;

/** A row of {@code audit_entry}, or of {@code audit_trail}. */
@MappedEntity("audit_entry")
record AuditRow(
        String personId,
        long place,
        Instant doneAt,
        String actor,
        String origin,
        String request,
        AuditEntry.Action action,
        String subject,
        String reason) {

    /** The place is the database's to give. */
    static AuditRow from(AuditEntry entry) {
        return new AuditRow(
                entry.personId(),
                0,
                entry.at(),
                entry.caller().id(),
                entry.caller().origin(),
                entry.caller().request(),
                entry.action(),
                entry.subject(),
                entry.reason());
    }

    Placed toDomain() {
        return new Placed(
                place, new AuditEntry(doneAt, new Caller(actor, origin, request), action, personId, subject, reason));
    }
}
