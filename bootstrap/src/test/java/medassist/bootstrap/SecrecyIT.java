package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import medassist.bootstrap.Client.Reply;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;

/** What the owner of the database reads of people, and keys that are rotated while hospitals settle. */
class SecrecyIT {

    private static final String ID_NUMBER = IdNumbers.of("1961-04-02", "F");
    private static final String DISABILITY_CERTIFICATE = ID_NUMBER + "43";
    private static final String NAME = "欧阳某某";
    private static final String HOSPITAL = "H37150000099";

    @Test
    void showsNoIdentityNumberToWhoDumpsTheDatabase() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");
        Client client = service.client();
        fill(client);

        Map<String, String> dump = dump(service);

        assertThat(dump)
                .containsKeys(
                        "person", "filing", "kept_answer", "kept_file", "pending_act", "settlement", "audit_entry");
        dump.forEach((table, text) -> {
            assertThat(text).as(table).doesNotContain(ID_NUMBER, ID_NUMBER.toLowerCase(Locale.ROOT));
            if (!table.equals("person")) {
                assertThat(text).as(table).doesNotContain(NAME);
            }
        });
        assertThat(dump.get("audit_entry")).contains("误报 3715**********" + ID_NUMBER.substring(14));
        assertThat(dump.get("kept_answer")).contains("enc:A256GCM:1:");
        assertThat(Files.readString(service.data().resolve("postgres.log"))).doesNotContain(ID_NUMBER);
        assertThat(client.get("/api/v1/persons?idNumber=" + ID_NUMBER).json().path("items"))
                .hasSize(1);
        ObjectNode why = Client.object().put("reason", "核对");
        why.putArray("fields").add("ID_NUMBER");
        assertThat(client.postJson("/api/v1/persons/P1/reveal", why)
                        .json()
                        .path("idNumber")
                        .asText())
                .isEqualTo(ID_NUMBER);
        assertThat(service.terminate()).isIn(0, 143);
    }

    /**
     * By every way that there is: REST and the feed, filings, files, acts, reasons, and the whole national setlinfo.
     */
    private static void fill(Client client) {
        client.registerInstitution(HOSPITAL, true);
        done(client.put("/api/v1/persons/P1", Client.person("1961-04-02", "F").put("name", NAME)));
        var certification = Client.object()
                .put("category", "SUBSISTENCE_MARGIN")
                .put("from", "2022-06-01")
                .put("to", "2030-12-31");
        done(client.put(
                "/api/v1/persons/P1/certifications/C1?reason=" + encoded("核对 " + DISABILITY_CERTIFICATE),
                certification));
        Reply refused = client.put("/api/v1/persons/P1/certifications/" + DISABILITY_CERTIFICATE, certification);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointer()).isEqualTo("/certificationId");
        assertThat(refused.fieldCode()).isEqualTo("ID_NUMBER_INSIDE");
        done(client.put(
                "/api/v1/persons/P1/filings/F1?reason=" + encoded(ID_NUMBER),
                Client.object()
                        .put("kind", "REFERRAL")
                        .put("from", "2023-01-01")
                        .put("number", DISABILITY_CERTIFICATE)
                        .put("by", NAME)
                        .put("referralReason", "本人 " + NAME + " " + ID_NUMBER + " 申请转诊")));
        for (String infno : List.of("2303", "2304")) {
            fed(client, settlement(infno, infno));
        }
        ObjectNode sought = message("1101", "M1101");
        data(sought)
                .put("mdtrt_cert_type", "02")
                .put("mdtrt_cert_no", ID_NUMBER)
                .put("certno", ID_NUMBER);
        fed(client, sought);
        ObjectNode upload = message("9101", "M9101");
        ((ObjectNode) upload.path("input"))
                .putObject("fsUploadIn")
                .put("filename", NAME + ID_NUMBER + ".zip")
                .put(
                        "in",
                        Base64.getEncoder()
                                .encodeToString(Zips.zip(
                                        String.join("\t", "X1", "V1", ID_NUMBER, "100.00", "70.00", "0", "0") + "\n")));
        fed(client, upload);
        done(client.postJson("/api/v1/settlements", Client.claim("S1", "P1", "100"), "Idempotency-Key", "K1"));
        done(client.postJson(
                "/api/v1/settlements/H37150000001/S1/reversal",
                Client.object().put("reason", "误报 " + ID_NUMBER),
                "Idempotency-Key",
                "K2"));
        var parameter = Client.object().put("reason", "依 " + ID_NUMBER + " 来信");
        parameter
                .putArray("values")
                .addObject()
                .put("from", "2024-01-01")
                .put("value", "380.00")
                .put("source", "来信 " + NAME + " " + ID_NUMBER);
        done(client.put("/api/v1/parameters/371500/premium.basic", parameter));
        done(client.delete("/api/v1/persons/P1/certifications/C1?reason=" + encoded("误报 " + ID_NUMBER)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ObjectNode settlement(String infno, String id) {
        ObjectNode message = message(infno, "M" + id);
        data(message)
                .put("psn_no", "P1")
                .put("mdtrt_cert_type", "02")
                .put("mdtrt_cert_no", ID_NUMBER)
                .put("certno", ID_NUMBER)
                .put("psn_name", NAME)
                .put("med_type", "21")
                .put("medfee_sumamt", "46000.00")
                .put("mdtrt_id", "V" + id)
                .put("insutype", "390")
                .put("inscp_scp_amt", 46000);
        ((ObjectNode) message.path("input"))
                .putObject("setlinfo")
                .put("setl_time", "2023-05-01 10:20:00")
                .put("psn_name", NAME)
                .put("psn_cert_type", "01")
                .put("certno", ID_NUMBER)
                .put("brdy", "1961-04-02")
                .put("gend", "2")
                .put("psn_type", "14")
                .put("memo", NAME + " " + ID_NUMBER)
                .put("hifp_pay", 28000)
                .put("hifmi_pay", 3000);
        return message;
    }

    private static ObjectNode message(String infno, String msgid) {
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", msgid)
                .put("mdtrtarea_admvs", "371500")
                .put("insuplc_admdvs", "371500")
                .put("opter_type", "1")
                .put("opter", ID_NUMBER)
                .put("opter_name", NAME)
                .put("inf_time", "2023-05-01 10:20:30")
                .put("fixmedins_code", HOSPITAL);
        message.putObject("input").putObject("data");
        return message;
    }

    private static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.path("input").path("data");
    }

    private static void fed(Client client, ObjectNode message) {
        Reply reply = client.post("/hisfeed", message.toString());
        assertThat(reply.json().path("infcode").asInt()).as(reply.text()).isZero();
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isLessThan(300);
    }

    /** The text of each table, as its owner reads it. */
    private static Map<String, String> dump(RunningService service) throws Exception {
        var dump = new LinkedHashMap<String, String>();
        try (Connection connection = service.connection()) {
            for (String table : texts(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                dump.put(table, String.join("\n", texts(connection, "SELECT t::text FROM " + table + " t")));
            }
        }
        return dump;
    }

    private static List<String> texts(Connection connection, String sql) throws Exception {
        var texts = new ArrayList<String>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Test
    void rotatesItsKeyBesideARunningServiceThoughItIsKilledAgainAndAgain() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");
        Client client = service.client();
        client.registerInstitution(HOSPITAL, true);
        for (int i = 0; i < 60; i++) {
            register(client, i);
            done(client.postJson(
                    "/api/v1/settlements", Client.claim("S" + i, "P" + i, "100"), "Idempotency-Key", "K" + i));
        }

        int kills = 0;
        for (String where : List.of("field-2", "person.id_number", "kept_answer.answer")) {
            Process rotation = RunningService.background(
                    Map.of("MEDASSIST_ROTATION_BATCH", "1"),
                    output(service),
                    "keys",
                    "rotate",
                    "--data",
                    service.data().toString());
            while (rotation.isAlive() && !Files.readString(output(service)).contains(where)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            kills += rotation.isAlive() ? 1 : 0;
            rotation.destroyForcibly().waitFor();
            // Hospitals settle all the while, and persons are found and registered.
            register(client, 100 + kills);
            Reply again =
                    client.postJson("/api/v1/settlements", Client.claim("S7", "P7", "100"), "Idempotency-Key", "K7");
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(client.get("/api/v1/persons?idNumber=" + number(7))
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
        Command rotated = RunningService.command(
                Map.of(), "keys", "rotate", "--data", service.data().toString());

        assertThat(kills).isPositive();
        assertThat(rotated.exitCode()).as(rotated.output()).isZero();
        assertThat(rotated.output()).contains("✓ 密钥轮换完成");
        assertThat(service.data().resolve("keys/field-1.json")).doesNotExist();
        Files.delete(service.data().resolve("keys/retired/field-1.json"));
        assertThat(String.join("", dump(service).values()))
                .contains("enc:A256GCM:")
                .doesNotContain("enc:A256GCM:1:");
        for (int i = 0; i < 60; i++) {
            assertThat(client.get("/api/v1/persons?idNumber=" + number(i))
                            .json()
                            .path("items"))
                    .hasSize(1);
            Reply again = client.postJson(
                    "/api/v1/settlements", Client.claim("S" + i, "P" + i, "100"), "Idempotency-Key", "K" + i);
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
        assertThat(service.terminate()).isIn(0, 143);

        Command without = RunningService.command(
                Map.of("MEDASSIST_FIELD_SUITE", "gm"),
                "keys",
                "rotate",
                "--lang",
                "en",
                "--data",
                service.data().toString());
        assertThat(without.output())
                .contains("encrypted anew", "Nothing is under the key field-", "✓ The keys are rotated");
    }

    private static Path output(RunningService service) throws Exception {
        Path output = service.data().resolve("rotation.txt");
        if (!Files.exists(output)) {
            Files.createFile(output);
        }
        return output;
    }

    private static void register(Client client, int i) {
        String birthDate = birthDate(i);
        done(client.put("/api/v1/persons/P" + i, Client.person(birthDate, "F")));
    }

    private static String number(int i) {
        return IdNumbers.of(birthDate(i), "F");
    }

    private static String birthDate(int i) {
        return LocalDate.of(1950, 1, 1).plusDays(i).toString();
    }
}
