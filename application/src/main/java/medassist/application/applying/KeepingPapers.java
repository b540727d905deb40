package medassist.application.applying;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import medassist.application.port.AuditTrail;
import medassist.application.port.PaperFiles;
import medassist.application.port.UnitOfWork;
import medassist.application.work.ContentDigest;
import medassist.domain.application.AidApplication;
import medassist.domain.application.PaperFile;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;

/** Keeps the pictures of papers that are handed in with applications, and hands them out 申请材料影像. The audit trail keeps who did. */
public final class KeepingPapers {

    private final HandlingApplications handling;
    private final PaperFiles papers;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public KeepingPapers(
            HandlingApplications handling,
            PaperFiles papers,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.handling = handling;
        this.papers = papers;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * A file.
     *
     * @param content its bytes in Base64
     */
    public record Paper(PaperFile file, String content) {}

    /**
     * Keeps a file of an application that is not decided yet; the same again is the same file.
     *
     * @return refused where it is too large or no picture, or the id stands for another
     */
    public Outcome<PaperFile> keep(ApplicationKey key, String fileId, byte[] content, Caller by) {
        Optional<AidApplication> application = handling.found(key, by).flatMap(_ -> handling.find(key, by));
        if (application.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_APPLICATION, key.applicationId());
        }
        if (content.length > PaperFile.LARGEST) {
            return Outcome.refused(Code.PAPER_TOO_LARGE, content.length, PaperFile.LARGEST);
        }
        Optional<PaperFile.Type> type = PaperFile.Type.of(content);
        if (type.isEmpty()) {
            return Outcome.refused(Code.PAPER_NO_PICTURE, fileId);
        }
        var file = new PaperFile(
                key,
                fileId,
                type.get(),
                content.length,
                ContentDigest.of(content),
                new Stamp(clock.instant(), by.id(), by.request(), ""));
        return unitOfWork.within(() -> papers.of(key).stream()
                .filter(known -> known.fileId().equals(fileId))
                .findFirst()
                .map(known -> again(known, file))
                .orElseGet(
                        () -> added(application.get(), file, Base64.getEncoder().encodeToString(content), by)));
    }

    private static Outcome<PaperFile> again(PaperFile known, PaperFile file) {
        return known.sha256().equals(file.sha256())
                ? new Outcome.DoneBefore<>(known)
                : Outcome.refused(Code.PAPER_EXISTS, file.fileId());
    }

    private Outcome<PaperFile> added(AidApplication application, PaperFile file, String content, Caller by) {
        if (!application.state().isOpen()) {
            return Outcome.refused(Code.APPLICATION_STATE, application.key().applicationId(), application.state());
        }
        if (!papers.add(file, content)) {
            return Outcome.refused(Code.PAPER_EXISTS, file.fileId());
        }
        audited(Action.KEEP_PAPER, application, file, by);
        return new Outcome.Done<>(file);
    }

    private void audited(Action action, AidApplication application, PaperFile file, Caller by) {
        audit.add(new AuditEntry(
                clock.instant(),
                by,
                action,
                application.personId().value(),
                application.key() + "/" + file.fileId(),
                ""));
    }

    /** The files of an application, by id; empty where there is no such application, or the caller does not reach it. */
    public Optional<List<PaperFile>> list(ApplicationKey key, Caller by) {
        return handling.find(key, by).map(_ -> unitOfWork.within(() -> papers.of(key)));
    }

    /** A file with its bytes, which the caller has seen from then on. */
    public Optional<Paper> read(ApplicationKey key, String fileId, Caller by) {
        return handling.find(key, by)
                .flatMap(application -> unitOfWork.within(() -> papers.of(key).stream()
                        .filter(file -> file.fileId().equals(fileId))
                        .findFirst()
                        .flatMap(file -> papers.content(key, fileId).map(content -> {
                            audited(Action.READ_PAPER, application, file, by);
                            return new Paper(file, content);
                        }))));
    }
}
