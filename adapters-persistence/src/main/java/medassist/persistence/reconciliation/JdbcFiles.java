package medassist.persistence.reconciliation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import medassist.application.port.KeptFiles;
import medassist.domain.institution.InstitutionId;

/** Files in PostgreSQL. */
@Singleton
class JdbcFiles implements KeptFiles {

    private final FileRows rows;

    JdbcFiles(FileRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(KeptFile file, Instant now) {
        rows.removeUntil(now);
        rows.add(FileRow.from(file));
    }

    @Override
    public Optional<KeptFile> find(InstitutionId institutionId, String number, Instant now) {
        return rows.find(institutionId.value(), number, now).map(FileRow::toDomain);
    }
}
