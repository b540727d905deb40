package medassist.bootstrap.policy;

import java.util.List;
import java.util.concurrent.Callable;
import medassist.policy.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves packs without a case: no gap, no overlap, and what else a machine can prove. */
@Command(
        name = "lint",
        description =
                "Proves packs: every class and care, every day, exactly one set of terms, and more. Exit code 1 if a pack"
                        + " would be refused or its list of clauses is at fault.",
        mixinStandardHelpOptions = true)
final class Lint implements Callable<Integer> {

    @Mixin
    private PackFiles files = new PackFiles();

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        var shelf = files.shelf();
        var out = command.commandLine().getOut();
        var wording = language.wording().ofReview();
        List<Remark> remarks = files.remarks(shelf);
        remarks.forEach(remark -> out.printf(
                "%s:%d: %s: %s%n",
                remark.file(), remark.line(), wording.severity(remark.isError()), remark.labelled(wording)));
        long errors = remarks.stream().filter(Remark::isError).count();
        out.println(wording.lintResult(files.packs(shelf).size(), errors, remarks.size() - errors));
        return errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
