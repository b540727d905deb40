package medassist.persistence.recovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over {@code recovery_item}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RecoveryItemRows extends GenericRepository<RecoveryItemRow, String> {

    /** Keeps how far items are taken back that stood until then. */
    String TAKE = """
            UPDATE recovery_item i SET state = t.state,
                -- What an institution has reversed itself, and may post again, is free for another case.
                is_live = t.state <> 'REVERSED_BEFORE' OR i.paid_to_person
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS t (recovery_id, institution_id, settlement_id, state)
            WHERE i.recovery_id = t.recovery_id AND i.institution_id = t.institution_id
                AND i.settlement_id = t.settlement_id AND i.state = 'STANDING'
            """;

    @Query("SELECT * FROM recovery_item WHERE recovery_id = ANY (:recoveries::text[]) ORDER BY recovery_id, place")
    List<RecoveryItemRow> of(String[] recoveries);

    @Query("""
            INSERT INTO recovery_item (recovery_id, place, held_by, jurisdiction, year, institution_id, settlement_id,
                origin, aid, paid_to_person, owed_by_person, state, is_live)
            SELECT :recovery, place, held_by, :jurisdiction, year::smallint, institution_id, settlement_id, origin, aid,
                paid_to_person::boolean, :byPerson, 'STANDING', true
            FROM unnest(:persons::text[], :years::text[], :institutions::text[], :settlements::text[], :origins::text[],
                    :amounts::text[], :toPersons::text[])
                WITH ORDINALITY AS i (held_by, year, institution_id, settlement_id, origin, aid, paid_to_person, place)
            """)
    void add(
            String recovery,
            String jurisdiction,
            boolean byPerson,
            String[] persons,
            String[] years,
            String[] institutions,
            String[] settlements,
            String[] origins,
            String[] amounts,
            String[] toPersons);

    @Query("""
            SELECT EXISTS (
                SELECT FROM recovery_item
                WHERE is_live AND jurisdiction = :jurisdiction AND (institution_id, settlement_id) IN (
                    SELECT * FROM unnest(:institutions::text[], :settlements::text[])))
            """)
    boolean isLive(String jurisdiction, String[] institutions, String[] settlements);

    @Query("UPDATE recovery_item SET is_live = false WHERE recovery_id = :recovery AND is_live")
    void end(String recovery);

    /** By the index of what institutions keep, which has few. */
    @Query("""
            SELECT i.* FROM recovery_item i
            JOIN unnest((SELECT :institutions::text[]), (SELECT :settlements::text[])) AS k (institution_id, settlement_id)
                USING (institution_id, settlement_id)
            WHERE i.owed_by_person AND NOT i.paid_to_person AND i.state = 'TAKEN_BACK'
            """)
    List<RecoveryItemRow> keptByInstitutions(String[] institutions, String[] settlements);
}
