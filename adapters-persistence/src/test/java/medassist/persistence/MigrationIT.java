package medassist.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What an earlier version posted is read after the database has moved on. */
class MigrationIT {

    private static final SettlementKey KEY = new SettlementKey(new InstitutionId("H1"), "S1");

    /** A settlement as the first version of the schema kept it. */
    private static final String POSTED_BEFORE = """
            INSERT INTO person VALUES ('P1', '李', '', '1961-04-02', 'F', '371500', '', 'RESIDENT');
            INSERT INTO annual_ledger VALUES ('P1', '371500', 2023, 1);
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
            """;

    @Test
    void readsASettlementOfTheFirstSchema() throws SQLException {
        String url = newDatabase();
        flyway(url, "1").migrate();
        execute(url, POSTED_BEFORE);

        flyway(url, "latest").migrate();

        try (var context = ApplicationContext.run(Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                user(),
                "datasources.default.password",
                password(),
                "datasources.default.dialect",
                "POSTGRES"))) {
            var settlements = context.getBean(Settlements.class);
            var unitOfWork = context.getBean(UnitOfWork.class);
            Settlement settlement =
                    unitOfWork.within(() -> settlements.find(KEY)).orElseThrow();

            assertThat(settlement.adjudication().assistance()).isEqualTo(Money.ofYuan("700"));
            assertThat(settlement.adjudication().policy().inForce().from()).isEqualTo(LocalDate.of(2022, 12, 27));
            assertThat(settlement.adjudication().policy().provisional()).isFalse();
            assertThat(unitOfWork.within(() -> settlements.evidence(KEY))).isEmpty();
        }
    }

    private static String newDatabase() throws SQLException {
        execute(TestDatabase.started().url(), "CREATE DATABASE migrated");
        return TestDatabase.started().url().replaceFirst("/[^/]*$", "/migrated");
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
