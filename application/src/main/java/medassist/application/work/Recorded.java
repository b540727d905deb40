package medassist.application.work;

import medassist.domain.audit.AuditEntry;
import medassist.domain.casefile.Change;
import medassist.domain.event.LedgerEvent;

/** What follows from the changes of a decision, and is saved with them 变更的留痕. */
public interface Recorded {

    /** An event that is no journal entry is to be told to subscribers. */
    record EventPublished(LedgerEvent published) implements Change {}

    /** The audit trail is added to, beside journal entries. */
    record AuditAdded(AuditEntry added) implements Change {}
}
