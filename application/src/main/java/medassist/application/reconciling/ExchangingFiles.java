package medassist.application.reconciling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import medassist.application.port.KeptFiles;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;
import medassist.domain.institution.InstitutionId;

/** Keeps the files that institutions and we leave for each other 文件上传下载. */
public final class ExchangingFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    private final KeptFiles files;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ExchangingFiles(KeptFiles files, UnitOfWork unitOfWork, InstantSource clock) {
        this.files = files;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Keeps a file for seven days, under a number that is new for its institution. */
    public KeptFile keep(InstitutionId institutionId, String number, String name, byte[] content, Caller by) {
        by.reach(Permission.RECONCILE);
        return unitOfWork.within(() -> {
            var now = clock.instant();
            var file = new KeptFile(
                    institutionId, number, name, Base64.getEncoder().encodeToString(content), now.plus(KEPT));
            files.add(file, now);
            return file;
        });
    }

    /** The institution's file; empty where there is none, or its time is over. */
    public Optional<KeptFile> find(InstitutionId institutionId, String number, Caller by) {
        return by.reach(Permission.RECONCILE).reaches(institutionId)
                ? unitOfWork.within(() -> files.find(institutionId, number, clock.instant()))
                : Optional.empty();
    }

    /** The bytes of a file. */
    public static byte[] content(KeptFile file) {
        return Base64.getDecoder().decode(file.content());
    }
}
