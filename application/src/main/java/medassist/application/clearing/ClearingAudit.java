package medassist.application.clearing;

import java.time.InstantSource;
import medassist.application.port.AuditTrail;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.ledger.Stamp;

/** Keeps who did what to an application for clearing, and when 清算审计. */
record ClearingAudit(AuditTrail trail, InstantSource clock) {

    /** A stamp of now. */
    Stamp stamp(String reason, Caller by) {
        return new Stamp(clock.instant(), by.id(), by.request(), reason);
    }

    void add(ClearingApplication application, Action action, Stamp stamp, Caller by) {
        trail.add(new AuditEntry(stamp.at(), by, action, "", application.id().value(), stamp.reason()));
    }
}
