package medassist.bootstrap.access;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import medassist.domain.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what each role may do. */
@Command(
        name = "roles",
        description = "Prints each role with how its reach must be said, and with its permissions.",
        mixinStandardHelpOptions = true)
final class ShowRoles implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        for (Role role : Role.values()) {
            String bounds = role.bounds().stream()
                    .sorted()
                    .map(dimension -> " --" + dimension.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            String permissions =
                    role.permissions().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
            out.println(role + bounds + ": " + permissions);
        }
        return ExitCode.OK;
    }
}
