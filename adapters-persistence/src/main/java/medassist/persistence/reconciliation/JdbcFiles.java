package medassist.persistence.reconciliation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import medassist.application.port.KeptFiles;
import medassist.domain.institution.InstitutionId;
import medassist.persistence.key.FieldCipher;

/** Files in PostgreSQL. */
@Singleton
class JdbcFiles implements KeptFiles {

    private final FileRows rows;
    private final FieldCipher cipher;

    JdbcFiles(FileRows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    @Override
    public void add(KeptFile file, Instant now) {
        rows.removeUntil(now);
        rows.add(FileRow.from(file, cipher));
    }

    @Override
    public Optional<KeptFile> find(InstitutionId institutionId, String number, Instant now) {
        return rows.find(institutionId.value(), number, now).map(row -> row.toDomain(cipher));
    }
}
