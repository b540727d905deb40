package medassist.bench.ways;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.bench.service.ServiceUnderTest;
import medassist.bench.settle.Door;
import medassist.bench.settle.Population;

/** Asks the service for what is counted, and for what must be there before. */
final class Clerk {

    private static final String INSTITUTION = "H37150000001";
    private static final long BILL_FEN = 30_000_00;
    private static final Pattern SETTLEMENT_NUMBER = Pattern.compile("\"setl_id\":\"([^\"]+)\"");

    private final ServiceUnderTest service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Clerk(ServiceUnderTest service) {
        this.service = service;
    }

    void register(String person) throws IOException, InterruptedException {
        put(
                "/api/v1/persons/" + person,
                "{\"name\":\"bench\",\"birthDate\":\"1961-04-02\",\"sex\":\"F\",\"jurisdiction\":\"%s\","
                                .formatted(Population.JURISDICTION)
                        + "\"insurance\":\"RESIDENT\"}");
    }

    /** Certifies the person from before the year of its settlements. */
    void certify(String person, String category) throws IOException, InterruptedException {
        put(
                "/api/v1/persons/" + person + "/certifications/C1",
                "{\"category\":\"%s\",\"from\":\"2022-06-01\"}".formatted(category));
    }

    /** Settles a bill of the person; the number of the settlement by the feed, empty by REST. */
    String settle(Door door, String person, String id) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(service.address().resolve(door.path()))
                        .POST(BodyPublishers.ofString(door.bill(person, INSTITUTION, id, BILL_FEN))));
        require(door.settled(response.statusCode(), response.body()), response);
        Matcher number = SETTLEMENT_NUMBER.matcher(response.body());
        return number.find() ? number.group(1) : "";
    }

    /** Transaction 2305 of the hospital feed. */
    void reverse(String person, String number, String id) throws IOException, InterruptedException {
        String message = "{\"infno\":\"2305\",\"msgid\":\"%s\",\"insuplc_admdvs\":\"%s\",\"fixmedins_code\":\"%s\","
                        .formatted(id, Population.JURISDICTION, INSTITUTION)
                + "\"inf_time\":\"2023-05-02 10:20:30\",\"input\":{\"data\":{\"psn_no\":\"%s\",\"setl_id\":\"%s\"}}}"
                        .formatted(person, number);
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(service.address().resolve("/hisfeed/2305"))
                        .POST(BodyPublishers.ofString(message)));
        require(response.body().contains("\"infcode\":0"), response);
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(service.address().resolve(path)).PUT(BodyPublishers.ofString(body)));
        require(response.statusCode() / 100 == 2, response);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Content-Type", "application/json")
                        .header("Authorization", service.authorization())
                        .build(),
                BodyHandlers.ofString());
    }

    private static void require(boolean done, HttpResponse<String> response) {
        if (!done) {
            throw new IllegalStateException("refused: " + response.statusCode() + " " + response.body());
        }
    }
}
