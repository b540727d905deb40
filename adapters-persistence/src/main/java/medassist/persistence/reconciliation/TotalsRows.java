package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The statements over {@code reconciliation_total}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TotalsRows extends GenericRepository<TotalsRow, String> {

    @Query("""
            DELETE FROM reconciliation_total
            WHERE institution_id = :institutionId AND jurisdiction = :jurisdiction AND part = :part
                AND days_from >= :from AND days_to <= :to
            """)
    int removeWithin(String institutionId, String jurisdiction, String part, LocalDate from, LocalDate to);

    // Two messages of the same scope may come at once.
    @Query("""
            INSERT INTO reconciliation_total (institution_id, jurisdiction, part, days_from, days_to, insurance_type, types,
                with_reversed, figures, checked_at)
            VALUES (:institutionId, :jurisdiction, :part, :daysFrom, :daysTo, :insuranceType, :types,
                :withReversed, :figures::json, :checkedAt)
            ON CONFLICT (institution_id, jurisdiction, part, days_from, days_to)
                DO UPDATE SET figures = excluded.figures, checked_at = excluded.checked_at
            """)
    void add(TotalsRow row);

    @Query("""
            SELECT * FROM reconciliation_total
            WHERE (:institutionId = '' OR institution_id = :institutionId)
                AND days_from <= :to AND days_to >= :from
                AND (:reach = '' OR within_reach(:reach, jurisdiction, institution_id, NULL))
            ORDER BY institution_id, jurisdiction, days_from, days_to, part
            """)
    List<TotalsRow> list(String institutionId, String reach, LocalDate from, LocalDate to);
}
