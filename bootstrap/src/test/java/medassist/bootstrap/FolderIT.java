package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A core that leaves the day's settlements in a folder. */
class FolderIT {

    private static final List<String> COLUMNS = List.of(
            "infno",
            "msgid",
            "fixmedins_code",
            "insuplc_admdvs",
            "psn_no",
            "mdtrt_id",
            "med_type",
            "medfee_sumamt",
            "inscp_scp_amt",
            "hifp_pay",
            "setl_time");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static Path folder;
    private static Path data;
    private static RunningService service;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String person = "P-" + unique;

    @BeforeAll
    static void startOverAFolder() throws IOException {
        folder = Files.createTempDirectory("drop-");
        data = RunningService.newDataFolder();
        service = start("--demo=FEW");
    }

    private static RunningService start(String... options) throws IOException {
        return RunningService.start(
                data,
                Map.of(
                        "MEDASSIST_HISFEED_FOLDER_PATH",
                        folder.toString(),
                        "MEDASSIST_HISFEED_FOLDER_INTERVAL",
                        "200ms"),
                options);
    }

    @AfterAll
    static void stop() {
        service.terminate();
    }

    @Test
    void settlesEachLineOnceHoweverOftenItsFileComes() throws Exception {
        register();
        String text = text(line("M1", "1000.00"), line("M2", "2000.00"));

        List<String> first = answer("day1-" + unique, text);
        List<String> again = answer("day1-" + unique + "-again", text);

        assertThat(first).hasSize(3);
        assertThat(first.get(1).split("\t", -1)).startsWith("2", "2304", "M1" + unique, person, "0");
        assertThat(first.get(1)).contains("\t700.00\t");
        assertThat(again).isEqualTo(first);
        assertThat(service.client().entries(person, 2023)).hasSize(2);
        assertThat(names("done")).contains("day1-" + unique + ".zip");
        assertThat(names("in")).isEmpty();
        assertThat(names("out")).noneMatch(name -> name.endsWith(".part") || name.endsWith(".progress.json"));
    }

    @Test
    void reportsABadLineByNumberAndGoesOn() throws Exception {
        register();
        String text = text(
                line("M1", "1000.00"),
                "only\ttwo",
                line("M2", "1,000.00"),
                line("", "1000.00"),
                line("M3", "1000.00").replace("2304", "1101"),
                line("M1", "2000.00"),
                line("M4", "3000.00"));

        List<String> answer = answer("bad-" + unique, text);

        assertThat(codes(answer))
                .containsExactly(
                        "2 0 ",
                        "3 -2 INVALID_LINE",
                        "4 -2 NOT_AN_AMOUNT",
                        "5 -2 MISSING_FIELD",
                        "6 -2 UNKNOWN_TRANSACTION",
                        "7 -2 MSGID_REUSED",
                        "8 0 ");
        assertThat(service.client().entries(person, 2023)).hasSize(2);
    }

    @Test
    void refusesAFileWhoseColumnsItDoesNotKnow() throws Exception {
        register();

        List<String> answer =
                answer("names-" + unique, text(line("M1", "1000.00")).replace("hifp_pay", "hifp_pai"));

        assertThat(answer).hasSize(2);
        assertThat(answer.get(1)).contains("[INVALID_LINE] 文件第 1 行 没有名为 hifp_pai 的列");
        assertThat(service.client().entries(person, 2023)).isEmpty();
    }

    @Test
    void waitsForAFileThatIsStillComingAndReportsOneThatIsNone() throws Exception {
        Path coming = Files.write(folder.resolve("in/coming-" + unique + ".zip"), new byte[] {'P', 'K', 3, 4});
        Path broken = Files.write(folder.resolve("in/broken-" + unique + ".zip"), new byte[] {'P', 'K', 3, 4});
        Files.setLastModifiedTime(broken, FileTime.from(Instant.now().minusSeconds(300)));

        List<String> answer = await("broken-" + unique);

        assertThat(answer.get(1)).contains("[INVALID_FILE]");
        assertThat(names("out")).doesNotContain("coming-" + unique + ".answer.zip");
        awaitThat(() -> Files.notExists(coming));
        Files.delete(folder.resolve("work/coming-" + unique + ".zip"));
    }

    @Test
    void losesAndDoublesNothingWhenItIsKilledInTheMiddle() throws Exception {
        List<String> several =
                IntStream.range(0, 10).mapToObj(i -> person + "-" + i).toList();
        several.forEach(FolderIT::register);
        int lines = 3000;
        String name = "long-" + unique;
        drop(
                name,
                text(IntStream.range(0, lines)
                        .mapToObj(i -> line(several.get(i % 10), "L" + i + "-", "1.00"))
                        .toArray(String[]::new)));
        Path progress = folder.resolve("out/" + name + ".progress.json");
        awaitThat(
                () -> Files.exists(progress) && Files.readString(progress).matches("(?s).*\"done\":[1-9][0-9]{2,}.*"));

        service.kill();
        assertThat(names("out")).doesNotContain(name + ".answer.zip");
        service = start();
        List<String> answer = await(name);

        assertThat(answer).hasSize(lines + 1);
        assertThat(codes(answer)).allMatch(code -> code.endsWith(" 0 "));
        for (String each : several) {
            assertThat(service.client().entries(each, 2023)).hasSize(lines / 10);
        }
    }

    private void register() {
        register(person);
    }

    private static void register(String person) {
        Client client = service.client();
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_ALLOWANCE")
                        .put("from", "2022-06-01")
                        .putNull("to"));
    }

    private String line(String msgid, String fee) {
        return line(person, msgid, fee);
    }

    private String line(String person, String msgid, String fee) {
        return String.join(
                "\t",
                "2304",
                msgid.isEmpty() ? "" : msgid + unique,
                "H37150000001",
                "371500",
                person,
                "V1",
                "21",
                fee,
                fee,
                "0",
                "2023-05-01 09:00:00");
    }

    private static String text(String... lines) {
        return String.join("\t", COLUMNS) + "\n" + String.join("\r\n", lines) + "\n";
    }

    private static List<String> answer(String name, String text) throws Exception {
        drop(name, text);
        return await(name);
    }

    private static void drop(String name, String text) throws IOException {
        Path part = Files.write(folder.resolve("in/" + name + ".zip.part"), Zips.zip(text));
        Files.move(part, folder.resolve("in/" + name + ".zip"));
    }

    private static List<String> await(String name) throws Exception {
        Path answer = folder.resolve("out/" + name + ".answer.zip");
        awaitThat(() -> Files.exists(answer) && Files.notExists(folder.resolve("work/" + name + ".zip")));
        return Zips.lines(Files.readAllBytes(answer));
    }

    private static void awaitThat(Condition condition) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(service.output()).isBefore(end);
            Thread.sleep(20);
        }
    }

    /** What is waited for. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    /** Number, infcode and code of each line. */
    private static List<String> codes(List<String> answer) {
        List<String> codes = new ArrayList<>();
        for (String line : answer.subList(1, answer.size())) {
            String[] values = line.split("\t", -1);
            String error = values[9];
            codes.add(values[0] + " " + values[4] + " "
                    + (error.isEmpty() ? "" : error.substring(1, error.indexOf(']'))));
        }
        return codes;
    }

    private static List<String> names(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        }
    }
}
