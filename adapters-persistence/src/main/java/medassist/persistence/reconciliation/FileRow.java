package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.domain.institution.InstitutionId;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;

/** A row of {@code kept_file}, whose name and content are encrypted. */
@MappedEntity("kept_file")
record FileRow(String institutionId, String number, String name, String content, Instant keptUntil) {

    static FileRow from(KeptFile file, FieldCipher cipher) {
        String institution = file.institutionId().value();
        return new FileRow(
                institution,
                file.number(),
                cipher.seal(new Cell("kept_file.name", institution, file.number()), file.name()),
                cipher.seal(new Cell("kept_file.content", institution, file.number()), file.content()),
                file.until());
    }

    KeptFile toDomain(FieldCipher cipher) {
        return new KeptFile(
                new InstitutionId(institutionId),
                number,
                cipher.open(new Cell("kept_file.name", institutionId, number), name),
                cipher.open(new Cell("kept_file.content", institutionId, number), content),
                keptUntil);
    }
}
