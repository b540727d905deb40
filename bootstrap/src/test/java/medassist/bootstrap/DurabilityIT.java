package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.Test;

/** What was acknowledged stays, once, whatever happens to the process. */
class DurabilityIT {

    private static final String HOSPITAL = "H37150000001";
    private static final int ROUNDS = 2;
    private static final int PERSONS = 4;
    private static final int SENDERS = 8;

    @Test
    void keepsEverythingAcknowledgedThroughKillsDuringABurst() throws Exception {
        Path data = RunningService.newDataFolder();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            RunningService service = RunningService.start(data, Map.of(), "--demo=FEW");
            Client client = service.client();
            persons().forEach(person -> client.registerPerson(person, "1970-01-01", "M"));
            persons().forEach(person -> client.certify(person, certification()));
            burstUntilKilled(service, round, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(30);

        RunningService service = RunningService.start(data, Map.of());
        Client client = service.client();
        acknowledged.forEach((message, reply) ->
                assertThat(client.post("/hisfeed", message).text()).isEqualTo(reply));
        for (String person : persons()) {
            LedgerAudit.assertCountersAreTheSumOfTheJournal(client, person, 2023);
        }
        int posted = persons().stream()
                .mapToInt(person -> client.entries(person, 2023).size())
                .sum();
        // What was posted but not yet acknowledged when the process died stands too: at most one a sender and kill.
        assertThat(posted).isBetween(acknowledged.size(), acknowledged.size() + ROUNDS * SENDERS);
        assertThat(service.terminate()).isIn(0, 143);
    }

    @Test
    void endsCleanlyWithASettlementInFlight() throws Exception {
        Path data = RunningService.newDataFolder();
        RunningService service = RunningService.start(data, Map.of(), "--demo=FEW");
        Client client = service.client();
        send(client, message("M0", Demo.PERSON));
        Reply answered;
        try (Connection blocker = service.connection()) {
            hold(blocker, Demo.PERSON);
            var inFlight = CompletableFuture.supplyAsync(() -> send(client, message("M1", Demo.PERSON)));
            awaitWaitingForALock(service);
            service.signalTermination();
            awaitTakingNoNewConnections(service.port());
            assertThat(inFlight).isNotDone();
            blocker.rollback();
            answered = inFlight.get(30, TimeUnit.SECONDS);
        }

        assertThat(answered.json().path("infcode").asInt()).as(answered.text()).isZero();
        assertThat(service.awaitExit()).isIn(0, 143);
        assertThat(service.output()).doesNotContain("ERROR", "did not stop cleanly");
        RunningService next = RunningService.start(data, Map.of());
        assertThat(next.client().entries(Demo.PERSON, 2023)).hasSize(2);
        assertThat(next.terminate()).isIn(0, 143);
    }

    @Test
    void grantsOnceWhereItIsKilledBeforeADecisionIsPosted() throws Exception {
        Path data = RunningService.newDataFolder();
        RunningService service = RunningService.start(data, Map.of(), "--demo=FEW");
        Client client = service.client();
        String application = "/api/v1/applications/371500/K1";
        ObjectNode body = Client.object()
                .put("applicationId", "K1")
                .put("kind", "MANUAL_CLAIM")
                .put("personId", Demo.PERSON)
                .put("jurisdiction", "371500")
                .put("receivedOn", "2023-06-01")
                .put("channel", "OFFICE");
        body.putObject("facts")
                .set("bill", Client.claim("K1", Demo.PERSON, "1000").put("invoiceNumber", "FP-K1"));
        String[] clerk = {"MedAssist-Operator", "clerk"};
        String[] approver = {"MedAssist-Operator", "approver"};
        assertThat(client.postJson("/api/v1/applications", body, clerk).status())
                .isEqualTo(201);
        Reply reviewed = client.post(application + "/review", "{}", clerk);
        String amount = reviewed.json().path("proposal").path("amount").asText();
        String approval = "{\"reason\": \"同意\", \"amount\": \"" + amount + "\"}";

        try (Connection blocker = service.connection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE journal_entry IN SHARE MODE");
            var approving =
                    CompletableFuture.runAsync(() -> client.post(application + "/approval", approval, approver));
            awaitWaitingForALock(service);
            assertThat(approving).isNotDone();
            service.kill();
        }

        RunningService next = RunningService.start(data, Map.of());
        Client after = next.client();
        assertThat(after.get(application).json().path("state").asText()).isEqualTo("REVIEWED");
        assertThat(after.entries(Demo.PERSON, 2023)).isEmpty();
        assertThat(after.post(application + "/approval", approval, approver).status())
                .isEqualTo(200);
        assertThat(after.post(application + "/approval", approval, approver).status())
                .isEqualTo(200);
        assertThat(after.entries(Demo.PERSON, 2023)).hasSize(1);
        LedgerAudit.assertCountersAreTheSumOfTheJournal(after, Demo.PERSON, 2023);
        assertThat(next.terminate()).isIn(0, 143);
    }

    @Test
    void saysThatARequestWithTheSameKeyIsBeingWorkedOn() throws Exception {
        RunningService service = RunningService.shared();
        Client client = service.client();
        send(client, message("P0-" + System.nanoTime(), Demo.PERSON));
        String key = "IN-PROGRESS-" + System.nanoTime();
        ObjectNode claim = Client.claim(key, Demo.PERSON, "100");
        CompletableFuture<Reply> first;
        Reply meanwhile;
        try (Connection blocker = service.connection()) {
            hold(blocker, Demo.PERSON);
            first = CompletableFuture.supplyAsync(
                    () -> client.postJson("/api/v1/settlements", claim, "Idempotency-Key", key));
            awaitWaitingForALock(service);
            meanwhile = client.postJson("/api/v1/settlements", claim, "Idempotency-Key", key);
            blocker.rollback();
        }
        Reply posted = first.get(30, TimeUnit.SECONDS);
        Reply after = client.postJson("/api/v1/settlements", claim, "Idempotency-Key", key);

        assertThat(meanwhile.status()).as(meanwhile.text()).isEqualTo(409);
        assertThat(meanwhile.code()).isEqualTo("REQUEST_IN_PROGRESS");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        assertThat(posted.status()).isEqualTo(201);
        assertThat(after.text()).isEqualTo(posted.text());
        assertThat(after.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void startsItsDatabaseAgainWhenThatWasKilled() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");
        Client client = service.client();
        ObjectNode message = message("BEFORE", Demo.PERSON);
        Reply before = send(client, message);

        service.killDatabase();
        service.awaitReadiness();

        assertThat(send(client, message).text()).isEqualTo(before.text());
        assertThat(send(client, message("AFTER", Demo.PERSON))
                        .json()
                        .path("infcode")
                        .asInt(-9))
                .isZero();
        assertThat(service.terminate()).isIn(0, 143);
    }

    @Test
    void servesFromAnExistingServerBesideAnotherProcess() throws Exception {
        RunningService first = RunningService.shared();
        RunningService second =
                RunningService.start(RunningService.newDataFolder(), first.databaseEnvironment(), "--demo=FEW");
        ObjectNode message = message("TWO-" + System.nanoTime(), Demo.PERSON);

        Reply here = send(first.client(), message);
        Reply there = send(second.client(), message);

        assertThat(there.text()).isEqualTo(here.text());
        assertThat(second.data().resolve("postgres")).doesNotExist();
        assertThat(second.terminate()).isIn(0, 143);
        assertThat(first.client().get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void saysThatItsDatabaseIsGone() throws Exception {
        RunningService database = RunningService.start(RunningService.newDataFolder(), Map.of());
        Map<String, String> environment = new HashMap<>(database.databaseEnvironment());
        environment.put("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", "1000");
        RunningService service = RunningService.start(RunningService.newDataFolder(), environment, "--demo=FEW");
        // The account is in the database.
        database.client();
        Client client = service.client();
        ObjectNode message = message("GONE", Demo.PERSON);
        database.terminate();

        Reply rest = client.get("/api/v1/persons/" + Demo.PERSON);
        Reply feed = send(client, message);
        client.put("/api/v1/persons/L2", Client.person("1961-04-02", "F"));

        assertThat(rest.status()).as(rest.text()).isEqualTo(503);
        assertThat(rest.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
        assertThat(rest.header("Retry-After")).isNotEmpty();
        assertThat(feed.json().path("infcode").asInt()).isEqualTo(-1);
        assertThat(client.get("/health/readiness").status()).isEqualTo(503);
        assertThat(client.get("/health/liveness").status()).isEqualTo(200);
        assertThat(service.terminate()).isIn(0, 143);
        assertThat(service.output())
                .contains("the database cannot be reached")
                .doesNotContain("测试人员", IdNumbers.of("1961-04-02", "F"), "示例");
    }

    @Test
    void saysInOneLineWhyItCannotStart() throws Exception {
        RunningService first = RunningService.shared();
        RunningService second = RunningService.launch(first.data(), Map.of());
        RunningService unreachable = RunningService.launch(
                RunningService.newDataFolder(),
                Map.of(
                        "MEDASSIST_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:1/none",
                        "MEDASSIST_KEYS",
                        RunningService.newDataFolder().toString()));

        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output()).contains("is in use by another MedAssist");
        assertThat(unreachable.awaitExit()).isEqualTo(1);
        assertThat(unreachable.output()).contains("medassist: ");
    }

    @Test
    void neverLogsNamesOrIdentityNumbers() throws Exception {
        Client client = RunningService.shared().client();
        String id = "37150019610402992";
        client.put("/api/v1/persons/L1", Client.person("1961-04-02", "F").put("idNumber", id + "9"));
        client.put("/api/v1/persons/L1", Client.person("1961-04-02", "F").put("sex", "M"));
        client.registerPerson("L1", "1961-04-02", "F");

        assertThat(RunningService.shared().output()).doesNotContain(id, "测试人员");
    }

    private static void burstUntilKilled(RunningService service, int round, Map<String, String> acknowledged)
            throws InterruptedException {
        Client client = service.client();
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                String prefix = "K" + round + "-" + sender + "-";
                threads.execute(() -> sendUntilItFails(client, prefix, acknowledged));
            }
            int enough = acknowledged.size() + 40;
            for (int i = 0; acknowledged.size() < enough && i < 6_000; i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            service.kill();
        }
    }

    private static void sendUntilItFails(Client client, String prefix, Map<String, String> acknowledged) {
        for (int i = 0; ; i++) {
            String message = message(prefix + i, persons().get(i % PERSONS)).toString();
            try {
                Reply reply = client.post("/hisfeed", message);
                if (reply.json().path("infcode").asInt(-1) == 0) {
                    acknowledged.put(message, reply.text());
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static Reply send(Client client, ObjectNode message) {
        return client.post("/hisfeed", message.toString());
    }

    private static List<String> persons() {
        return IntStream.range(0, PERSONS).mapToObj(i -> "K" + i).toList();
    }

    private static ObjectNode certification() {
        return Client.object()
                .put("certificationId", "C1")
                .put("category", "SUBSISTENCE_ALLOWANCE")
                .put("from", "2022-06-01");
    }

    private static ObjectNode message(String msgid, String person) {
        ObjectNode message = Client.object()
                .put("infno", "2304")
                .put("msgid", msgid)
                .put("insuplc_admdvs", "371500")
                .put("fixmedins_code", HOSPITAL)
                .put("inf_time", "2023-05-01 10:20:30");
        message.putObject("input")
                .putObject("data")
                .put("psn_no", person)
                .put("med_type", "21")
                .put("medfee_sumamt", 100)
                .put("inscp_scp_amt", 100);
        return message;
    }

    private static void hold(Connection connection, String person) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("SELECT version FROM annual_ledger WHERE person_id = ? FOR UPDATE")) {
            statement.setString(1, person);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    private static void awaitTakingNoNewConnections(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (IOException refused) {
                return;
            }
        }
        throw new IllegalStateException("the service went on taking connections");
    }

    private static void awaitWaitingForALock(RunningService service) throws Exception {
        try (Connection observer = service.connection();
                var statement = observer.createStatement()) {
            for (int i = 0; i < 200; i++) {
                try (var rows =
                        statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                // Longer than a batch waits, before its tasks are decided alone.
                                + " AND query_start < clock_timestamp() - interval '1 second'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("the settlement never waited for the ledger");
    }
}
