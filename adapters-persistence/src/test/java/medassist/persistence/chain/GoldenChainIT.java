package medassist.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import medassist.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Hashes that were made once and for all: whatever changes, the chains that are written are verified as before. */
class GoldenChainIT {

    private static final String SETTLED = """
            INSERT INTO person VALUES ('GOLD', '李', '', '1961-04-02', 'F', '371500', '', 'RESIDENT');
            INSERT INTO settlement (person_id, institution_id, settlement_id, number, jurisdiction, year, settled_on,
                total_fee_fen, in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen, posted_at,
                posted_by, claim, adjudication, evidence)
            VALUES ('GOLD', 'H1', 'S1', 'N1', '371500', 2023, '2023-05-01', 100000, 100000, 70000, 0, 30000,
                '2023-05-01T02:03:04Z', 'H1', '{"visit":{"careType":"INPATIENT"}}',
                '{"document":"聊政办发〔2022〕5号"}', '{"age":62}')
            """;

    private static final String HASHES = """
            WITH s AS MATERIALIZED (
                SELECT settlement_digest(s) AS digest FROM settlement s WHERE person_id = 'GOLD'
            ), first AS MATERIALIZED (
                SELECT entry_hash('', 'P1', '371500', 2023, 1, 'SETTLEMENT', 'H1', 'S1', 1, '2023-05-01T02:03:04Z', 'H1',
                    '', '', '10:ASSISTANCE,0:,5:70000,4:POOL,7:regular,5:70000,', digest, false, 'P1') AS hash
                FROM s
            ), reversed AS (
                SELECT undone, entry_hash(hash, 'P1', '371500', 2023, 2, 'REVERSAL', 'H1', 'S1', 1,
                    '2023-05-02T02:03:04.000001Z', 'H1', 'M2', '误操作',
                    '10:ASSISTANCE,0:,6:-70000,4:POOL,7:regular,6:-70000,', digest, undone, 'P1') AS hash
                FROM s, first, (VALUES (false), (true)) AS u (undone)
            ), opening AS MATERIALIZED (
                SELECT entry_hash('', 'P1', '371500', 2023, 1, 'OPENING', '', '1 2022 清单', 1, '2023-05-01T02:03:04Z',
                    'clerk', '', '核定', '10:ASSISTANCE,0:,5:70000,', '', false, 'P1') AS hash
            )
            SELECT digest FROM s
            UNION ALL SELECT hash FROM first
            UNION ALL (SELECT hash FROM reversed ORDER BY undone)
            UNION ALL SELECT hash FROM opening
            UNION ALL SELECT entry_hash(hash, 'P1', '371500', 2023, 2, 'MERGE', '', '', 1, '2023-05-01T02:03:04Z', 'clerk',
                '', '并户', '10:ASSISTANCE,0:,5:30000,', '', false, 'P2')
            FROM opening
            """;

    private final TestDatabase database = TestDatabase.started();
    private final JdbcOperations jdbc = database.bean(JdbcOperations.class);

    @Test
    void hashesASettlementAndItsEntriesAsEver() throws SQLException {
        database.execute("SET session_replication_role = replica; DELETE FROM settlement WHERE person_id = 'GOLD';"
                + "DELETE FROM person WHERE person_id = 'GOLD'");
        database.execute(SETTLED);

        try {
            assertThat(hashes())
                    .containsExactly(
                            "8e210b7448f8a5733ef18e8938a5494c0da020ff95e1e132f90b1b1c46f764a4",
                            "3e315e0b09d27e7a1a1729a8994f17eaacf871eeba1e00d6acadfc5d7dbec00b",
                            "30de720a7be868e355de7c3e0d198cde8bd67bcff9ac78a2a8bdf9cd9caaf5b0",
                            "abc80ac7d56d716ac7cfdc8eaeb25a024fe41015220efe622061248a49d5e2ac",
                            "ae1e7f56c141b4336cbb88ffdca2946643a8d2e7961eb85c514bf6a1475e74ff",
                            "eb86792ee2d43ca17ff3458bf19772de43f0f704e7925da52c1754f1613a6474");
        } finally {
            database.execute("SET session_replication_role = replica; DELETE FROM settlement WHERE person_id = 'GOLD'");
        }
    }

    private List<String> hashes() {
        return database.unitOfWork()
                .within(() -> jdbc.prepareStatement(HASHES, statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        var hashes = new ArrayList<String>();
                        while (rows.next()) {
                            hashes.add(rows.getString(1));
                        }
                        return hashes;
                    }
                }));
    }
}
