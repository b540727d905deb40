package medassist.bootstrap.policy;

import java.util.List;
import java.util.concurrent.Callable;
import medassist.domain.comparison.Change;
import medassist.domain.comparison.Comparison;
import medassist.domain.policy.PolicyPack;
import medassist.policy.PolicyPackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two packs, for whom and by which clause. */
@Command(
        name = "diff",
        description = "Says in terms of clauses what changed for whom from one pack to another.",
        mixinStandardHelpOptions = true)
final class Diff implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "a file, or a jurisdiction such as 371500 or 371500@2023-05-01")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the same")
    private String second = "";

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            return compare(Shelves.named(first).pack(), Shelves.named(second).pack());
        } catch (PolicyPackException unreadable) {
            return language.unreadable(unreadable, command);
        }
    }

    private int compare(PolicyPack was, PolicyPack is) {
        var out = command.commandLine().getOut();
        var wording = language.wording().ofReview();
        List<Change> changes = Comparison.between(was, is);
        out.println(was.edition().version() + " → " + is.edition().version());
        changes.forEach(change -> wording.change(change).forEach(out::println));
        if (changes.isEmpty()) {
            out.println(wording.noChange());
        }
        return ExitCode.OK;
    }
}
