package medassist.bootstrap.applications;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import medassist.tabular.TableReader;
import medassist.tabular.TableRow;
import medassist.tabular.UnreadableTableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands the applications of a table to a running service, each by itself. */
@Command(
        name = "import",
        description = {
            "Hands the applications of a table (.xlsx, .xls, CSV or TSV) to a running service, row by row. The first row names the "
                    + "fields of the body, such as applicationId or facts.appliedOn, or documents.0.kind in a list.",
            "Each row is answered by itself, and one that was handed in before is left as it is; so a file may be handed in again. "
                    + "The exit code is 0 where nothing was refused, else 1."
        },
        mixinStandardHelpOptions = true)
final class ImportApplications implements Callable<Integer> {

    private static final Duration LONGEST_REPLY = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 20;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "The service (${DEFAULT-VALUE}).")
    private URI url = URI.create("");

    @Option(
            names = "--key",
            required = true,
            defaultValue = "${env:MEDASSIST_KEY}",
            description = "The key of an account that may receive applications (or in MEDASSIST_KEY).")
    private String key = "";

    @Option(
            names = "--language",
            defaultValue = "zh-CN",
            description = "In which language refusals are said: zh-CN or en (${DEFAULT-VALUE}).")
    private String language = "";

    private final JsonMapper json = JsonMapper.createDefault();
    private int received;
    private int before;
    private int refused;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<TableRow> rows = rows();
        if (rows.isEmpty()) {
            throw fault("the table has no row");
        }
        FieldPaths paths = paths(rows.getFirst());
        try (var http = HttpClient.newHttpClient()) {
            for (TableRow row : rows.subList(1, rows.size())) {
                Map<String, Object> object = paths.object(row.values());
                if (!object.isEmpty()) {
                    System.out.println("row " + row.number() + ": " + handedIn(http, object));
                }
            }
        }
        System.out.println(received + " received, " + before + " received before, " + refused + " refused");
        return refused == 0 ? 0 : 1;
    }

    private List<TableRow> rows() throws IOException {
        var rows = new ArrayList<TableRow>();
        try (InputStream content = Files.newInputStream(file)) {
            TableReader.read(content, rows::add);
        } catch (UnreadableTableException unreadable) {
            throw fault("the table cannot be read: " + unreadable.getMessage());
        }
        return rows;
    }

    private FieldPaths paths(TableRow header) {
        try {
            return FieldPaths.of(header.values());
        } catch (IllegalArgumentException unnamed) {
            throw fault(unnamed.getMessage());
        }
    }

    private ParameterException fault(@Nullable String message) {
        if (command == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(command.commandLine(), message);
    }

    private String handedIn(HttpClient http, Map<String, Object> object) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(http, json.writeValueAsString(object));
        String id = object.getOrDefault("applicationId", "").toString();
        return id
                + switch (response.statusCode()) {
                    case CREATED -> {
                        received++;
                        yield " received";
                    }
                    case OK -> {
                        before++;
                        yield " received before";
                    }
                    default -> {
                        refused++;
                        yield " refused: " + problem(response);
                    }
                };
    }

    /** Sends it, again where the service asks to wait. */
    private HttpResponse<byte[]> send(HttpClient http, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/v1/applications"))
                .timeout(LONGEST_REPLY)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        for (int attempt = 1; attempt < MOST_ATTEMPTS && isToWait(response); attempt++) {
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(1)));
            response = http.send(request, BodyHandlers.ofByteArray());
        }
        return response;
    }

    private static boolean isToWait(HttpResponse<?> response) {
        return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
    }

    /** Code, field and reason; of an answer that is no problem document, the status. */
    private String problem(HttpResponse<byte[]> response) throws IOException {
        if (!response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return Integer.toString(response.statusCode());
        }
        JsonNode problem = json.readValue(response.body(), JsonNode.class);
        JsonNode first = problem.get("errors") == null || problem.get("errors").size() == 0
                ? problem
                : problem.get("errors").get(0);
        return String.join(" ", text(first, "code"), text(first, "pointer"), text(first, "detail"))
                .strip();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isString() ? "" : value.getStringValue();
    }
}
