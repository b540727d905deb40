package medassist.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Speaks to a running service as an integrator's program does. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;

    Client(String address) {
        this.address = address;
    }

    /** Where the service answers. */
    String address() {
        return address;
    }

    /** An answer; its JSON is missing where it has none. */
    record Reply(int status, HttpResponse<String> response) {

        String text() {
            return response.body();
        }

        JsonNode json() {
            return text().startsWith("{") ? parse(text()) : MissingNode.getInstance();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String code() {
            return json().path("code").asText();
        }

        /** The first field that a problem document points at. */
        String pointer() {
            return json().path("errors").path(0).path("pointer").asText();
        }

        String fieldCode() {
            return json().path("errors").path(0).path("code").asText();
        }
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form as a browser does. */
    Reply form(String path, String fields, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** What is downloaded from a path. */
    byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Reply put(String path, JsonNode body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "application/json");
        return send(request.PUT(BodyPublishers.ofString(body.toString())));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (headers.length == 0) {
            request.header("Content-Type", "application/json");
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    Reply postBytes(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    Reply postJson(String path, JsonNode body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(body.toString())));
    }

    void registerInstitution(String id, boolean designated) {
        ObjectNode body =
                object().put("name", "医院 " + id).put("admdvs", "371500").put("level", "TERTIARY");
        var periods = body.putArray("designated");
        if (designated) {
            periods.addObject().put("from", "2000-01-01").putNull("to");
        }
        expect(put("/api/v1/institutions/" + id, body));
    }

    void registerPerson(String id, String birthDate, String sex) {
        registerPerson(id, "371500", birthDate, sex);
    }

    void registerPerson(String id, String jurisdiction, String birthDate, String sex) {
        // People of one birth date and sex have one number here.
        expect(put(
                "/api/v1/persons/" + id + "?mayShareIdNumber=true",
                person(birthDate, sex).put("jurisdiction", jurisdiction)));
    }

    void certify(String personId, JsonNode certification) {
        String id = certification.path("certificationId").asText();
        expect(put("/api/v1/persons/" + personId + "/certifications/" + id, certification));
    }

    JsonNode ledger(String personId, int year) {
        return ledger(personId, "371500", year);
    }

    JsonNode ledger(String personId, String jurisdiction, int year) {
        return expect(get("/api/v1/persons/" + personId + "/ledgers/" + year + "?jurisdiction=" + jurisdiction))
                .json();
    }

    /** The whole journal of a year, page by page. */
    JsonNode entries(String personId, int year) {
        String path =
                "/api/v1/persons/" + personId + "/ledgers/" + year + "/entries?jurisdiction=371500&limit=1000&after=";
        var entries = JsonNodeFactory.instance.arrayNode();
        String after = "0";
        while (!after.equals("null")) {
            JsonNode page = expect(get(path + after)).json();
            page.path("items").forEach(entries::add);
            after = page.path("next").asText();
        }
        return entries;
    }

    static ObjectNode person(String birthDate, String sex) {
        return object().put("name", "测试人员")
                .put("idNumber", IdNumbers.of(birthDate, sex))
                .put("birthDate", birthDate)
                .put("sex", sex)
                .put("jurisdiction", "371500")
                .putNull("township")
                .put("insurance", "RESIDENT");
    }

    /** A bill of 聊城 for an inpatient, all of it in scope and nothing of it paid before. */
    static ObjectNode claim(String settlementId, String person, String amount) {
        ObjectNode claim = object().put("settlementId", settlementId)
                .put("personId", person)
                .put("jurisdiction", "371500")
                .put("institutionId", "H37150000001")
                .put("careType", "INPATIENT")
                .put("settledOn", "2023-05-01")
                .put("totalFee", amount)
                .put("outOfCatalogue", "0")
                .put("overLimit", "0")
                .put("preSelfPay", "0")
                .put("inScope", amount);
        claim.putObject("paid").put("basic", "0");
        return claim;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Reply expect(Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.status() + " " + reply.text());
        }
        return reply;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (List.of(headers).stream().noneMatch("Authorization"::equalsIgnoreCase)) {
            request.header("Authorization", "Bearer " + TestAccount.KEY);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
