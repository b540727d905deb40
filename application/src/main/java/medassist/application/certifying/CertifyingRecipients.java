package medassist.application.certifying;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import medassist.application.adjusting.ReplayingYears;
import medassist.application.port.AuditTrail;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;

/**
 * Puts on record what persons are certified to be, and takes it from the record again 身份认定登记. Nothing that was ever on
 * record is forgotten, and no settlement changes; what the person's ledger years are due by it is raised in the same unit
 * of work.
 */
public final class CertifyingRecipients {

    private final Persons persons;
    private final Ledgers ledgers;
    private final ReplayingYears replaying;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public CertifyingRecipients(
            Persons persons,
            Ledgers ledgers,
            ReplayingYears replaying,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.persons = persons;
        this.ledgers = ledgers;
        this.replaying = replaying;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Adds a certification, or corrects the one with its id; one that is on record already stays as it is. */
    public CertificationResult certify(PersonId id, Certification certification, String reason, Caller by) {
        return unitOfWork.within(() -> persons.hold(id).isEmpty()
                ? CertificationResult.UNKNOWN_PERSON
                : onRecord(id, certification.id())
                        .map(known -> known.equals(certification)
                                ? CertificationResult.UNCHANGED
                                : correct(id, known, certification, reason, by))
                        .orElseGet(() -> add(id, certification, reason, by)));
    }

    /** Takes a certification from the record, as if it had never been issued; that it was on record stays known. */
    public CertificationResult withdraw(PersonId id, String certificationId, String reason, Caller by) {
        return unitOfWork.within(() -> persons.hold(id).isEmpty()
                ? CertificationResult.UNKNOWN_PERSON
                : onRecord(id, certificationId)
                        .map(known -> withdraw(id, known, reason, by))
                        .orElse(CertificationResult.NOT_ON_RECORD));
    }

    private Optional<Certification> onRecord(PersonId id, String certificationId) {
        return persons.certificationsOf(id).stream()
                .filter(each -> each.id().equals(certificationId))
                .findFirst();
    }

    private CertificationResult add(PersonId id, Certification added, String reason, Caller by) {
        change(id, List.of(added), Action.CERTIFY, reason, by, at -> persons.record(id, added, at));
        return CertificationResult.ADDED;
    }

    private CertificationResult correct(
            PersonId id, Certification known, Certification corrected, String reason, Caller by) {
        change(id, List.of(known, corrected), Action.CERTIFY, reason, by, at -> persons.record(id, corrected, at));
        return CertificationResult.CORRECTED;
    }

    private CertificationResult withdraw(PersonId id, Certification known, String reason, Caller by) {
        change(
                id,
                List.of(known),
                Action.WITHDRAW_CERTIFICATION,
                reason,
                by,
                at -> persons.endRecord(id, known.id(), at));
        return CertificationResult.WITHDRAWN;
    }

    /** @param concerned the certification as it was and as it will be, as far as it was and will be on record */
    private void change(
            PersonId id,
            List<Certification> concerned,
            Action action,
            String reason,
            Caller by,
            Consumer<Instant> recording) {
        List<LedgerKey> held = ledgers.of(id);
        // Held before the time is taken, so that every settlement is posted clearly before or clearly after it.
        held.forEach(ledgers::hold);
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), reason);
        recording.accept(stamp.at());
        String certificationId = concerned.getFirst().id();
        audit.add(new AuditEntry(stamp.at(), by, action, id.value(), certificationId, reason));
        var cause = new Cause(Cause.Kind.CERTIFICATION, certificationId);
        held.stream()
                .filter(key ->
                        concerned.stream().anyMatch(each -> each.validity().overlaps(key.period())))
                .forEach(key -> replaying.bringUpToDate(key, cause, stamp));
    }
}
