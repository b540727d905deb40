package medassist.persistence.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over {@code roster}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptRosters extends GenericRepository<KeptRoster, String> {

    @Query("""
            INSERT INTO roster (roster_id, jurisdiction, issuer, category, month, kind, file_name, state, received_at,
                received_by, request, rows_done, act_id, decided_by,
                summary)
            VALUES (:id, :jurisdiction, :issuer, :category, :month, :kind, :file, :state, :at, :by, :request, :done, :act,
                :decided, :summary)
            ON CONFLICT (roster_id) DO UPDATE
            SET received_at = excluded.received_at, received_by = excluded.received_by, request = excluded.request,
                state = excluded.state, rows_done = excluded.rows_done, act_id = excluded.act_id, decided_by = excluded.decided_by,
                summary = excluded.summary
            """)
    void keep(
            String id,
            String jurisdiction,
            String issuer,
            String category,
            String month,
            String kind,
            String file,
            String state,
            Instant at,
            String by,
            String request,
            int done,
            String act,
            String decided,
            String summary);

    @Query("SELECT * FROM roster WHERE roster_id = :id")
    Optional<KeptRoster> find(String id);

    @Query("SELECT * FROM roster WHERE state = ANY (:states::text[]) ORDER BY received_at, roster_id")
    List<KeptRoster> in(String[] states);

    @Query("""
            SELECT * FROM roster
            WHERE (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND (:issuer = '' OR issuer = :issuer)
                AND (:state = '' OR state = :state)
                AND roster_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, NULL, NULL))
                AND (cardinality(:issuers::text[]) = 0 OR issuer = ANY (:issuers::text[]))
            ORDER BY roster_id
            LIMIT :limit
            """)
    List<KeptRoster> list(
            String jurisdiction, String issuer, String state, String reach, String[] issuers, String after, int limit);
}
