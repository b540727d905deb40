package medassist.bootstrap;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import medassist.domain.access.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves hospitals and clerks until SIGTERM or Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "where the embedded PostgreSQL keeps its data (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address to serve on, 0.0.0.0 for all; others than the loopback address want TLS"
                    + " (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "the port to serve on, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--demo",
            arity = "0..1",
            paramLabel = "FEW|YEAR",
            fallbackValue = "YEAR",
            description =
                    "load an invented 聊城 with the bills of a year so far, or few people, so that the printed line works")
    private @Nullable DemoSize demo;

    /** How much a demonstration has. */
    enum DemoSize {
        /** Three people and two institutions, of whom nothing has happened yet. */
        FEW,
        /** A city in the middle of its year. */
        YEAR
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var service = Service.configurable();
        Service.Running running = service.start(System.getenv(), data, host, port);
        Map<Role, DemoAccounts.Shown> accounts = demo == null ? Map.of() : running.loadDemo();
        if (demo == DemoSize.YEAR) {
            running.loadDemoYear();
        }
        PrintWriter out = command.commandLine().getOut();
        out.println(new Greeting(running.address(), data).text(running.feeds(), accounts, running.hasAccounts()));
        out.flush();
        service.awaitStop();
        return 0;
    }
}
