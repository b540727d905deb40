package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import medassist.application.work.ContentDigest;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.Test;

/** A roster that is read, applied and undone while the service is killed with -9 again and again. */
class RostersIT {

    private static final int PEOPLE = Integer.getInteger("medassist.roster-people", 600);
    private static final int KILLS = Integer.getInteger("medassist.roster-kills", 1);
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final String SECOND = "mak_of-a-second-person";
    private static final String BOUNDARY = "roster-1";

    private final Path data;
    private RunningService service;

    RostersIT() throws Exception {
        data = RunningService.newDataFolder();
        service = RunningService.start(data, Map.of());
    }

    private static String birthDate(int person) {
        return "%04d-%02d-%02d".formatted(1930 + person / 336, person / 28 % 12 + 1, person % 28 + 1);
    }

    private static String list() {
        var list = new StringBuilder("姓名,身份证号,起始日期\n");
        for (int person = 0; person < PEOPLE; person++) {
            list.append("测试人员,%s,2023-01-01\n".formatted(IdNumbers.of(birthDate(person), "M")));
        }
        return list.toString();
    }

    @Test
    void comesToItsEndOnceThroughKills() throws Exception {
        Client client = service.client();
        addSecondPerson();
        for (int person = 0; person < PEOPLE; person++) {
            client.registerPerson("R" + person, birthDate(person), "M");
        }

        String id = send(client).json().path("id").asText();
        killWhile(id, "PREVIEWED");
        assertThat(roster(id).json().path("rows").path("NEW").asInt()).isEqualTo(PEOPLE);

        service.client()
                .post(
                        "/api/v1/rosters/" + id + "/application",
                        "{}",
                        "Authorization",
                        "Bearer " + SECOND,
                        "Content-Type",
                        "application/json");
        killWhile(id, "APPLIED");
        assertThat(count("recorded_to IS NULL")).isEqualTo(PEOPLE);
        assertThat(count("version > 1")).isZero();

        assertThat(service.client()
                        .post("/api/v1/rosters/" + id + "/withdrawal", "{}")
                        .status())
                .isEqualTo(202);
        killWhile(id, "WITHDRAWN");
        assertThat(count("recorded_to IS NULL")).isZero();
        assertThat(count("version > 0")).isEqualTo(PEOPLE);
        service.terminate();
    }

    private Reply send(Client client) {
        String form = part("jurisdiction", "371500")
                + part("issuer", "CIVIL_AFFAIRS")
                + part("category", "SUBSISTENCE_ALLOWANCE")
                + part("month", "2023-05")
                + part("file\"; filename=\"list.csv", list())
                + "--" + BOUNDARY + "--\r\n";
        return client.post("/api/v1/rosters", form, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private Reply roster(String id) {
        return service.client().get("/api/v1/rosters/" + id);
    }

    /** Kills the service soon after it has begun, each time a little later, and waits until the roster has come to the state. */
    private void killWhile(String id, String state) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(150L * kill);
            service.kill();
            service = RunningService.start(data, Map.of());
        }
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (!roster(id).json().path("state").asText().equals(state) || isWithoutAct(id)) {
            assertThat(System.nanoTime()).as(roster(id).text()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Whether nobody can decide about it yet. */
    private boolean isWithoutAct(String id) {
        return roster(id).json().path("actId").isNull();
    }

    private int count(String condition) throws Exception {
        try (var connection = service.connection();
                var statement = connection.createStatement();
                var counted = statement.executeQuery(
                        "SELECT count(*) FROM certification WHERE person_id LIKE 'R%' AND " + condition)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private void addSecondPerson() throws Exception {
        try (var connection = service.connection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO account (name, roles, added_at) VALUES ('second', 'APPROVER', now())");
            statement.execute("INSERT INTO account_key (digest, kind, account, added_at) VALUES ('"
                    + ContentDigest.of(SECOND) + "', 'API_KEY', 'second', now())");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
