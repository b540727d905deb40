package medassist.bootstrap.applications;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import medassist.bootstrap.remote.RemoteService;
import medassist.tabular.TableReader;
import medassist.tabular.TableRow;
import medassist.tabular.UnreadableTableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    private static final int CREATED = 201;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Mixin
    private RemoteService service = new RemoteService();

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
        for (TableRow row : rows.subList(1, rows.size())) {
            Map<String, Object> object = paths.object(row.values());
            if (!object.isEmpty()) {
                System.out.println("row " + row.number() + ": " + handedIn(object));
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

    private String handedIn(Map<String, Object> object) throws IOException, InterruptedException {
        RemoteService.Answer answer = service.post("/api/v1/applications", object);
        String id = object.getOrDefault("applicationId", "").toString();
        if (answer.status() != CREATED) {
            refused++;
            return id + " refused: " + answer.problem();
        }
        if (answer.isReplayed()) {
            before++;
            return id + " received before";
        }
        received++;
        return id + " received";
    }
}
