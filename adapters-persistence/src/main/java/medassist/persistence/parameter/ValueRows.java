package medassist.persistence.parameter;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements over {@code parameter_value}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ValueRows extends GenericRepository<ValueRow, String> {

    /** What is on record for jurisdictions: of their own, and of their provinces. */
    String SERVING = """
            SELECT j.served, v.jurisdiction, v.name, v.valid_from, v.valid_to, v.value, v.source
            FROM unnest((SELECT ?::text[])) AS j (served)
            JOIN parameter_value v ON v.jurisdiction IN (j.served, left(j.served, 2) || '0000')
            WHERE v.recorded_to IS NULL
            ORDER BY v.name, v.valid_from
            """;

    @Query("""
            SELECT * FROM parameter_value
            WHERE jurisdiction = :jurisdiction AND recorded_to IS NULL
            ORDER BY name, valid_from
            """)
    List<ValueRow> onRecord(String jurisdiction);

    @Query("""
            SELECT * FROM parameter_value
            WHERE jurisdiction = :jurisdiction AND name = :name
            ORDER BY valid_from, version
            """)
    List<ValueRow> record(String jurisdiction, String name);

    /** Clocks of two servers may differ; no record ends before it begins. */
    @Query("""
            UPDATE parameter_value SET recorded_to = greatest(recorded_from, :at)
            WHERE jurisdiction = :jurisdiction AND name = :name AND valid_from = :validFrom AND recorded_to IS NULL
            """)
    int end(String jurisdiction, String name, LocalDate validFrom, Instant at);

    @Query("""
            INSERT INTO parameter_value (jurisdiction, name, version, valid_from, valid_to, value, source, recorded_from)
            SELECT :jurisdiction, :name, coalesce(max(version), 0) + 1, :validFrom, :validTo, :value, :source, :at
            FROM parameter_value WHERE jurisdiction = :jurisdiction AND name = :name
            """)
    void add(
            String jurisdiction,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String value,
            String source,
            Instant at);
}
