package medassist.application.port;

import java.time.Instant;
import java.util.Optional;
import medassist.domain.institution.InstitutionId;

/** Files that institutions and we leave for each other, for a while 对账文件. */
public interface KeptFiles {

    /** Keeps a file, and forgets those whose time is over. */
    void add(KeptFile file, Instant now);

    /** The institution's file; empty where there is none, or its time is over. */
    Optional<KeptFile> find(InstitutionId institutionId, String number, Instant now);

    /**
     * A file.
     *
     * @param number its number 文件查询号 (file_qury_no), unique for its institution
     * @param content its bytes in Base64
     * @param until when it is forgotten
     */
    record KeptFile(InstitutionId institutionId, String number, String name, String content, Instant until) {}
}
