package medassist.persistence.adjustment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements over {@code adjustment}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AdjustmentRows extends GenericRepository<AdjustmentRow, String> {

    @Query("SELECT person_id AS asked, a.* FROM adjustment a WHERE adjustment_id = :adjustmentId")
    Optional<AdjustmentRow> find(String adjustmentId);

    /** All adjustments of ledgers and of those merged with them, in the order in which they were raised. */
    String OF_LEDGERS = """
            SELECT k.person_id AS asked, a.*
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
            JOIN same_human h ON h.asked = k.person_id
            JOIN adjustment a ON a.person_id = h.person_id AND a.jurisdiction = k.jurisdiction AND a.year = k.year
            ORDER BY a.raised_at, a.adjustment_id
            """;

    @Query("""
            SELECT person_id AS asked, a.* FROM unnest(:personIds::text[], :institutionIds::text[], :settlementIds::text[])
                AS k (person_id, institution_id, settlement_id)
            JOIN adjustment a USING (person_id, institution_id, settlement_id)
            WHERE a.state <> 'LAPSED'
            ORDER BY a.raised_at, a.adjustment_id
            """)
    List<AdjustmentRow> ofSettlements(String[] personIds, String[] institutionIds, String[] settlementIds);

    @Query("""
            SELECT person_id AS asked, a.* FROM adjustment a
            WHERE (:personId = '' OR person_id = :personId)
                AND (state = :state OR (:state = 'ANY' AND state <> 'LAPSED'))
                AND adjustment_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction, institution_id, person_id))
            ORDER BY adjustment_id
            LIMIT :limit
            """)
    List<AdjustmentRow> list(String personId, String reach, String state, String after, int limit);

    @Query("""
            SELECT person_id AS asked, a.* FROM adjustment a
            WHERE (state = 'RELEASED' OR basis = 'REVERSAL')
                AND (:personId = '' OR person_id = :personId)
                AND (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND (:state = 'ANY' OR (:state = 'CANCELLED') = (state IN ('WAIVED', 'LAPSED')))
                AND adjustment_id >= :from
                AND (:reach = '' OR within_reach(:reach, jurisdiction, institution_id, person_id))
            ORDER BY adjustment_id
            LIMIT :limit
            """)
    List<AdjustmentRow> payable(
            String personId, String jurisdiction, String reach, String state, String from, int limit);

    /** Adds adjustments that are due. */
    String RAISE = """
            INSERT INTO adjustment (person_id, jurisdiction, year, adjustment_id, institution_id, settlement_id, basis, cause,
                cause_reference, was_fen, is_fen, due_by_fund, raised_at, state)
            SELECT person_id, jurisdiction, year, adjustment_id, institution_id, settlement_id, basis, cause,
                cause_reference, was_fen, is_fen, due_by_fund, raised_at::timestamptz, 'DUE'
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS a (person_id, jurisdiction, year, adjustment_id, institution_id, settlement_id, basis, cause,
                    cause_reference, was_fen, is_fen, due_by_fund, raised_at)
            """;

    /** Keeps what has become of adjustments that were due. */
    String DECIDE = """
            UPDATE adjustment a SET state = d.state, decided_at = d.decided_at::timestamptz,
                decided_by = d.decided_by, decision_request = d.request, decision_reason = d.reason
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS d (person_id, adjustment_id, state, decided_at, decided_by, request, reason)
            WHERE a.person_id = d.person_id AND a.adjustment_id = d.adjustment_id
            """;
}
