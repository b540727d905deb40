package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code medassist policy trial}: a draft of a shipped pack over bills in PostgreSQL, by a running service. */
class PolicyTrialIT {

    private static final Path PACK = Path.of("../adapters-policy/src/main/resources/policies/371500-2022.yaml");
    private static final String PERSON = "P-trial";
    private static final String DAY = "2025-11-27";

    private final Client client = RunningService.shared().client();

    @Test
    void saysWhatADraftWouldDoToRealBills(@TempDir Path folder) throws IOException {
        client.registerInstitution("H-trial", true);
        assertThat(client.put(
                                "/api/v1/persons/" + PERSON + "?mayShareIdNumber=true",
                                Client.person("1970-01-01", "M").put("jurisdiction", "371500"))
                        .status())
                .isEqualTo(201);
        client.certify(PERSON, Client.JSON.readTree("""
                {"certificationId": "C1", "category": "SUBSISTENCE_ALLOWANCE", "from": "2020-01-01"}
                """));
        // On a day on which no other test settles anything.
        var settled = client.postJson(
                "/api/v1/settlements",
                Client.claim("T1", PERSON, "1000")
                        .put("institutionId", "H-trial")
                        .put("settledOn", DAY));
        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
        Path draft = Files.writeString(
                folder.resolve("draft.yaml"), Files.readString(PACK).replaceFirst("ratio: 70%", "ratio: \\${ratio}%"));
        Path result = folder.resolve("result.json");

        RunningService.Command tried = tried(draft, "--set", "ratio=60,70,90", "--out", result.toString(), "--to", DAY);
        assertThat(tried.output()).contains("ratio=60 1 persons, 1 bills", "ratio=90 1 persons, 1 bills");
        assertThat(tried.exitCode()).isZero();
        JsonNode variants = Client.JSON.readTree(result.toFile()).path("variants");
        assertThat(variants.findValuesAsText("losses").getFirst()).isEqualTo("100.00");
        assertThat(variants.path(1).path("examples"))
                .as("it is the one in force")
                .isEmpty();
        assertThat(variants.path(2).at("/examples/0/bills/0/draft/assistance").asText())
                .isEqualTo("900.00");
        assertThat(settled.json().path("assistance").asText()).isEqualTo("700.00");

        Path unsound = Files.writeString(folder.resolve("unsound.yaml"), "jurisdiction: 371500\n");
        RunningService.Command refused = tried(unsound, "--to", DAY);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("422 UNSOUND_DRAFT /pack");
    }

    private RunningService.Command tried(Path draft, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "policy",
                "trial",
                draft.toString(),
                "--jurisdiction",
                "371500",
                "--from",
                DAY,
                "--url",
                client.address()));
        arguments.addAll(List.of(options));
        return RunningService.command(Map.of("MEDASSIST_KEY", TestAccount.KEY), arguments.toArray(String[]::new));
    }
}
