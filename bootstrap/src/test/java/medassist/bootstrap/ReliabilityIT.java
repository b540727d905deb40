package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import medassist.bootstrap.KillHarness.Acknowledged;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged stands, once, however often service and database are killed: key by key. The same test is the long run
 * of docs/reliability.md, with {@code -Dmedassist.kill-rounds}.
 */
class ReliabilityIT {

    private static final int ROUNDS = Integer.getInteger("medassist.kill-rounds", 2);
    private static final int ACKNOWLEDGED_A_ROUND = 40;

    @Test
    void keepsEverythingAcknowledgedOnceThroughKillsOfServiceAndDatabase() throws Exception {
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        try (var receiver = WebhookReceiver.start();
                var harness = KillHarness.start(receiver.environment(), seed)) {
            for (int round = 0; round < ROUNDS; round++) {
                harness.killAfter(ACKNOWLEDGED_A_ROUND);
            }
            RunningService service = harness.settle();
            System.out.println("kill -9, seed " + seed + ": " + harness.figures());

            for (String person : KillHarness.persons()) {
                LedgerAudit.assertCountersAreTheSumOfTheJournal(service.client(), person, 2023);
                assertThat(journal(service.client(), person))
                        .as("seed %d, %s: what is posted against what was acknowledged", seed, person)
                        .isEqualTo(expected(harness.acknowledged(), person));
            }
            harness.acknowledged().stream()
                    .filter(each -> each.request().contains("\"infno\""))
                    .forEach(each -> assertThat(service.client()
                                    .post("/hisfeed", each.request())
                                    .text())
                            .as("seed %d, %s", seed, each.key())
                            .isEqualTo(each.reply()));
            assertThatEverythingWasTold(service.client(), receiver);
            assertThat(RunningService.command(
                                    Map.of(),
                                    "ledger",
                                    "verify",
                                    "--data",
                                    service.data().toString())
                            .exitCode())
                    .isZero();
            assertThat(service.terminate()).isIn(0, 143);
        }
    }

    /** How often each request has an entry, by the kind of the entry and the request's key; adjustments are only counted. */
    private static Map<String, Integer> journal(Client client, String person) {
        var counts = new TreeMap<String, Integer>();
        for (JsonNode entry : client.entries(person, 2023)) {
            String kind = entry.path("kind").asText();
            String key = switch (kind) {
                case "SETTLEMENT" -> entry.path("settlementId").asText();
                case "ADJUSTMENT" -> "";
                default -> entry.path("request").asText();
            };
            counts.merge(kind + " " + key, 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Integer> expected(List<Acknowledged> acknowledged, String person) {
        var counts = new TreeMap<String, Integer>();
        acknowledged.stream()
                .filter(each -> each.person().equals(person))
                .map(each -> each.kind() + " " + each.key())
                // Two clerks may release the same adjustment, and both are told that it is; everything else has one
                // key.
                .distinct()
                .map(each -> each.startsWith("ADJUSTMENT") ? "ADJUSTMENT " : each)
                .forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }

    /** Each event at least once, and of a person in the order of their ids; what is told twice is told as before. */
    private static void assertThatEverythingWasTold(Client client, WebhookReceiver receiver)
            throws InterruptedException {
        List<String> kept = events(client);
        receiver.await(told -> ids(told).containsAll(kept));
        assertThat(ids(receiver.told())).containsAll(kept);
        var last = new HashMap<String, Long>();
        for (JsonNode event : receiver.told().stream().distinct().toList()) {
            long id = event.path("id").asLong();
            Long before = last.put(event.path("data").path("personId").asText(), id);
            assertThat(before == null ? 0 : before)
                    .as("events of a person in their order")
                    .isLessThan(id);
        }
    }

    private static List<String> events(Client client) {
        var ids = new ArrayList<String>();
        String after = "0";
        while (!after.equals("null")) {
            JsonNode page =
                    client.get("/api/v1/events?limit=1000&after=" + after).json();
            page.path("items")
                    .forEach(item -> ids.add(item.path("event").path("id").asText()));
            after = page.path("next").asText();
        }
        return ids;
    }

    private static List<String> ids(List<JsonNode> events) {
        return events.stream().map(event -> event.path("id").asText()).collect(Collectors.toList());
    }
}
