package medassist.bootstrap.policy;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import medassist.application.wording.ReviewWording;
import medassist.policy.PackTrial;
import medassist.policy.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works the cases that stand in packs, and makes sure that they would notice any figure or word changed. */
@Command(
        name = "test",
        description =
                "Works the cases beside each clause, then changes every figure by one and drops or exchanges every word: a"
                        + " change that neither a case nor a rule notices is a failure.",
        mixinStandardHelpOptions = true)
final class TestCases implements Callable<Integer> {

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
        // Of a pack that is refused no case can be believed: what is wrong with it is told as lint tells it.
        List<Remark> errors =
                files.remarks(shelf).stream().filter(Remark::isError).toList();
        errors.forEach(error -> out.printf(
                "%s:%d: %s: %s%n", error.file(), error.line(), wording.severity(true), error.labelled(wording)));
        Set<String> refused = errors.stream().map(Remark::file).collect(Collectors.toSet());
        List<PackTrial> trials = files.packs(shelf).stream()
                .filter(pack -> !refused.contains(pack.text().file()))
                .map(pack -> PackTrial.of(pack, shelf))
                .toList();
        trials.forEach(trial -> print(trial, out, wording));
        boolean passed = errors.isEmpty() && trials.stream().allMatch(PackTrial::passes);
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void print(PackTrial trial, PrintWriter out, ReviewWording wording) {
        String file = trial.pack().text().file();
        trial.mismatches()
                .forEach(each -> out.printf(
                        "%s:%d: %s%n", file, trial.pack().line(each.worked().place()), wording.mismatch(each)));
        trial.unnoticed()
                .forEach(each -> out.printf(
                        "%s:%d: %s%n", file, each.line(), wording.unnoticed(each.place(), each.was(), each.becomes())));
        out.println(wording.trialResult(
                file,
                trial.cases(),
                trial.mismatches().size(),
                trial.figuresChanged(),
                trial.wordsChanged(),
                trial.unnoticed().size()));
    }
}
