package medassist.persistence.recovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements over {@code recovery}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RecoveryRows extends GenericRepository<RecoveryRow, String> {

    @Query("SELECT * FROM recovery WHERE recovery_id = :id")
    Optional<RecoveryRow> find(String id);

    @Query("SELECT count(*) FROM recovery WHERE jurisdiction = :jurisdiction")
    int count(String jurisdiction);

    @Query("""
            SELECT r.* FROM recovery r
            WHERE (:jurisdiction = '' OR r.jurisdiction = :jurisdiction)
                AND (:state = '' OR r.state = :state)
                AND (:debtor = '' OR coalesce(r.owed_by_person, r.owed_by_institution) = :debtor)
                AND (r.has_false_papers OR NOT :withFalsePapers)
                AND r.recovery_id > :after
                AND (:reach = '' OR within_reach(:reach, r.jurisdiction, NULL, NULL))
            ORDER BY r.recovery_id
            LIMIT :limit
            """)
    List<RecoveryRow> list(
            String jurisdiction,
            String state,
            String debtor,
            boolean withFalsePapers,
            String reach,
            String after,
            int limit);

    @Query("""
            SELECT DISTINCT owed_by_institution FROM recovery
            WHERE coalesce(owed_by_person, owed_by_institution) = ANY (:institutions::text[])
                AND owed_by_institution IS NOT NULL AND state = 'CONFIRMED'
            """)
    List<String> marked(String[] institutions);

    @Query("""
            INSERT INTO recovery (recovery_id, jurisdiction, kind, state, owed_by_person, owed_by_institution,
                designation_ends, has_false_papers, document)
            VALUES (:id, :jurisdiction, :kind, :state, :person, :institution, :designationEnds, :hasFalsePapers, :document)
            """)
    void add(
            String id,
            String jurisdiction,
            String kind,
            String state,
            @Nullable String person,
            @Nullable String institution,
            @Nullable LocalDate designationEnds,
            boolean hasFalsePapers,
            String document);

    @Query("UPDATE recovery SET state = :state, document = :document WHERE recovery_id = :id")
    void keep(String id, String state, String document);
}
