package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.domain.application.PaperFile;

/** The picture of a paper on the wire, without its bytes. */
@Serdeable
record PaperReply(String fileId, PaperFile.Type type, int size, String sha256, Instant keptAt, String keptBy) {

    static PaperReply of(PaperFile file) {
        return new PaperReply(
                file.fileId(),
                file.type(),
                file.size(),
                file.sha256(),
                file.stamp().at(),
                file.stamp().by());
    }
}
