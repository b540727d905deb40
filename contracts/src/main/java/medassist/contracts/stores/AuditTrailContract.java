package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import medassist.application.port.AuditTrail;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.Change;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;
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
                .list(new AuditTrail.Filter("", actor), Reach.ALL, 0, 1)
                .getFirst()
                .place();
        assertThat(stores().auditTrail().list(new AuditTrail.Filter("", actor), Reach.ALL, place, 10))
                .extracting(AuditTrail.Placed::entry)
                .containsExactly(register);
    }

    @Test
    default void keepsJournalEntriesAmongOtherRecordsInTheOrderOfWhatWasDone() {
        var by = new Caller(REVERSED.by(), "REST 10.0.0.1", REVERSED.request());
        Settlement settlement = sample().post("S1");
        String subject = settlement.claim().key().institutionId() + "/S1";
        var certify = audit(
                "A-" + sample().unique(),
                AuditEntry.Action.CERTIFY,
                sample().personId().value());
        sample().within(() -> {
            stores().auditTrail().add(certify);
            return certify;
        });
        append((ledger, history) -> ledger.reversal(history, REVERSED), "", by);
        append((ledger, history) -> ledger.reinstatement(history, REVERSED), "", by);
        append(
                (ledger, history) ->
                        ledger.adjustment(history, List.of(new Posting(Counter.ASSISTANCE, Money.ofFen(3))), REVERSED),
                "A1",
                by);
        append((ledger, history) -> ledger.reversal(history, REVERSED), "Q1", by);

        List<AuditEntry> trail = trail(sample().personId().value(), "");
        assertThat(trail)
                .extracting(each -> each.action() + " " + each.subject())
                .containsExactly(
                        "SETTLE " + subject,
                        "CERTIFY C1",
                        "REVERSE " + subject,
                        "REINSTATE " + subject,
                        "RELEASE_ADJUSTMENT A1",
                        "ADJUST_CLEARING " + subject);
        assertThat(trail.getLast())
                .isEqualTo(new AuditEntry(
                        REVERSED.at(),
                        by,
                        AuditEntry.Action.ADJUST_CLEARING,
                        sample().personId().value(),
                        subject,
                        REVERSED.reason()));
        assertThat(trail(sample().personId().value(), by.id()))
                .isEqualTo(trail.stream().filter(each -> !each.equals(certify)).toList());
    }

    private void append(BiFunction<AnnualLedger, SubjectHistory, JournalEntry> entry, String reference, Caller by) {
        var ledger = stores().ledgers().read(sample().ledgerKey());
        var history = new SubjectHistory(stores().ledgers().entries(sample().ledgerKey(), 0, 10));
        sample().save(Change.EntryAppended.of(ledger, entry.apply(ledger, history), reference)
                .by(by));
    }

    private AuditEntry audit(String actor, AuditEntry.Action action, String person) {
        return new AuditEntry(STAMP.at(), new Caller(actor, "REST 10.0.0.1", "K1"), action, person, "C1", "补录");
    }

    private List<AuditEntry> trail(String person, String actor) {
        return stores().auditTrail().list(new AuditTrail.Filter(person, actor), Reach.ALL, 0, 10).stream()
                .map(AuditTrail.Placed::entry)
                .toList();
    }
}
