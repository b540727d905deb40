package medassist.persistence.clearing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The statements over {@code clearing_line}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LineRows extends GenericRepository<LineRow, String> {

    @Query("""
            SELECT * FROM clearing_line
            WHERE institution_id = :institutionId AND settlement_id = :settlementId AND kind = 'ADVANCE'
            """)
    Optional<LineRow> advance(String institutionId, String settlementId);

    @Query("""
            SELECT l.* FROM clearing_line l
            JOIN clearing_application a USING (institution_id, clearing_id)
            WHERE a.institution_id = :institutionId AND a.jurisdiction = :jurisdiction AND a.month = :month
                AND a.type = :type
            """)
    List<LineRow> covered(String institutionId, String jurisdiction, String month, String type);

    @Query("""
            INSERT INTO clearing_line (institution_id, settlement_id, kind, clearing_id)
            VALUES (:institutionId, :settlementId, :kind, :clearingId)
            """)
    void addAll(List<LineRow> rows);

    @Query("DELETE FROM clearing_line WHERE institution_id = :institutionId AND clearing_id = :clearingId")
    int remove(String institutionId, String clearingId);

    @Query("""
            SELECT s.institution_id, s.settlement_id, s.number, s.settled_on, s.assistance_fen, l.clearing_id
            FROM settlement s
            LEFT JOIN clearing_line l ON l.institution_id = s.institution_id AND l.settlement_id = s.settlement_id
                AND l.kind = 'ADVANCE'
            LEFT JOIN clearing_application a ON a.institution_id = l.institution_id AND a.clearing_id = l.clearing_id
            WHERE s.settled_on BETWEEN :from AND :to
                AND (:jurisdiction = '' OR s.jurisdiction = :jurisdiction)
                AND (:institutionId = '' OR s.institution_id = :institutionId)
                AND s.assistance_fen > 0
                AND (a.paid_on IS NULL OR a.paid_on > :to)
                AND (s.settled_on, s.number) > (:afterDay, :afterNumber)
                AND NOT EXISTS (
                    SELECT FROM journal_entry r
                    WHERE r.person_id = s.person_id AND r.institution_id = s.institution_id
                        AND r.settlement_id = s.settlement_id AND r.kind = 'REVERSAL'
                        AND NOT EXISTS (
                            SELECT FROM journal_entry u
                            WHERE u.person_id = r.person_id AND u.institution_id = r.institution_id
                                AND u.settlement_id = r.settlement_id AND u.kind = 'REINSTATEMENT'
                                AND u.ordinal = r.ordinal))
            ORDER BY s.settled_on, s.number
            LIMIT :limit
            """)
    List<OutstandingView> outstanding(
            String jurisdiction,
            String institutionId,
            LocalDate from,
            LocalDate to,
            LocalDate afterDay,
            String afterNumber,
            int limit);
}
