package medassist.persistence.alert;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements over {@code alert}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AlertRows extends GenericRepository<AlertRow, String> {

    /** The alerts of ledgers, by id. */
    String OF_LEDGERS = """
            SELECT a.* FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
            JOIN alert a USING (person_id, jurisdiction, year)
            ORDER BY a.alert_id
            """;

    /** Adds alerts, or keeps what has become of them. */
    String KEEP = """
            INSERT INTO alert (person_id, alert_id, jurisdiction, year, rule, state, document)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[]::smallint[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT (person_id, alert_id) DO UPDATE SET state = excluded.state, document = excluded.document
            """;

    @Query("SELECT * FROM alert WHERE alert_id = :alertId")
    Optional<AlertRow> find(String alertId);

    @Query("""
            SELECT a.* FROM alert a
            WHERE (:personId = '' OR a.person_id = :personId)
                AND (:jurisdiction = '' OR a.jurisdiction = :jurisdiction)
                AND (:year = 0 OR a.year = :year)
                AND (:rule = '' OR a.rule = :rule)
                AND (:state = '' OR a.state = :state)
                AND (:township = '' OR EXISTS (
                    SELECT FROM person p WHERE p.person_id = a.person_id AND p.township = :township))
                AND a.alert_id > :after
                AND (:reach = '' OR within_reach(:reach, a.jurisdiction, NULL, a.person_id))
            ORDER BY a.alert_id
            LIMIT :limit
            """)
    List<AlertRow> list(
            String personId,
            String jurisdiction,
            int year,
            String rule,
            String state,
            String township,
            String reach,
            String after,
            int limit);
}
