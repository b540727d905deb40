package medassist.persistence.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PaperFiles;
import medassist.domain.application.PaperFile;
import medassist.domain.ledger.ApplicationKey;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;

/** Pictures of papers in PostgreSQL, encrypted. */
@Singleton
class JdbcPaperFiles implements PaperFiles {

    private final PaperRows rows;
    private final FieldCipher cipher;

    JdbcPaperFiles(PaperRows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    private static Cell cell(ApplicationKey application, String fileId) {
        return new Cell(
                "application_paper.content", application.jurisdiction().value(), application.applicationId(), fileId);
    }

    @Override
    public boolean add(PaperFile file, String content) {
        ApplicationKey application = file.application();
        return rows.add(
                        application.jurisdiction().value(),
                        application.applicationId(),
                        file.fileId(),
                        file.type().name(),
                        file.size(),
                        file.sha256(),
                        cipher.seal(cell(application, file.fileId()), content),
                        file.stamp().at(),
                        file.stamp().by(),
                        file.stamp().request())
                > 0;
    }

    @Override
    public List<PaperFile> of(ApplicationKey application) {
        return rows.of(application.jurisdiction().value(), application.applicationId()).stream()
                .map(row -> row.toDomain(application))
                .toList();
    }

    @Override
    public Optional<String> content(ApplicationKey application, String fileId) {
        return rows.content(application.jurisdiction().value(), application.applicationId(), fileId)
                .map(kept -> cipher.open(cell(application, fileId), kept));
    }
}
