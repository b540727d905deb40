package medassist.bench.settle;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import medassist.bench.service.ServiceUnderTest;

/**
 * People to settle for, each with a year of settlements behind it. Their rows are copies of one real settlement under other
 * keys, so that tables and indices are as large as a city's; the hashes of the copies prove nothing.
 */
public final class Population {

    /** Whose people they are. */
    public static final String JURISDICTION = "371500";

    /** The year that lies behind them. */
    public static final int YEAR = 2023;

    static final int INSTITUTIONS = 50;

    /** Of each person. */
    public static final int SETTLEMENTS_A_YEAR = 8;

    private static final String NAME = "bench";
    private static final String SAMPLE = "SAMPLE-1";
    private static final String DEMO_PERSON = "37150000000001";
    private static final String DEMO_INSTITUTION = "H37150000001";
    private static final long SAMPLE_FEN = 20_000_00;

    private final Connection connection;
    private final int persons;

    private Population(Connection connection, int persons) {
        this.connection = connection;
        this.persons = persons;
    }

    /** The id of a person, numbered from 0. */
    public static String person(int number) {
        return "B%013d".formatted(number);
    }

    static String institution(int number) {
        return "HB%010d".formatted(number);
    }

    /** Settles for a demo person, and makes the persons and institutions with journals of such settlements. */
    public static void make(ServiceUnderTest service, int persons) throws IOException, SQLException {
        Load.settle(service, Door.REST, Door.REST.bill(DEMO_PERSON, DEMO_INSTITUTION, SAMPLE, SAMPLE_FEN));
        try (Connection connection = service.connect()) {
            new Population(connection, persons).make(SAMPLE);
        }
    }

    /** How many of them there are. */
    static int size(ServiceUnderTest service) throws IOException, SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT count(*) FROM person WHERE name = '" + NAME + "'")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    /** How many persons have a journal of as many rows together. */
    static int personsWith(long journalRows) {
        return Math.toIntExact(Math.max(1, journalRows / SETTLEMENTS_A_YEAR));
    }

    private void make(String sample) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Foreign keys of copies hold by construction, and looking after each would take hours.
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String copying : copies(sample)) {
                statement.execute(copying);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private String[] copies(String sample) {
        String people = "(SELECT 'B' || lpad(n::text, 13, '0') AS person_id, n FROM generate_series(0, " + (persons - 1)
                + ") AS n) p";
        String visits = people + " CROSS JOIN generate_series(1, " + SETTLEMENTS_A_YEAR + ") AS v";
        String institution = "'HB' || lpad(((n + v) % " + INSTITUTIONS + ")::text, 10, '0')";
        String settlement = "'EARLIER-' || n || '-' || v";
        String of = " WHERE settlement_id = '" + sample + "'";
        return new String[] {
            """
            INSERT INTO institution SELECT 'HB' || lpad(n::text, 10, '0'), '%s', '%s', 'TERTIARY'
            FROM generate_series(0, %d) AS n""".formatted(NAME, JURISDICTION, INSTITUTIONS - 1),
            """
            INSERT INTO institution_designation SELECT institution_id, '2020-01-01', NULL FROM institution
            WHERE institution_id LIKE 'HB%'""",
            """
            INSERT INTO person SELECT p.person_id, '%s', '', '1961-04-02', 'F', '%s', '', 'RESIDENT' FROM %s""".formatted(NAME, JURISDICTION, people),
            """
            INSERT INTO certification (person_id, certification_id, version, category, valid_from, issuer,
                because_of_illness, recorded_from)
            SELECT p.person_id, 'MZ-1', 1, 'SUBSISTENCE_ALLOWANCE', '2020-01-01', 'CIVIL_AFFAIRS', false, '2020-01-01'
            FROM %s""".formatted(people),
            """
            INSERT INTO annual_ledger (person_id, jurisdiction, year, version, head, counters)
            SELECT p.person_id, jurisdiction, year, %d, repeat('0', 64), postings
            FROM (SELECT * FROM journal_entry%s) s CROSS JOIN %s""".formatted(SETTLEMENTS_A_YEAR, of, people),
            """
            INSERT INTO settlement_route SELECT %s, %s, p.person_id FROM %s""".formatted(institution, settlement, visits),
            """
            INSERT INTO settlement (person_id, institution_id, settlement_id, number, jurisdiction, year, settled_on,
                total_fee_fen, in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen, claim,
                adjudication, evidence, posted_at, posted_by)
            SELECT p.person_id, %s, %s, 'B' || n || '-' || v, jurisdiction, year, settled_on, total_fee_fen,
                in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen, claim, adjudication, evidence,
                posted_at, posted_by
            FROM (SELECT * FROM settlement%s) s CROSS JOIN %s""".formatted(institution, settlement, of, visits),
            """
            INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, subject_person_id, institution_id, settlement_id,
                made_at, made_by, reason, origin, reference, ordinal, request, undone, postings, hash)
            SELECT p.person_id, jurisdiction, year, v, kind, p.person_id, %s, %s, made_at, made_by, reason, origin, reference,
                ordinal, request, undone, postings, hash
            FROM (SELECT * FROM journal_entry%s) s CROSS JOIN %s""".formatted(institution, settlement, of, visits),
        };
    }
}
