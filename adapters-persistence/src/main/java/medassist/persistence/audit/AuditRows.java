package medassist.persistence.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over {@code audit_entry}, and over {@code audit_trail}, which has journal entries too. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, String> {

    /** Adds entries. */
    String ADD = """
            INSERT INTO audit_entry (person_id, done_at, actor, origin, request, action, subject, reason)
            SELECT person_id, done_at::timestamptz, actor, origin, request, action, subject, reason
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS e (person_id, done_at, actor, origin, request, action, subject, reason)
            """;

    @Query("""
            INSERT INTO audit_entry (person_id, done_at, actor, origin, request, action, subject, reason)
            VALUES (:personId, :doneAt, :actor, :origin, :request, :action, :subject, :reason)
            """)
    void add(AuditRow row);

    @Query("""
            SELECT * FROM audit_trail a
            WHERE (:personId = '' OR person_id = :personId) AND (:actor = '' OR actor = :actor) AND place > :after
                AND (:reach = '' OR within_reach(:reach,
                    coalesce((SELECT p.jurisdiction || ' ' || p.insured_before FROM person p WHERE p.person_id = a.person_id), ''),
                    NULL, person_id))
            ORDER BY place
            LIMIT :limit
            """)
    List<AuditRow> list(String personId, String actor, String reach, long after, int limit);
}
