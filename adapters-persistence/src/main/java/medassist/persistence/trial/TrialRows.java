package medassist.persistence.trial;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over {@code policy_trial}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrialRows extends GenericRepository<TrialRow, String> {

    @Query("""
            INSERT INTO policy_trial (trial_id, jurisdiction, first_day, last_day, state, done, asked_at, asked_by, request,
                drafts, result)
            VALUES (:trial, :jurisdiction, :firstDay, :lastDay, :state, :done, :at, :by, :request, :drafts, :result)
            ON CONFLICT (trial_id) DO UPDATE SET state = excluded.state, done = excluded.done, result = excluded.result
            """)
    void keep(
            String trial,
            String jurisdiction,
            LocalDate firstDay,
            LocalDate lastDay,
            String state,
            long done,
            Instant at,
            String by,
            String request,
            String drafts,
            @Nullable String result);

    @Query("SELECT * FROM policy_trial WHERE trial_id = :trial")
    Optional<TrialRow> find(String trial);

    @Query("""
            SELECT t.* FROM policy_trial t
            WHERE (:jurisdiction = '' OR t.jurisdiction = :jurisdiction)
                AND t.trial_id > :after
                AND (:reach = '' OR within_reach(:reach, t.jurisdiction, NULL, NULL))
            ORDER BY t.trial_id
            LIMIT :limit
            """)
    List<TrialRow> list(String jurisdiction, String reach, String after, int limit);

    @Query("UPDATE policy_trial SET done = :done WHERE trial_id = :trial AND state = 'RUNNING'")
    long keepDone(String trial, long done);

    @Query("SELECT * FROM policy_trial WHERE state = 'RUNNING' AND jurisdiction = :jurisdiction ORDER BY trial_id")
    List<TrialRow> running(String jurisdiction);

    @Query("SELECT * FROM policy_trial WHERE state = 'RUNNING' ORDER BY asked_at, trial_id LIMIT 1")
    Optional<TrialRow> next();
}
