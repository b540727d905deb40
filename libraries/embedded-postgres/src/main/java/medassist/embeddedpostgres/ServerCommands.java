package medassist.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, which refuse to run as root: root gives them a user namespace in which it is nobody. */
record ServerCommands(PostgresBinaries binaries, List<String> prefix) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");

    static ServerCommands forThisUser(PostgresBinaries binaries) throws IOException {
        return new ServerCommands(binaries, isRoot() ? asNobody() : List.of());
    }

    /**
     * Prepares a program that goes on while we run, in a session of its own where the system can: a Ctrl-C at the
     * terminal is then for us alone, and we stop the program when nobody needs it any more.
     */
    ProcessBuilder prepareDetached(String program, String... arguments) {
        ProcessBuilder process = prepare(program, arguments);
        if (Files.isExecutable(SETSID)) {
            process.command().addFirst(SETSID.toString());
        }
        return process;
    }

    private ProcessBuilder prepare(String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(binaries.command(program, arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("LC_ALL", "C");
        return process;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException with the program's own words if it fails
     */
    void run(String program, String... arguments) throws IOException {
        run(prepare(program, arguments), program);
    }

    private static void run(ProcessBuilder prepared, String name) throws IOException {
        Process process = prepared.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (waitFor(process) != 0) {
            throw new IOException(name + " failed: " + output.strip());
        }
    }

    private static List<String> asNobody() throws IOException {
        try {
            var attempt = new ArrayList<>(AS_NOBODY);
            attempt.add("true");
            run(new ProcessBuilder(attempt).redirectErrorStream(true), "unshare");
            return AS_NOBODY;
        } catch (IOException forbidden) {
            throw new IOException(
                    "PostgreSQL does not run as root, and this system does not let root start it as nobody (unshare -U):"
                            + " run MedAssist as an ordinary user, or set MEDASSIST_DATASOURCE_URL to use a server of your"
                            + " own",
                    forbidden);
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
