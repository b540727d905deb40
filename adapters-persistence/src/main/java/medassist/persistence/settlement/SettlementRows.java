package medassist.persistence.settlement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The statements over {@code settlement} and the route to it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettlementRows extends GenericRepository<SettlementView, String> {

    /** What is read of settlements and of their reversals. */
    String COLUMNS = """
            s.*, r.made_at AS reversed_at, r.made_by AS reversed_by, r.request AS reversal_request,
                r.reason AS reversal_reason, r.undone
            """;

    /** The journal entry by which a settlement is reversed, if it is. */
    String REVERSAL = """
            LEFT JOIN journal_entry r ON r.subject_person_id = s.person_id AND r.institution_id = s.institution_id
                AND r.settlement_id = s.settlement_id AND r.kind = 'REVERSAL'
                AND NOT EXISTS (
                    SELECT FROM journal_entry u
                    WHERE u.subject_person_id = r.subject_person_id AND u.institution_id = r.institution_id
                        AND u.settlement_id = r.settlement_id AND u.kind = 'REINSTATEMENT' AND u.ordinal = r.ordinal)
            """;

    /** Settlements as they are. */
    String AS_THEY_ARE = "SELECT s.person_id AS asked, " + COLUMNS + "FROM settlement s\n" + REVERSAL;

    /** Settlements of persons who are asked about as {@code k}, under any number. */
    String OF_HUMANS = "SELECT k.person_id AS asked, " + COLUMNS + "FROM settlement s\n" + REVERSAL;

    /** Settlements under ids of their institutions. */
    String FIND = AS_THEY_ARE + """
            JOIN settlement_route route ON route.held_by = s.person_id
                AND route.institution_id = s.institution_id AND route.settlement_id = s.settlement_id
            JOIN unnest((SELECT ?::text[]), (SELECT ?::text[])) AS k (institution_id, settlement_id)
                ON route.institution_id = k.institution_id AND route.settlement_id = k.settlement_id
            """;

    /** Takes the routes to settlements that are not taken yet. */
    String ROUTE = """
            INSERT INTO settlement_route (institution_id, settlement_id, held_by)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
            ON CONFLICT DO NOTHING
            """;

    /** Adds settlements, to which the routes lead. */
    String ADD = """
            INSERT INTO settlement (person_id, institution_id, settlement_id, number, jurisdiction, year, settled_on,
                total_fee_fen, in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen,
                posted_at, posted_by, claim, adjudication, evidence, doubts)
            SELECT person_id, institution_id, settlement_id, number, jurisdiction, year, settled_on::date,
                total_fee_fen, in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen,
                posted_at::timestamptz, posted_by, claim, adjudication, evidence, doubts
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                    ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[])
                AS s (person_id, institution_id, settlement_id, number, jurisdiction, year, settled_on, total_fee_fen,
                    in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen, posted_at, posted_by,
                    claim, adjudication, evidence, doubts)
            """;

    /** The newest of persons' settlements with institutions that have a settlement date. */
    String OF_DAY = "SELECT k.person_id AS asked, " + COLUMNS + """
            FROM unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::text[]::date[]))
                AS k (person_id, institution_id, settled_on)
            JOIN same_human h ON h.asked = k.person_id
            JOIN LATERAL (
                SELECT * FROM settlement each
                WHERE each.person_id = h.person_id AND each.institution_id = k.institution_id
                    AND each.settled_on = k.settled_on
                ORDER BY each.posted_at DESC LIMIT 50) s ON true
            """ + REVERSAL;

    /** Settlements of ledgers, and of those merged with them. */
    String OF_LEDGERS = OF_HUMANS + """
            JOIN same_human h ON h.person_id = s.person_id
            JOIN unnest((SELECT ?::text[]), (SELECT ?::text[]), (SELECT ?::bigint[]::smallint[]))
                AS k (person_id, jurisdiction, year)
                ON h.asked = k.person_id AND s.jurisdiction = k.jurisdiction AND s.year = k.year
            """;

    @Query(AS_THEY_ARE + """
            JOIN settlement_route route ON route.held_by = s.person_id
                AND route.institution_id = s.institution_id AND route.settlement_id = s.settlement_id
            WHERE route.institution_id = :institutionId AND route.settlement_id = :settlementId
            """)
    Optional<SettlementView> find(String institutionId, String settlementId);

    @Query(AS_THEY_ARE + """
            JOIN journal_entry b ON b.subject_person_id = s.person_id AND b.institution_id = s.institution_id
                AND b.settlement_id = s.settlement_id AND b.kind = 'REVERSAL'
            WHERE b.subject_person_id = :personId AND b.institution_id = :institutionId AND b.request = :request
            """)
    Optional<SettlementView> reversedBy(String personId, String institutionId, String request);

    @Query(AS_THEY_ARE + """
            WHERE s.person_id = :personId AND s.number = :number
            """)
    Optional<SettlementView> findByNumber(String personId, String number);

    @Query(AS_THEY_ARE + """
            WHERE s.institution_id = :institutionId AND s.number = :number
            """)
    Optional<SettlementView> findByInstitutionAndNumber(String institutionId, String number);

    /** The person paid first; as the hashed text of the adjudication says it. In these words the indices know it. */
    String TO_PERSON = """
            s.assistance_fen > 0 AND s.adjudication LIKE '%"payee":"PERSON"%'
            """;

    @Query(AS_THEY_ARE + "WHERE " + TO_PERSON + """
                AND (:personId = '' OR s.person_id = :personId)
                AND (:jurisdiction = '' OR s.jurisdiction = :jurisdiction)
                AND (:state = 'ANY' OR (:state = 'CANCELLED') = (r.sequence IS NOT NULL))
                AND s.number >= :from
                AND (:reach = '' OR within_reach(:reach, s.jurisdiction, s.institution_id, s.person_id))
            ORDER BY s.number
            LIMIT :limit
            """)
    List<SettlementView> payable(
            String personId, String jurisdiction, String reach, String state, String from, int limit);

    /** By the reversals, of which the index has few. */
    @Query(AS_THEY_ARE + """
            WHERE r.kind = 'REVERSAL' AND NOT r.undone AND r.made_at >= :from AND r.made_at < :until
                AND (:institutionId = '' OR r.institution_id = :institutionId)
                AND (r.made_at, s.number) > (:afterTime, :afterNumber)
                AND (:reach = '' OR within_reach(:reach, s.jurisdiction, s.institution_id, s.person_id))
            ORDER BY r.made_at, s.number
            LIMIT :limit
            """)
    List<SettlementView> reversed(
            String institutionId,
            String reach,
            Instant from,
            Instant until,
            Instant afterTime,
            String afterNumber,
            int limit);

    /** The filter of lists. */
    String LISTED = """
            WHERE (:personId = '' OR s.person_id = :personId)
                AND (:institutionId = '' OR s.institution_id = :institutionId)
                AND s.settled_on BETWEEN :from AND :to
                AND (:standing = 'ANY' OR (:standing = 'REVERSED') = (r.sequence IS NOT NULL))
                AND (:doubt = '' OR (s.doubts <> '' AND :doubt = ANY (string_to_array(s.doubts, ', '))))
                AND (s.settled_on, s.number) > (:afterDay, :afterNumber)
                AND (:reach = '' OR within_reach(:reach, s.jurisdiction, s.institution_id, s.person_id))
            ORDER BY s.settled_on, s.number
            LIMIT :limit
            """;

    @Query(AS_THEY_ARE + LISTED)
    List<SettlementView> list(
            String personId,
            String institutionId,
            String reach,
            LocalDate from,
            LocalDate to,
            String standing,
            String doubt,
            LocalDate afterDay,
            String afterNumber,
            int limit);

    /** The same of those under a number of their institutions, whom the routes find. */
    @Query(AS_THEY_ARE + """
            JOIN settlement_route route ON route.held_by = s.person_id AND route.institution_id = s.institution_id
                AND route.settlement_id = s.settlement_id AND route.settlement_id = :settlementId
            """ + LISTED)
    List<SettlementView> listUnder(
            String settlementId,
            String personId,
            String institutionId,
            String reach,
            LocalDate from,
            LocalDate to,
            String standing,
            String doubt,
            LocalDate afterDay,
            String afterNumber,
            int limit);
}
