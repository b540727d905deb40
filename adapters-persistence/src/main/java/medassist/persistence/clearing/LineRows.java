package medassist.persistence.clearing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The statements over {@code clearing_line}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LineRows extends GenericRepository<LineRow, String> {

    /** The lines of statements by their names. */
    String COVERING = """
            SELECT l.* FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]))
                AS k (institution_id, settlement_id, kind)
            JOIN clearing_line l USING (institution_id, settlement_id, kind)
            """;

    @Query("""
            SELECT l.* FROM unnest(:institutionIds::text[], :settlementIds::text[]) AS k (institution_id, settlement_id)
            JOIN clearing_line l USING (institution_id, settlement_id)
            """)
    List<LineRow> covered(String[] institutionIds, String[] settlementIds);

    @Query("""
            INSERT INTO clearing_line (institution_id, settlement_id, kind, clearing_id)
            VALUES (:institutionId, :settlementId, :kind, :clearingId)
            """)
    void addAll(List<LineRow> rows);

    @Query("DELETE FROM clearing_line WHERE institution_id = :institutionId AND clearing_id = :clearingId")
    int remove(String institutionId, String clearingId);

    @Query("""
            SELECT * FROM clearing_line
            WHERE institution_id = (SELECT institution_id FROM clearing_application WHERE clearing_id = :clearingId)
                AND clearing_id = :clearingId
                AND (settlement_id, kind) > (:afterSettlement, :afterKind)
            ORDER BY settlement_id, kind
            LIMIT :limit
            """)
    List<LineRow> of(String clearingId, String afterSettlement, String afterKind, int limit);

    @Query("""
            SELECT o.institution_id, o.settlement_id, o.kind, o.number, o.day, o.aid_fen, l.clearing_id FROM (
                SELECT s.institution_id, s.settlement_id, 'ADVANCE' AS kind, s.number, s.number AS place, s.settled_on AS day,
                    s.jurisdiction, s.person_id, s.assistance_fen AS aid_fen
                FROM settlement s
                WHERE s.settled_on BETWEEN :from AND :to AND s.assistance_fen > 0
                    AND s.adjudication NOT LIKE '%"payee":"PERSON"%'
                    AND (EXISTS (
                            SELECT FROM clearing_line c
                            WHERE c.institution_id = s.institution_id AND c.settlement_id = s.settlement_id)
                        OR NOT EXISTS (
                            SELECT FROM journal_entry r
                            WHERE r.subject_person_id = s.person_id AND r.institution_id = s.institution_id
                                AND r.settlement_id = s.settlement_id AND r.kind = 'REVERSAL'
                                AND NOT EXISTS (
                                    SELECT FROM journal_entry u
                                    WHERE u.subject_person_id = r.subject_person_id
                                        AND u.institution_id = r.institution_id
                                        AND u.settlement_id = r.settlement_id AND u.kind = 'REINSTATEMENT'
                                        AND u.ordinal = r.ordinal)
                                AND NOT EXISTS (
                                    SELECT FROM recovery_item i
                                    WHERE i.institution_id = r.institution_id AND i.settlement_id = r.settlement_id
                                        AND i.owed_by_person AND NOT i.paid_to_person AND i.state = 'TAKEN_BACK')))
                UNION ALL
                SELECT s.institution_id, s.settlement_id, 'REVERSAL', s.number, s.number || '-',
                    (r.made_at AT TIME ZONE 'Asia/Shanghai')::date, s.jurisdiction, s.person_id, -s.assistance_fen
                FROM journal_entry r
                JOIN settlement s ON s.person_id = r.person_id
                    AND s.institution_id = r.institution_id AND s.settlement_id = r.settlement_id
                WHERE r.kind = 'REVERSAL' AND s.assistance_fen > 0
                    AND r.made_at >= (:from)::timestamp AT TIME ZONE 'Asia/Shanghai'
                    AND r.made_at < ((:to)::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
                    AND (:institutionId = '' OR r.institution_id = :institutionId)
                    AND EXISTS (
                        SELECT FROM clearing_line c
                        WHERE c.institution_id = r.institution_id AND c.settlement_id = r.settlement_id)
                    AND NOT EXISTS (
                        SELECT FROM journal_entry u
                        WHERE u.person_id = r.person_id AND u.institution_id = r.institution_id
                            AND u.settlement_id = r.settlement_id AND u.kind = 'REINSTATEMENT' AND u.ordinal = r.ordinal)
                    AND NOT EXISTS (
                        SELECT FROM recovery_item i
                        WHERE i.institution_id = r.institution_id AND i.settlement_id = r.settlement_id
                            AND i.owed_by_person AND NOT i.paid_to_person AND i.state = 'TAKEN_BACK')
            ) o
            LEFT JOIN clearing_line l ON l.institution_id = o.institution_id AND l.settlement_id = o.settlement_id
                AND l.kind = o.kind
            LEFT JOIN clearing_application a ON a.institution_id = l.institution_id AND a.clearing_id = l.clearing_id
            WHERE (:jurisdiction = '' OR o.jurisdiction = :jurisdiction)
                AND (:institutionId = '' OR o.institution_id = :institutionId)
                AND (a.paid_on IS NULL OR a.paid_on > :to)
                AND (o.day, o.place) > (:afterDay, :afterNumber)
                AND (:reach = '' OR within_reach(:reach, o.jurisdiction, o.institution_id, o.person_id))
            ORDER BY o.day, o.place
            LIMIT :limit
            """)
    List<OutstandingView> outstanding(
            String jurisdiction,
            String institutionId,
            String reach,
            LocalDate from,
            LocalDate to,
            LocalDate afterDay,
            String afterNumber,
            int limit);
}
