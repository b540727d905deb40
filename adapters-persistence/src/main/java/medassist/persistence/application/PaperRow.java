package medassist.persistence.application;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.domain.application.PaperFile;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Stamp;

/** A row of {@code application_paper}, without its bytes. */
@MappedEntity("application_paper")
record PaperRow(
        String fileId, PaperFile.Type type, int size, String sha256, Instant keptAt, String keptBy, String request) {

    PaperFile toDomain(ApplicationKey application) {
        return new PaperFile(application, fileId, type, size, sha256, new Stamp(keptAt, keptBy, request, ""));
    }
}
