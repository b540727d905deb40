package medassist.persistence.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over {@code aid_application} and {@code application_bill}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApplicationRows extends GenericRepository<ApplicationRow, String> {

    /** The applications of persons in jurisdictions, under any number, by their own numbers. */
    String OF_PERSONS = """
            SELECT k.person_id AS asked, a.*
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[])) AS k (person_id, jurisdiction)
            JOIN same_human h ON h.asked = k.person_id
            JOIN aid_application a ON a.person_id = h.person_id AND a.jurisdiction = k.jurisdiction
            ORDER BY a.application_id
            """;

    /** Those under numbers. */
    String UNDER = """
            SELECT a.person_id AS asked, a.*
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[])) AS k (jurisdiction, application_id)
            JOIN application_route r USING (jurisdiction, application_id)
            JOIN aid_application a ON a.person_id = r.held_by AND a.jurisdiction = r.jurisdiction
                AND a.application_id = r.application_id
            """;

    /** Has persons hold numbers; none that another holds. */
    String ROUTE = """
            INSERT INTO application_route (jurisdiction, application_id, held_by)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[]) AS r (jurisdiction, application_id, held_by)
            ON CONFLICT (jurisdiction, application_id) DO UPDATE SET held_by = excluded.held_by
            WHERE application_route.held_by = excluded.held_by
            """;

    /** Which applications bills serve. */
    String SERVED = """
            SELECT b.* FROM unnest((SELECT ?::text[]), (SELECT ?::text[])) AS k (issuer, number)
            JOIN application_bill b USING (issuer, number)
            WHERE b.serves
            """;

    /** Where the institutions of ledgers' settlements lie. */
    String DIVISIONS = """
            SELECT DISTINCT k.person_id AS asked, k.jurisdiction, k.year, i.institution_id, i.admdvs
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
            JOIN same_human h ON h.asked = k.person_id
            JOIN settlement s ON s.person_id = h.person_id AND s.jurisdiction = k.jurisdiction AND s.year = k.year
            JOIN institution i USING (institution_id)
            """;

    /** Adds applications, or keeps what has become of them. */
    String KEEP = """
            INSERT INTO aid_application (person_id, jurisdiction, application_id, kind, state, due_on, granted_fen, document)
            SELECT person_id, jurisdiction, application_id, kind, state, due_on::date, granted_fen::bigint, document
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS a (person_id, jurisdiction, application_id, kind, state, due_on, granted_fen, document)
            ON CONFLICT (person_id, jurisdiction, application_id) DO UPDATE
            SET state = excluded.state, due_on = excluded.due_on, granted_fen = excluded.granted_fen,
                document = excluded.document
            """;

    /** Adds the bills that serve applications from now on; none that serves another. */
    String SERVE = """
            INSERT INTO application_bill (jurisdiction, application_id, issuer, number, serves)
            SELECT b.*, true FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
                AS b (jurisdiction, application_id, issuer, number)
            ON CONFLICT DO NOTHING
            """;

    /** The bills serve no more. */
    String RELEASE = """
            UPDATE application_bill b SET serves = false
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
                AS r (jurisdiction, application_id, issuer, number)
            WHERE b.jurisdiction = r.jurisdiction AND b.application_id = r.application_id
                AND b.issuer = r.issuer AND b.number = r.number
            """;

    @Query("""
            SELECT a.person_id AS asked, a.* FROM application_route r
            JOIN aid_application a ON a.person_id = r.held_by AND a.jurisdiction = r.jurisdiction
                AND a.application_id = r.application_id
            WHERE r.jurisdiction = :jurisdiction AND r.application_id = :applicationId
            """)
    Optional<ApplicationRow> find(String jurisdiction, String applicationId);

    @Query("""
            SELECT a.person_id AS asked, a.* FROM aid_application a
            WHERE (:jurisdiction = '' OR a.jurisdiction = :jurisdiction)
                AND (:state = '' OR a.state = :state)
                AND (:kind = '' OR a.kind = :kind)
                AND (:personId = '' OR a.person_id = :personId)
                AND (:overdueOn::date IS NULL OR a.due_on < :overdueOn::date)
                AND (coalesce(a.due_on, '9999-12-31'), a.jurisdiction || '/' || a.application_id)
                    > (:afterDay::date, :afterKey)
                AND (:reach = '' OR within_reach(:reach, a.jurisdiction, NULL, a.person_id))
            ORDER BY coalesce(a.due_on, '9999-12-31'), a.jurisdiction || '/' || a.application_id
            LIMIT :limit
            """)
    List<ApplicationRow> list(
            String jurisdiction,
            String state,
            String kind,
            String personId,
            @Nullable LocalDate overdueOn,
            LocalDate afterDay,
            String afterKey,
            String reach,
            int limit);

    @Query("""
            SELECT a.person_id AS asked, a.* FROM aid_application a
            WHERE a.granted_fen > 0
                AND (:personId = '' OR a.person_id = :personId)
                AND (:jurisdiction = '' OR a.jurisdiction = :jurisdiction)
                AND (:state = 'ANY' OR (:state = 'DUE') = (a.state = 'APPROVED'))
                AND a.jurisdiction || '/' || a.application_id >= :from
                AND (:reach = '' OR within_reach(:reach, a.jurisdiction, NULL, a.person_id))
            ORDER BY a.jurisdiction || '/' || a.application_id
            LIMIT :limit
            """)
    List<ApplicationRow> payable(
            String personId, String jurisdiction, String state, String from, String reach, int limit);
}
