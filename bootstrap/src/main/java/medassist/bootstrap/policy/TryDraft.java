package medassist.bootstrap.policy;

import static medassist.bootstrap.remote.RemoteService.text;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import medassist.bootstrap.remote.RemoteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a running service try a draft on its real bills, and prints what that came to. */
@Command(
        name = "trial",
        description = {
            "Has a running service try the draft of a pack on the real bills of a period, beside the document in force, and prints who "
                    + "would get more and who less. Nothing is posted.",
            "The exit code is 0 where it was tried, else 1."
        },
        mixinStandardHelpOptions = true)
final class TryDraft implements Callable<Integer> {

    private static final String TRIALS = "/api/v1/policy-trials";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The draft: the text of a pack.")
    private Path file = Path.of("");

    @Option(names = "--jurisdiction", required = true, description = "Whose bills.")
    private String jurisdiction = "";

    @Option(names = "--from", required = true, description = "The first settlement date.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, description = "The last settlement date.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE,…",
            description = "Values that a variable of the draft, such as $${ratio}, is given one after the other.")
    private Map<String, String> sweep = Map.of();

    @Mixin
    private RemoteService service = new RemoteService();

    @Option(names = "--out", description = "Where the whole result goes, as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("jurisdiction", jurisdiction);
        body.put("pack", Files.readString(file));
        body.put("from", from.toString());
        body.put("to", to.toString());
        var values = new LinkedHashMap<String, List<String>>();
        sweep.forEach((name, stated) -> values.put(name, List.of(stated.split(","))));
        if (!values.isEmpty()) {
            body.put("sweep", values);
        }
        RemoteService.Answer asked = service.post(TRIALS, body);
        if (asked.status() != ACCEPTED) {
            return refused(asked);
        }
        String path = TRIALS + "/" + text(asked.json(), "id");
        RemoteService.Answer looked = service.get(path);
        while (looked.status() == OK && text(looked.json(), "state").equals("RUNNING")) {
            Thread.sleep(PAUSE);
            looked = service.get(path);
        }
        return looked.status() == OK ? printed(looked.json()) : refused(looked);
    }

    private int refused(RemoteService.Answer answer) throws IOException {
        command.commandLine().getErr().println(answer.status() + " " + answer.problem());
        return 1;
    }

    private int printed(JsonNode trial) throws IOException {
        JsonNode result = trial.get("result");
        if (result == null) {
            command.commandLine().getErr().println(text(trial, "state"));
            return 1;
        }
        if (out != null) {
            Files.write(out, JsonMapper.createDefault().writeValueAsBytes(result));
        }
        var to = command.commandLine().getOut();
        for (JsonNode variant : result.get("variants").values()) {
            to.println(values(variant.get("values")) + number(variant, "persons") + " persons, "
                    + number(variant, "bills") + " bills");
            for (JsonNode effect : variant.get("byClass").values()) {
                to.println("  class " + text(effect, "class") + ": " + number(effect, "winners") + " get "
                        + text(effect, "gains") + " more, " + number(effect, "losers") + " get "
                        + text(effect, "losses") + " less, of " + number(effect, "persons"));
            }
            for (JsonNode month : variant.get("byMonth").values()) {
                to.println("  " + text(month, "fund") + " " + text(month, "month") + ": " + text(month, "inForce")
                        + " → " + text(month, "draft"));
            }
            for (JsonNode warned : variant.get("newlyWarned").values()) {
                to.println("  warned of newly by " + text(warned, "rule") + ": " + number(warned, "persons"));
            }
        }
        return 0;
    }

    private static String values(JsonNode values) {
        var said = new StringBuilder();
        values.entries()
                .forEach(each -> said.append(each.getKey())
                        .append('=')
                        .append(each.getValue().getStringValue())
                        .append(' '));
        return said.toString();
    }

    private static long number(JsonNode node, String field) {
        return node.get(field).getLongValue();
    }
}
