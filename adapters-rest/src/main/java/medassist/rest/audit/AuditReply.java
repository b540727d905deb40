package medassist.rest.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.application.port.AuditTrail.Placed;
import medassist.domain.audit.AuditEntry;
import medassist.rest.wire.EmptyText;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail on the wire. */
@Serdeable
record AuditReply(
        Instant at,
        String actor,
        String origin,
        @Nullable String request,
        AuditEntry.Action action,
        @Nullable String personId,
        String subject,
        @Nullable String reason) {

    static AuditReply of(Placed placed) {
        var entry = placed.entry();
        return new AuditReply(
                entry.at(),
                entry.caller().id(),
                entry.caller().origin(),
                EmptyText.asNull(entry.caller().request()),
                entry.action(),
                EmptyText.asNull(entry.personId()),
                entry.subject(),
                EmptyText.asNull(entry.reason()));
    }
}
