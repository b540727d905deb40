package medassist.persistence.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import medassist.domain.audit.AuditEntry;

/** An entry as it is handed to the statement that adds it; the moment in ISO 8601. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditDocument(
        String personId,
        String doneAt,
        String actor,
        String origin,
        String request,
        AuditEntry.Action action,
        String subject,
        String reason) {

    static AuditDocument from(AuditEntry entry) {
        return new AuditDocument(
                entry.personId(),
                entry.at().toString(),
                entry.caller().id(),
                entry.caller().origin(),
                entry.caller().request(),
                entry.action(),
                entry.subject(),
                entry.reason());
    }
}
