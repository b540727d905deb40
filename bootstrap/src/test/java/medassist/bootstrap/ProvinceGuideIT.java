package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/province.md says, to the letter. */
class ProvinceGuideIT {

    private static final Path FOLDER = Path.of("../docs/province");
    private static final Pattern PUT = Pattern.compile("^put (\\S+) '(.*)'$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void runsAProvince() throws Exception {
        String page = Files.readString(Path.of("../docs/province.md"));
        Path keys = Files.writeString(folder.resolve("keys.yaml"), block(page, "yaml", 0));
        RunningService service = RunningService.start(
                RunningService.newDataFolder(),
                Map.of(
                        "MEDASSIST_POLICIES", FOLDER.resolve("policies").toString(),
                        "MEDASSIST_HISFEED_PROFILES",
                                FOLDER.resolve("dialect.yaml").toString(),
                        "MEDASSIST_HISFEED_KEYS_FILE", keys.toString()));
        try {
            Client client = service.client();
            List<MatchResult> registrations = PUT.matcher(page).results().toList();
            assertThat(registrations).hasSize(3);
            for (MatchResult put : registrations) {
                Reply reply = client.put("/api/v1/" + put.group(1), Client.parse(put.group(2)));
                assertThat(reply.status()).as(reply.text()).isEqualTo(201);
            }
            String message = block(page, "json", 0);
            JsonNode expected = Client.parse(block(page, "json", 1));

            assertThat(client.post("/yian/2304", message).status()).isEqualTo(401);
            Reply settled = client.post("/yian/2304", message, signed("a-long-random-token"));

            assertContains(settled.json(), expected, settled.text());
            assertThat(service.output()).doesNotContain("a-long-random-token");
        } finally {
            service.terminate();
        }
    }

    @Test
    void hasAPackThatPassesItsOwnTest() throws IOException {
        String pack = FOLDER.resolve("policies/999800-2024.yaml").toString();

        var lint = RunningService.command(Map.of(), "policy", "lint", pack);
        var test = RunningService.command(Map.of(), "policy", "test", pack);

        assertThat(lint.exitCode()).as(lint.output()).isZero();
        assertThat(test.output()).contains("结果不符 0 项").contains("未被发现 0 次");
    }

    @Test
    void showsAnAdapterAsItIsInTheProject() throws IOException {
        String page = Files.readString(Path.of("../docs/province.md"));
        List<String> shown = Stream.concat(blocks(page, "java"), blocks(page, "xml"))
                .map(ProvinceGuideIT::withoutIndents)
                .toList();
        assertThat(shown).hasSize(5);

        try (Stream<Path> files = Files.walk(FOLDER.resolve("stores"))) {
            List<String> project = files.filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    .map(ProvinceGuideIT::read)
                    .map(ProvinceGuideIT::withoutIndents)
                    .toList();
            assertThat(shown)
                    .allSatisfy(block -> assertThat(project)
                            .anySatisfy(file -> assertThat(file).contains(block)));
        }
    }

    /** Whether all that the page shows of an answer is in it. */
    private static void assertContains(JsonNode actual, JsonNode shown, String text) {
        if (shown.isObject()) {
            shown.properties().forEach(field -> assertContains(actual.path(field.getKey()), field.getValue(), text));
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                assertContains(actual.path(i), shown.path(i), text);
            }
        } else if (shown.isNumber()) {
            assertThat(actual.decimalValue()).as(text).isEqualByComparingTo(shown.decimalValue());
        } else {
            assertThat(actual).as(text).isEqualTo(shown);
        }
    }

    private static String[] signed(String token) throws Exception {
        long time = Instant.now().getEpochSecond();
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest((time + token + "n1" + time).getBytes(StandardCharsets.UTF_8));
        return new String[] {
            "Content-Type", "application/json",
            "x-tif-paasid", "HIS-1",
            "x-tif-timestamp", Long.toString(time),
            "x-tif-nonce", "n1",
            "x-tif-signature", HexFormat.of().formatHex(digest)
        };
    }

    private static String block(String page, String language, int index) {
        return blocks(page, language).skip(index).findFirst().orElseThrow();
    }

    private static Stream<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1));
    }

    private static String withoutIndents(String text) {
        return text.strip().replaceAll("\\n *", "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
