package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The statements over {@code kept_file}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileRows extends GenericRepository<FileRow, String> {

    @Query("DELETE FROM kept_file WHERE kept_until <= :now")
    int removeUntil(Instant now);

    @Query("""
            INSERT INTO kept_file (institution_id, number, name, content, kept_until)
            VALUES (:institutionId, :number, :name, :content, :keptUntil)
            """)
    void add(FileRow row);

    @Query("""
            SELECT * FROM kept_file
            WHERE institution_id = :institutionId AND number = :number AND kept_until > :now
            """)
    Optional<FileRow> find(String institutionId, String number, Instant now);
}
