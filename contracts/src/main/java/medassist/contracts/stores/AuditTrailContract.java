package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import medassist.application.port.AuditTrail;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} must do. */
public interface AuditTrailContract extends OverStores {

    @Test
    default void keepsTheAuditTrailByPersonAndByActor() {
        String actor = "A-" + sample().unique();
        var certify =
                audit(actor, AuditEntry.Action.CERTIFY, sample().personId().value());
        var register = audit(actor, AuditEntry.Action.REGISTER_INSTITUTION, "");
        var other = audit(
                "B-" + sample().unique(),
                AuditEntry.Action.SETTLE,
                sample().personId().value());
        sample().within(() -> {
            List.of(certify, register, other).forEach(stores().auditTrail()::add);
            return sample().personId();
        });

        assertThat(trail(sample().personId().value(), "")).containsExactly(certify, other);
        assertThat(trail("", actor)).containsExactly(certify, register);
        assertThat(trail(sample().personId().value(), actor)).containsExactly(certify);
        long place = stores().auditTrail()
                .list(new AuditTrail.Filter("", actor), 0, 1)
                .getFirst()
                .place();
        assertThat(stores().auditTrail().list(new AuditTrail.Filter("", actor), place, 10))
                .extracting(AuditTrail.Placed::entry)
                .containsExactly(register);
    }

    private AuditEntry audit(String actor, AuditEntry.Action action, String person) {
        return new AuditEntry(STAMP.at(), new Caller(actor, "REST 10.0.0.1", "K1"), action, person, "C1", "补录");
    }

    private List<AuditEntry> trail(String person, String actor) {
        return stores().auditTrail().list(new AuditTrail.Filter(person, actor), 0, 10).stream()
                .map(AuditTrail.Placed::entry)
                .toList();
    }
}
