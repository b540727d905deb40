package medassist.persistence.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over {@code application_paper}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaperRows extends GenericRepository<PaperRow, String> {

    @Query("""
            INSERT INTO application_paper (jurisdiction, application_id, file_id, type, size, sha256, content, kept_at, kept_by,
                request)
            VALUES (:jurisdiction, :application, :file, :kind, :bytes, :digest, :content, :at, :by, :asked)
            ON CONFLICT DO NOTHING
            """)
    long add(
            String jurisdiction,
            String application,
            String file,
            String kind,
            int bytes,
            String digest,
            String content,
            Instant at,
            String by,
            String asked);

    @Query("""
            SELECT file_id, type, size, sha256, kept_at, kept_by, request FROM application_paper
            WHERE jurisdiction = :jurisdiction AND application_id = :application
            ORDER BY file_id
            """)
    List<PaperRow> of(String jurisdiction, String application);

    @Query("""
            SELECT content FROM application_paper
            WHERE jurisdiction = :jurisdiction AND application_id = :application AND file_id = :file
            """)
    Optional<String> content(String jurisdiction, String application, String file);
}
