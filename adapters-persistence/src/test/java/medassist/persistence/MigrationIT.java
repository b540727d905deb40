package medassist.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import medassist.application.port.Differences;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.Standing;
import medassist.persistence.chain.Finding;
import medassist.persistence.chain.LedgerVerification;
import medassist.persistence.chain.Progress;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What an earlier version posted is read after the database has moved on. */
class MigrationIT {

    private static final SettlementKey KEY = new SettlementKey(new InstitutionId("H1"), "S1");

    /** A settlement as the first version of the schema kept it. */
    private static final String POSTED_BEFORE = """
            INSERT INTO person VALUES ('P1', '李', '', '1961-04-02', 'F', '371500', '', 'RESIDENT');
            INSERT INTO annual_ledger VALUES ('P1', '371500', 2023, 2);
            INSERT INTO settlement_route VALUES ('H1', 'S1', 'P1');
            INSERT INTO settlement VALUES ('P1', 'H1', 'S1', 'N1', '371500', 2023, '2023-05-01',
                100000, 100000, 70000, 0, 30000,
                '{"visit": {"number": "", "careType": "INPATIENT", "diseaseCode": "C50.9", "diseaseGroup": "UNSTATED",
                    "admittedOn": "2023-05-01", "settledOn": "2023-05-01", "emergency": false, "referralFiled": false},
                  "expense": {"totalFee": 100000, "outOfCatalogue": 0, "overLimit": 0, "preSelfPay": 0, "inScope": 100000,
                    "basic": 0, "criticalIllness": 0, "employeeLarge": 0, "civilServant": 0, "enterprise": 0, "other": 0,
                    "personalAccount": 0},
                  "outOfCatalogueApproval": "", "carvedOutTo": ""}',
                '{"document": "聊政办发〔2022〕5号", "version": "371500-2022@d32da80379c4", "inPolicyBurden": 100000,
                  "awards": [{"terms": {"benefit": "regular", "benefitLabel": {"zh": "医疗救助", "en": "regular assistance"},
                      "aidClass": "poverty", "classLabel": {"zh": "低保", "en": "poor"}, "deductible": 0, "ratio": 7000,
                      "fund": "ASSISTANCE_FUND", "clause": "三(四)1"},
                    "base": 100000, "countedBefore": 0, "counted": 100000, "uncapped": 70000, "amount": 70000,
                    "pools": [{"pool": "regular", "limit": 3000000, "paidBefore": 0, "paidAfter": 70000}],
                    "passedOver": []}],
                  "reasons": [], "hospitalBears": 0, "personPays": 30000}',
                '2023-05-01T02:03:04Z', 'H1');
            INSERT INTO journal_entry VALUES
                ('P1', '371500', 2023, 1, 'SETTLEMENT', 'H1', 'S1', '2023-05-01T02:03:04Z', 'H1', ''),
                ('P1', '371500', 2023, 2, 'REVERSAL', 'H1', 'S1', '2023-05-02T02:03:04.000001Z', 'H1', '2208 M2');
            INSERT INTO journal_posting VALUES
                ('P1', '371500', 2023, 1, 'POOL', 'regular', 70000), ('P1', '371500', 2023, 1, 'ASSISTANCE', '', 70000),
                ('P1', '371500', 2023, 2, 'POOL', 'regular', -70000), ('P1', '371500', 2023, 2, 'ASSISTANCE', '', -70000);
            INSERT INTO ledger_counter VALUES
                ('P1', '371500', 2023, 'POOL', 'regular', 0), ('P1', '371500', 2023, 'ASSISTANCE', '', 0);
            INSERT INTO exchange VALUES ('H1', 'M2', 'digest', '{}');
            INSERT INTO annual_ledger VALUES ('P1', '371500', 2022, 0), ('P1', '371500', 2024, 2);
            INSERT INTO settlement_route VALUES ('H1', 'S2', 'P1');
            INSERT INTO settlement SELECT person_id, institution_id, 'S2', 'N2', jurisdiction, 2024, '2024-05-01',
                total_fee_fen, in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen, claim,
                adjudication, posted_at, posted_by FROM settlement;
            INSERT INTO journal_entry VALUES
                ('P1', '371500', 2024, 1, 'SETTLEMENT', 'H1', 'S2', '2024-05-01T02:03:04Z', 'H1', ''),
                ('P1', '371500', 2024, 2, 'REVERSAL', 'H1', 'S2', '2024-05-02T02:03:04Z', 'H1', '2208 is what the clerk wrote');
            INSERT INTO certification VALUES ('P1', 'C1', 'SUBSISTENCE_ALLOWANCE', NULL, NULL, NULL, NULL, '2022-06-01',
                NULL, 'CIVIL_AFFAIRS', false);
            """;

    @Test
    void readsASettlementOfTheFirstSchema() throws SQLException {
        String url = TestDatabase.started().emptyDatabase("migrated");
        flyway(url, "1").migrate();
        execute(url, POSTED_BEFORE);

        flyway(url, "latest").migrate();

        try (var context = over(url)) {
            var settlements = context.getBean(Settlements.class);
            var unitOfWork = context.getBean(UnitOfWork.class);
            Settlement settlement =
                    unitOfWork.within(() -> settlements.find(KEY)).orElseThrow();

            assertThat(settlement.adjudication().assistance()).isEqualTo(Money.ofYuan("700"));
            assertThat(settlement.adjudication().policy().inForce().from()).isEqualTo(LocalDate.of(2022, 12, 27));
            assertThat(settlement.adjudication().policy().provisional()).isFalse();
            assertThat(unitOfWork.within(() -> settlements.evidence(KEY))).isEmpty();
            assertThat(settlement.standing())
                    .isEqualTo(new Standing.Reversed(
                            new Stamp(Instant.parse("2023-05-02T02:03:04.000001Z"), "H1", "M2", "2208 M2")));
            var person = new PersonId("P1");
            assertThat(unitOfWork.within(
                            () -> context.getBean(Ledgers.class).reversedBy(person, KEY.institutionId(), "M2")))
                    .contains(KEY);
            assertThat(unitOfWork.within(() -> context.getBean(Persons.class).recordOf(person)))
                    .singleElement()
                    .satisfies(known -> assertThat(known.isKnownAt(Instant.parse("2023-01-01T00:00:00Z")))
                            .isTrue());
            assertThat(unitOfWork
                            .within(() -> context.getBean(Ledgers.class)
                                    .read(new LedgerKey(person, new DivisionCode("371500"), 2023)))
                            .outOfStepFor())
                    .isEqualTo(new Cause(Cause.Kind.REVERSAL, "S1"));
            assertThat(unitOfWork
                            .within(() -> settlements.find(new SettlementKey(KEY.institutionId(), "S2")))
                            .orElseThrow()
                            .standing())
                    .as("what a clerk wrote is no message")
                    .isInstanceOfSatisfying(
                            Standing.Reversed.class,
                            reversed -> assertThat(reversed.stamp().request()).isEmpty());
            var findings = new ArrayList<Finding>();
            context.getBean(LedgerVerification.class).verify(Progress.NONE, findings::add, _ -> {});
            assertThat(findings).as("the chain of what was posted before").isEmpty();
        }
    }

    @Test
    void keepsADifferenceResolvedThatWasKeptAsASentence() throws SQLException {
        String url = TestDatabase.started().emptyDatabase("migrated_differences");
        flyway(url, "8").migrate();
        execute(url, """
                INSERT INTO reconciliation_difference VALUES
                    ('H1', 'old', '371500', '21;;', '2023-05-01', '2023-05-31', 'N1', 'DIFFERENT',
                    '医疗费总额：贵方 2000.01，我方 2000.00；医疗救助基金支出：贵方 3.00，我方 2.50', '2023-06-01T02:03:04Z',
                    '2023-06-02T02:03:04Z', 'clerk', '', '已与院方核对');
                """);

        flyway(url, "latest").migrate();

        try (var context = over(url)) {
            var differences = context.getBean(Differences.class);
            assertThat(context.getBean(UnitOfWork.class).within(() -> differences.find("581276ee760e4147c62814a4")))
                    .as("the id that DifferenceIds makes of the figures")
                    .hasValueSatisfying(kept -> {
                        assertThat(kept.figures())
                                .containsExactly(
                                        new Figure(Field.TOTAL_FEE, "2000.01", "2000.00"),
                                        new Figure(Field.AID, "3.00", "2.50"));
                        assertThat(kept.resolution()).isPresent();
                    });
        }
    }

    private static ApplicationContext over(String url) {
        return ApplicationContext.run(Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                user(),
                "datasources.default.password",
                password(),
                "datasources.default.dialect",
                "POSTGRES",
                "medassist.receipt-key",
                Path.of("target", "postgres", "receipt-key.json")));
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Flyway flyway(String url, String target) {
        return Flyway.configure()
                .dataSource(url, user(), password())
                .target(target)
                .load();
    }

    private static String user() {
        return TestDatabase.started().user();
    }

    private static String password() {
        return TestDatabase.started().password();
    }
}
