package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.Test;

/** What a subscriber is told, whatever happens to it or to us. */
class EventsIT {

    @Test
    void tellsASubscriberInOrderThroughRefusalsAndCrashes() throws Exception {
        try (var receiver = WebhookReceiver.start()) {
            var data = RunningService.newDataFolder();
            RunningService service = RunningService.start(data, receiver.environment(), "--demo=FEW");
            Client client = service.client();
            settle(client, "S1");
            receiver.await(told -> told.size() == 1);
            assertThat(receiver.told(Demo.PERSON)).containsExactly("SettlementPosted");
            JsonNode first = receiver.told().getFirst();
            assertThat(first.path("data").path("amount").asText()).isEqualTo("70.00");
            assertThat(first.path("data").path("settlementId").asText()).isEqualTo("S1");

            receiver.takeOnly(event -> false);
            client.post("/api/v1/settlements/H37150000001/S1/reversal", "{\"reason\": \"typo\"}");
            settle(client, "S2");
            assertThat(awaitPending(client, 2))
                    .extracting(event -> event.path("problem").asText())
                    .contains("HTTP 503");
            service.kill();
            receiver.takeOnly(event -> true);
            RunningService next = RunningService.start(data, receiver.environment());

            receiver.await(told -> told.size() >= 3);
            assertThat(receiver.told(Demo.PERSON))
                    .containsExactly("SettlementPosted", "SettlementReversed", "SettlementPosted");
            assertThat(awaitPending(next.client(), 0)).isEmpty();

            String second = receiver.told().get(1).path("id").asText();
            Reply replay = next.client().post("/api/v1/events/" + second + "/replay", "");
            assertThat(replay.status()).as(replay.text()).isEqualTo(202);
            assertThat(replay.json().path("events").asInt()).isEqualTo(2);
            receiver.await(told -> told.size() >= 5);
            assertThat(receiver.told().subList(3, 5)).isEqualTo(receiver.told().subList(1, 3));
            assertThat(next.client().post("/api/v1/events/999999/replay", "").status())
                    .isEqualTo(404);
            assertThat(next.terminate()).isIn(0, 143);
            assertThat(next.output()).doesNotContain(WebhookReceiver.secret(), "ERROR");
        }
    }

    @Test
    void doesNotStartWithAWebhookThatCannotBeSigned() throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("MEDASSIST_WEBHOOK_URL", "http://127.0.0.1:1/"));
        environment.put("MEDASSIST_WEBHOOK_SECRET", "short-and-secret");
        RunningService service = RunningService.launch(RunningService.newDataFolder(), environment);

        assertThat(service.awaitExit()).isEqualTo(1);
        assertThat(service.output()).contains("MEDASSIST_WEBHOOK_SECRET").doesNotContain("short-and-secret");

        environment.put("MEDASSIST_WEBHOOK_URL", "https://host/x y?token=secret");
        RunningService other = RunningService.launch(RunningService.newDataFolder(), environment);
        assertThat(other.awaitExit()).isEqualTo(1);
        assertThat(other.output()).contains("MEDASSIST_WEBHOOK_URL must be").doesNotContain("token");
    }

    private static List<JsonNode> awaitPending(Client client, int size) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            JsonNode pending = client.get("/api/v1/events?pending=true").json().path("items");
            boolean tried = size == 0 || !pending.path(0).path("problem").isNull();
            if (pending.size() == size && tried) {
                return pending.valueStream().toList();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not " + size + " pending events");
    }

    private static void settle(Client client, String id) {
        var settled = client.postJson("/api/v1/settlements", Client.claim(id, Demo.PERSON, "100"));
        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
    }
}
