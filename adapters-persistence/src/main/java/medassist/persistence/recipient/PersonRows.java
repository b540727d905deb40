package medassist.persistence.recipient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The statements over persons. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PersonRow, String> {

    /** Persons by id. */
    String FIND = "SELECT * FROM person WHERE person_id = ANY ((SELECT ?)::text[])";

    /** The other numbers of human beings, each with the one to whose ledgers is posted. */
    String NUMBERS_OF = """
            SELECT h.asked, h.person_id, coalesce(m.merged_into, h.asked) AS holder, p.died_on
            FROM same_human h
            JOIN person p USING (person_id)
            LEFT JOIN person_merge m ON m.person_id = h.asked
            WHERE h.asked = ANY ((SELECT ?)::text[]) AND h.person_id <> h.asked
            ORDER BY h.asked, h.person_id
            """;

    @Query("""
            SELECT h.asked, h.person_id, coalesce(m.merged_into, h.asked) AS holder, p.died_on
            FROM same_human h
            JOIN person p USING (person_id)
            LEFT JOIN person_merge m ON m.person_id = h.asked
            WHERE h.asked = :personId AND h.person_id <> h.asked
            ORDER BY h.person_id
            """)
    List<NumberRow> numbersOf(String personId);

    /** Merges numbers into others. */
    String MERGE = """
            INSERT INTO person_merge (person_id, merged_into) SELECT * FROM unnest(?::text[], ?::text[])
            """;

    /** Others with the identity numbers of persons. */
    String SAME_ID_NUMBER = """
            SELECT p.person_id, o.person_id AS other_id
            FROM person p
            JOIN person o ON o.id_number_digests && p.id_number_digests AND o.person_id <> p.person_id
            WHERE p.person_id = ANY ((SELECT ?)::text[])
                AND NOT EXISTS (SELECT FROM same_human h WHERE h.asked = p.person_id AND h.person_id = o.person_id)
            ORDER BY p.person_id, o.person_id
            """;

    /** Persons by digests of their identity numbers. */
    String HOLDERS = """
            SELECT * FROM person WHERE id_number_digests && (SELECT ?)::text[] ORDER BY person_id
            """;

    @Query("SELECT * FROM person WHERE id_number_digests && :digests::text[] ORDER BY person_id")
    List<PersonRow> findByIdNumber(String[] digests);

    @Query("""
            SELECT * FROM person
            WHERE (:name = '' OR strpos(name, :name) > 0)
                AND (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND (:township = '' OR township = :township)
                AND person_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction || ' ' || insured_before, NULL, person_id))
            ORDER BY person_id
            LIMIT :limit
            """)
    List<PersonRow> list(String name, String jurisdiction, String township, String reach, String after, int limit);

    /** The same of those with an identity number, whom an index finds. */
    @Query("""
            SELECT * FROM person
            WHERE id_number_digests && :digests::text[]
                AND (:name = '' OR strpos(name, :name) > 0)
                AND (:jurisdiction = '' OR jurisdiction = :jurisdiction)
                AND (:township = '' OR township = :township)
                AND person_id > :after
                AND (:reach = '' OR within_reach(:reach, jurisdiction || ' ' || insured_before, NULL, person_id))
            ORDER BY person_id
            LIMIT :limit
            """)
    List<PersonRow> listHolders(
            String[] digests, String name, String jurisdiction, String township, String reach, String after, int limit);

    @Query("""
            SELECT p.* FROM person p
            WHERE p.jurisdiction = :jurisdiction AND p.person_id > :after
                AND NOT EXISTS (SELECT FROM person_merge m WHERE m.person_id = p.person_id)
                AND (EXISTS (
                        SELECT FROM certification c
                        WHERE c.person_id = p.person_id
                            AND c.recorded_to IS NULL AND c.valid_from <= :day AND coalesce(c.valid_to, 'infinity') >= :day)
                    OR EXISTS (
                        SELECT FROM person_merge m JOIN certification c USING (person_id)
                        WHERE m.merged_into = p.person_id
                            AND c.recorded_to IS NULL AND c.valid_from <= :day AND coalesce(c.valid_to, 'infinity') >= :day))
            ORDER BY p.person_id
            LIMIT :limit
            """)
    List<PersonRow> certified(String jurisdiction, LocalDate day, String after, int limit);

    /** The days of death under other numbers of persons. */
    @Query("""
            SELECT m.merged_into AS asked, m.person_id, m.merged_into AS holder, p.died_on
            FROM person_merge m JOIN person p USING (person_id)
            WHERE m.merged_into = ANY (:personIds::text[])
            """)
    List<NumberRow> mergedInto(String[] personIds);

    /** Adds persons, or replaces what is known of those with their ids. */
    String PUT = """
            INSERT INTO person (person_id, name, id_number, birth_date, sex, jurisdiction, township, insurance,
                household_registration, died_on, insured_before, id_number_digests, county, particulars)
            SELECT person_id, name, id_number, birth_date::date, sex, jurisdiction, township, insurance,
                household_registration, died_on::date, insured_before, string_to_array(id_number_digests, ' '),
                county, particulars
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS p (person_id, name, id_number, birth_date, sex, jurisdiction, township, insurance,
                    household_registration, died_on, insured_before, id_number_digests, county, particulars)
            ON CONFLICT (person_id) DO UPDATE
            SET name = excluded.name, id_number = excluded.id_number, birth_date = excluded.birth_date,
                sex = excluded.sex, jurisdiction = excluded.jurisdiction, township = excluded.township,
                insurance = excluded.insurance, household_registration = excluded.household_registration,
                died_on = excluded.died_on, insured_before = excluded.insured_before,
                id_number_digests = excluded.id_number_digests, county = excluded.county,
                particulars = excluded.particulars
            """;

    @Query("SELECT * FROM person WHERE person_id = ANY (:personIds::text[]) ORDER BY person_id")
    List<PersonRow> findAll(String[] personIds);

    @Query("SELECT * FROM person WHERE person_id = :personId")
    Optional<PersonRow> find(String personId);
}
