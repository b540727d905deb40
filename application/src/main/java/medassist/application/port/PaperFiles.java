package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.application.PaperFile;
import medassist.domain.ledger.ApplicationKey;

/** Pictures of papers that were handed in with applications 申请材料影像. */
public interface PaperFiles {

    /** Adds a file with its bytes in Base64; false, and nothing is added, where its application has one with its id. */
    boolean add(PaperFile file, String content);

    /** The files of an application, by id. */
    List<PaperFile> of(ApplicationKey application);

    /** The bytes of a file in Base64; empty where there is none. */
    Optional<String> content(ApplicationKey application, String fileId);
}
