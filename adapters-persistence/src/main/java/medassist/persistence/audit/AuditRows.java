package medassist.persistence.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over {@code audit_entry}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, String> {

    @Query("""
            INSERT INTO audit_entry (person_id, done_at, actor, origin, request, action, subject, reason)
            SELECT * FROM jsonb_to_recordset(:entries::jsonb) AS e (person_id text, done_at timestamptz, actor text,
                origin text, request text, action text, subject text, reason text)
            """)
    int add(@TypeDef(type = DataType.JSON) List<AuditDocument> entries);

    @Query("""
            SELECT * FROM audit_entry
            WHERE (:personId = '' OR person_id = :personId) AND (:actor = '' OR actor = :actor) AND place > :after
            ORDER BY place
            LIMIT :limit
            """)
    List<AuditRow> list(String personId, String actor, long after, int limit);
}
