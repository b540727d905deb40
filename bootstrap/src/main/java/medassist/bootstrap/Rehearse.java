package medassist.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import medassist.domain.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a service that nobody uses, works through some bills and ends; the launcher records its AOT cache from it. */
@Command(name = "rehearse", hidden = true, description = "Serves made-up bills from a folder of its own, and ends.")
final class Rehearse implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "a folder that can be thrown away")
    private Path data = Path.of("rehearsal");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Service.Running running = Service.apart().start(programs(), data, "127.0.0.1", 0);
        DemoAccounts.Shown hospital = Objects.requireNonNull(running.loadDemo().get(Role.HOSPITAL));
        new Rehearsal(running.port(), hospital.key()).play();
        return 0;
    }

    /** Nothing of the environment but where PostgreSQL's programs are. */
    private static Map<String, String> programs() {
        return Map.of("XDG_CACHE_HOME", System.getenv().getOrDefault("XDG_CACHE_HOME", ""));
    }
}
