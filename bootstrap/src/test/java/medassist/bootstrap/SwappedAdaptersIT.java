package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import medassist.application.Stores;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Signatures;
import medassist.bootstrap.Client.Reply;
import medassist.contracts.ArchitectureRules;
import medassist.contracts.city.City;
import medassist.contracts.memory.InMemoryStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same application, REST interface and feed over another persistence and policy source, and in another dialect. Nothing of
 * them is compiled or set anew for it: the adapters are exchanged from outside.
 */
class SwappedAdaptersIT {

    private final City city = new City();

    @Test
    void serveOverAnotherPersistenceWithoutADatabase() {
        try (ApplicationContext context = context("national");
                EmbeddedServer server = context.getBean(EmbeddedServer.class).start()) {
            TestAccount.add(city.stores.accounts());
            Client client = new Client(server.getURL().toString());

            Reply settled =
                    client.post("/hisfeed/2304", message("2304", "M1", "21").toString());
            Reply again =
                    client.post("/hisfeed/2304", message("2304", "M1", "21").toString());
            Reply rest = client.get("/api/v1/settlements/H1/M1");
            Reply statement = client.get("/api/v1/clearing/statements?month=2023-05");

            assertThat(settled.json().path("infcode").asInt(-9))
                    .as(settled.text())
                    .isZero();
            assertThat(again.text()).isEqualTo(settled.text());
            assertThat(rest.json().path("assistance").asText()).as(rest.text()).isEqualTo("420.00");
            assertThat(statement
                            .json()
                            .path("items")
                            .path(0)
                            .path("settlements")
                            .asInt())
                    .isEqualTo(1);
            assertThat(city.ledger().version()).isEqualTo(1);
            assertThat(client.get("/api/v1/policies").text()).contains("示例〔2020〕1号");
        }
    }

    @Test
    void serveInAnotherDialect(@TempDir Path folder) throws IOException {
        Path dialect = Files.writeString(
                folder.resolve("dialect.yaml"),
                Files.readString(Path.of("../docs/province/dialect.yaml")).replace("gateway: TIF", "gateway: NONE"));
        try (ApplicationContext context = context(dialect.toString());
                EmbeddedServer server = context.getBean(EmbeddedServer.class).start()) {
            TestAccount.add(city.stores.accounts());
            Client client = new Client(server.getURL().toString());

            Reply settled =
                    client.post("/yian/2304", message("2304", "M1", "ZY").toString());
            Reply national =
                    client.post("/yian/2304", message("2304", "M2", "21").toString());

            assertThat(settled.json().path("infcode").asInt(-9))
                    .as(settled.text())
                    .isZero();
            assertThat(national.json().path("err_msg").asText()).startsWith("[UNKNOWN_MED_TYPE]");
            assertThat(client.post("/hisfeed/2304", message("2304", "M3", "21").toString())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void keepTheRulesOfAProvincesOwnAdapter() {
        String itsPackages = "medassist.contracts.memory..";
        var fakes = new ClassFileImporter().importClasses(InMemoryStores.class);

        ArchitectureRules.plugsIntoPortsAndIsBlindToOtherAdapters(itsPackages).check(fakes);
        ArchitectureRules.isUnknownInside("org.province..").check(ArchitectureRules.classesOf("medassist"));
    }

    private ApplicationContext context(String profile) {
        ApplicationContext context = ApplicationContext.builder()
                .exclude("medassist.persistence.*", "medassist.policy.*")
                .properties(Map.of(
                        "micronaut.server.port",
                        -1,
                        "datasources.default.enabled",
                        false,
                        "flyway.datasources.default.enabled",
                        false,
                        "medassist.hisfeed.profiles",
                        profile))
                .build();
        var stores = city.stores;
        context.registerSingleton(Stores.class, stores);
        context.registerSingleton(PolicyPacks.class, city.policyPacks);
        context.registerSingleton(Signatures.class, new NoSignatures());
        return context.start();
    }

    private static ObjectNode message(String infno, String msgid, String medType) {
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", msgid)
                .put("fixmedins_code", City.HOSPITAL.value())
                .put("insuplc_admdvs", City.CODE.value());
        message.putObject("input")
                .putObject("data")
                .put("psn_no", City.PERSON.value())
                .put("med_type", medType)
                .put("medfee_sumamt", "1000.00")
                .put("inscp_scp_amt", "1000.00")
                .put("hifp_pay", "400.00")
                .put("setl_time", "2023-05-01 09:00:00");
        return message;
    }

    /** Signs nothing: this test issues no receipts. */
    private static final class NoSignatures implements Signatures {

        @Override
        public String sign(String digest) {
            throw new UnsupportedOperationException(digest);
        }

        @Override
        public boolean isTrusted(String signature, String digest) {
            return false;
        }

        @Override
        public String publicKeys() {
            return "{}";
        }
    }
}
