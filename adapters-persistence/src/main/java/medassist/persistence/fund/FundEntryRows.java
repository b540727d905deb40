package medassist.persistence.fund;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The statements over {@code fund_entry}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FundEntryRows extends GenericRepository<FundEntryRow, String> {

    @Query("""
            SELECT * FROM fund_entry
            WHERE jurisdiction = :jurisdiction AND year = :year
            ORDER BY fund, sequence
            """)
    List<FundEntryRow> of(String jurisdiction, int year);

    @Query("""
            INSERT INTO fund_entry (jurisdiction, year, fund, sequence, document, prepared_by, made_at, made_by, request, reason, hash)
            VALUES (:jurisdiction, :year, :fund, :sequence, :document, :preparedBy, :at, :by, :request, :reason, :hash)
            """)
    void add(
            String jurisdiction,
            int year,
            String fund,
            long sequence,
            String document,
            String preparedBy,
            Instant at,
            String by,
            String request,
            String reason,
            String hash);
}
