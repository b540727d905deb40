package medassist.bootstrap.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import medassist.persistence.policy.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves packs without a case: no gap, no overlap, and what else a machine can prove. */
@Command(
        name = "lint",
        description =
                "Proves packs: every class and care, every day, exactly one set of terms, and more. Exit code 1 if a pack"
                        + " would be refused.",
        mixinStandardHelpOptions = true)
final class Lint implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "packs to prove beside the known ones; without any, all known ones")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        var shelf = Shelves.with(files);
        Set<String> asked =
                files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        List<Remark> remarks = shelf.remarks(asked);
        var out = command.commandLine().getOut();
        var wording = language.wording().ofPolicy();
        remarks.forEach(remark -> out.printf(
                "%s:%d: %s: %s%n",
                remark.file(), remark.line(), wording.severity(remark.isError()), remark.text(wording)));
        long errors = remarks.stream().filter(Remark::isError).count();
        int packs = asked.isEmpty() ? shelf.packs().size() : asked.size();
        out.println(wording.lintResult(packs, errors, remarks.size() - errors));
        return errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
