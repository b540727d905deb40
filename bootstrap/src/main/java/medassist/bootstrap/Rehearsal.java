package medassist.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** What a service does all day, done a few times over: settlements by REST and by the feed, asked for and reversed. */
final class Rehearsal {

    private static final int ROUNDS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String key;

    /** @param key with which the demo's hospital asks */
    Rehearsal(int port, String key) {
        this.key = key;
        address = "http://127.0.0.1:" + port;
    }

    /**
     * Plays it, with numbers that no rehearsal over the same folder has had.
     *
     * @throws IOException if something goes wrong that would go wrong at the counter too
     */
    void play() throws IOException, InterruptedException {
        ask("/health/readiness");
        for (int round = 0; round < ROUNDS; round++) {
            settle(newNumber());
            settleByFeed(newNumber());
        }
    }

    /** A message's number has no room for more. */
    private static String newNumber() {
        return UUID.randomUUID().toString().substring(24);
    }

    private void settle(String id) throws IOException, InterruptedException {
        String settlements = "/api/v1/settlements";
        String settlement = settlements + "/" + Demo.INSTITUTION + "/" + id;
        tell(settlements + "/quotes", Demo.bill(id));
        tell(settlements, Demo.bill(id));
        ask(settlement);
        ask(settlement + "/receipt");
        ask("/api/v1/persons/" + Demo.PERSON + "/entitlement");
        tell(settlement + "/reversal", "{\"reason\":\"rehearsal\"}");
    }

    private void settleByFeed(String id) throws IOException, InterruptedException {
        String stay = "\"psn_no\":\"%s\",\"mdtrt_id\":\"%s\"".formatted(Demo.PERSON, id);
        String bill =
                "\"data\":{%s,\"med_type\":\"21\",\"medfee_sumamt\":460.00,\"inscp_scp_amt\":460.00},".formatted(stay)
                        + "\"setlinfo\":{\"setl_time\":\"2023-05-01 10:20:00\",\"hifp_pay\":280.00,\"hifmi_pay\":30.00}";
        message("2303", id, bill);
        message("2304", id, bill);
        message("2601", id, "\"data\":{%s,\"omsgid\":\"%s-2304\",\"oinfno\":\"2304\"}".formatted(stay, id));
    }

    private void message(String number, String id, String input) throws IOException, InterruptedException {
        String envelope = ("{\"infno\":\"%1$s\",\"msgid\":\"%2$s-%1$s\",\"insuplc_admdvs\":\"371500\","
                        + "\"fixmedins_code\":\"%3$s\",\"inf_time\":\"2023-05-01 10:20:30\",\"input\":{%4$s}}")
                .formatted(number, id, Demo.INSTITUTION, input);
        String reply = tell("/hisfeed", envelope);
        if (!reply.startsWith("{\"infcode\":0,")) {
            throw new IOException("the rehearsal was refused " + number + ": " + reply);
        }
    }

    private String tell(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private void ask(String path) throws IOException, InterruptedException {
        send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("the rehearsal was refused " + response.uri() + ": " + response.body());
        }
        return response.body();
    }
}
