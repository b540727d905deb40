package medassist.persistence.enrolment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements over {@code enrolment}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EnrolmentRows extends GenericRepository<EnrolmentRow, String> {

    @Query("""
            INSERT INTO enrolment (list_id, person_id, jurisdiction, year, scheme, rule, shares, premium_fen, subsidy_fen,
                payer, effective_from, clause, state)
            SELECT list_id, person_id, jurisdiction, year::smallint, scheme, rule, shares::smallint, premium_fen::bigint,
                subsidy_fen::bigint, payer, effective_from::date, clause, 'DRAFT'
            FROM unnest(:lists::text[], :persons::text[], :jurisdictions::text[], :years::text[], :schemes::text[],
                    :rules::text[], :shareCounts::text[], :premiums::text[], :subsidies::text[], :payers::text[],
                    :effectiveFroms::text[], :clauses::text[])
                AS e (list_id, person_id, jurisdiction, year, scheme, rule, shares, premium_fen, subsidy_fen, payer,
                    effective_from, clause)
            ON CONFLICT DO NOTHING
            """)
    void add(
            String[] lists,
            String[] persons,
            String[] jurisdictions,
            String[] years,
            String[] schemes,
            String[] rules,
            String[] shareCounts,
            String[] premiums,
            String[] subsidies,
            String[] payers,
            String[] effectiveFroms,
            String[] clauses);

    @Query("UPDATE enrolment SET state = :become WHERE list_id = :list AND state = :state")
    void become(String list, String state, String become);

    @Query("""
            UPDATE enrolment SET state = :state, outcome = :outcome, answered_fen = :fen, reason = :reason,
                answered_at = :at, answered_by = :by, request = :request
            WHERE list_id = :list AND person_id = :person AND scheme = :scheme
            """)
    void answered(
            String list,
            String person,
            String scheme,
            String state,
            String outcome,
            long fen,
            String reason,
            Instant at,
            String by,
            String request);

    @Query("SELECT * FROM enrolment WHERE list_id = :list AND person_id = :person AND scheme = :scheme")
    Optional<EnrolmentRow> find(String list, String person, String scheme);

    @Query("""
            SELECT e.* FROM enrolment e
            WHERE (:list = '' OR e.list_id = :list)
                AND (:person = '' OR e.person_id = :person)
                AND (:jurisdiction = '' OR e.jurisdiction = :jurisdiction)
                AND (:year = 0 OR e.year = :year)
                AND (:state = '' OR e.state = :state)
                AND ((:county = '' AND :township = '') OR EXISTS (
                    SELECT FROM person p WHERE p.person_id = e.person_id
                        AND (:county = '' OR p.county = :county) AND (:township = '' OR p.township = :township)))
                AND (e.person_id, e.year, e.scheme, e.list_id) > (:afterPerson, :afterYear::smallint, :afterScheme, :afterList)
                AND (:reach = '' OR within_reach(:reach, e.jurisdiction, NULL, e.person_id))
            ORDER BY e.person_id, e.year, e.scheme, e.list_id
            LIMIT :limit
            """)
    List<EnrolmentRow> list(
            String list,
            String person,
            String jurisdiction,
            int year,
            String state,
            String county,
            String township,
            String reach,
            String afterPerson,
            int afterYear,
            String afterScheme,
            String afterList,
            int limit);

    @Query("""
            SELECT DISTINCT person_id FROM enrolment
            WHERE person_id = ANY (:persons::text[]) AND year = :year AND state <> 'WITHDRAWN'
            """)
    List<String> enrolled(String[] persons, int year);
}
