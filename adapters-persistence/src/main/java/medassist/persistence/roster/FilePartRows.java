package medassist.persistence.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements over {@code roster_file}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FilePartRows extends GenericRepository<FilePartRow, String> {

    @Query("INSERT INTO roster_file (roster_id, part, content) VALUES (:roster, :part, :content)")
    void add(String roster, int part, String content);

    @Query("DELETE FROM roster_file WHERE roster_id = :roster")
    void drop(String roster);

    @Query("SELECT * FROM roster_file WHERE roster_id = :roster AND part = :part")
    Optional<FilePartRow> find(String roster, int part);
}
