package medassist.application.certifying;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
                                : record(id, certification, reason, by, CertificationResult.CORRECTED))
                        .orElseGet(() -> record(id, certification, reason, by, CertificationResult.ADDED)));
    }

    /** Takes a certification from the record, as if it had never been issued; that it was on record stays known. */
    public CertificationResult withdraw(PersonId id, String certificationId, String reason, Caller by) {
        return unitOfWork.within(() -> persons.hold(id).isEmpty()
                ? CertificationResult.UNKNOWN_PERSON
                : onRecord(id, certificationId)
                        .map(_ -> withdrawKnown(id, certificationId, reason, by))
                        .orElse(CertificationResult.NOT_ON_RECORD));
    }

    private Optional<Certification> onRecord(PersonId id, String certificationId) {
        return persons.certificationsOf(id).stream()
                .filter(each -> each.id().equals(certificationId))
                .findFirst();
    }

    private CertificationResult record(
            PersonId id, Certification certification, String reason, Caller by, CertificationResult result) {
        List<LedgerKey> held = holdLedgers(id);
        Stamp stamp = stamp(reason, by);
        persons.record(id, certification, stamp.at());
        follow(id, certification.id(), held, Action.CERTIFY, stamp, by);
        return result;
    }

    private CertificationResult withdrawKnown(PersonId id, String certificationId, String reason, Caller by) {
        List<LedgerKey> held = holdLedgers(id);
        Stamp stamp = stamp(reason, by);
        persons.endRecord(id, certificationId, stamp.at());
        follow(id, certificationId, held, Action.WITHDRAW_CERTIFICATION, stamp, by);
        return CertificationResult.WITHDRAWN;
    }

    /** Held before the time is taken, so that every settlement is posted clearly before or clearly after it. */
    private List<LedgerKey> holdLedgers(PersonId id) {
        List<LedgerKey> keys = ledgers.of(id);
        keys.forEach(ledgers::hold);
        return keys;
    }

    private Stamp stamp(String reason, Caller by) {
        return new Stamp(clock.instant(), by.id(), by.request(), reason);
    }

    private void follow(
            PersonId id, String certificationId, List<LedgerKey> held, Action action, Stamp stamp, Caller by) {
        audit.add(new AuditEntry(stamp.at(), by, action, id.value(), certificationId, stamp.reason()));
        var cause = new Cause(Cause.Kind.CERTIFICATION, certificationId);
        held.forEach(key -> replaying.bringUpToDate(key, cause, stamp));
    }
}
