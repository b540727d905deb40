package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.domain.institution.InstitutionId;

/** A row of {@code kept_file}. */
@MappedEntity("kept_file")
record FileRow(String institutionId, String number, String name, String content, Instant keptUntil) {

    static FileRow from(KeptFile file) {
        return new FileRow(file.institutionId().value(), file.number(), file.name(), file.content(), file.until());
    }

    KeptFile toDomain() {
        return new KeptFile(new InstitutionId(institutionId), number, name, content, keptUntil);
    }
}
