package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over {@code reconciliation_difference}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DifferenceRows extends GenericRepository<DifferenceRow, String> {

    @Query("SELECT * FROM reconciliation_difference WHERE difference_id = :differenceId")
    Optional<DifferenceRow> find(String differenceId);

    @Query("""
            SELECT * FROM reconciliation_difference
            WHERE (:institutionId = '' OR institution_id = :institutionId)
                AND (resolved_at IS NULL OR NOT :open)
                AND difference_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, institution_id, NULL))
            ORDER BY difference_id
            LIMIT :limit
            """)
    List<DifferenceRow> list(String institutionId, String reach, boolean open, String after, int limit);

    @Query("""
            SELECT count(*) FROM reconciliation_difference
            WHERE institution_id = :institutionId AND jurisdiction = :jurisdiction AND resolved_at IS NULL
                AND days_from <= :to AND days_to >= :from
            """)
    int open(String institutionId, String jurisdiction, LocalDate from, LocalDate to);

    @Query("""
            SELECT * FROM reconciliation_difference
            WHERE institution_id = :institutionId AND jurisdiction = :jurisdiction AND part = :part
                AND resolved_at IS NULL AND days_from >= :from AND days_to <= :to
            """)
    List<DifferenceRow> openWithin(
            String institutionId, String jurisdiction, String part, LocalDate from, LocalDate to);

    @Query("""
            DELETE FROM reconciliation_difference
            WHERE institution_id = :institutionId AND jurisdiction = :jurisdiction AND part = :part
                AND resolved_at IS NULL AND days_from >= :from AND days_to <= :to
            """)
    int removeOpenWithin(String institutionId, String jurisdiction, String part, LocalDate from, LocalDate to);

    @Query("""
            INSERT INTO reconciliation_difference (institution_id, difference_id, jurisdiction, part, days_from, days_to,
                number, kind, figures, found_at)
            VALUES (:institutionId, :differenceId, :jurisdiction, :part, :daysFrom, :daysTo,
                :number, :kind, :figures::json, :foundAt)
            ON CONFLICT DO NOTHING
            """)
    void addAll(List<DifferenceRow> rows);

    @Query("""
            UPDATE reconciliation_difference SET resolved_at = :resolvedAt, resolved_by = :resolvedBy,
                resolution_request = :resolutionRequest, resolution = :resolution
            WHERE institution_id = :institutionId AND difference_id = :differenceId AND resolved_at IS NULL
            """)
    int resolve(
            String institutionId,
            String differenceId,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy,
            @Nullable String resolutionRequest,
            @Nullable String resolution);
}
