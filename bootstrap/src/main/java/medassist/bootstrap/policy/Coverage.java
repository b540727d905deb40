package medassist.bootstrap.policy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import medassist.application.wording.Wording;
import medassist.policy.PolicyShelf;
import medassist.policy.ReadPack;
import medassist.policy.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints where the product keeps to each sentence of a document. */
@Command(
        name = "coverage",
        description =
                "Prints clause by clause where each sentence of a document is: computed, a reading, delegated, another part"
                        + " of the product, or no matter for software. Exit code 1 if one is nowhere.",
        mixinStandardHelpOptions = true)
final class Coverage implements Callable<Integer> {

    @Parameters(
            paramLabel = "PACK",
            description = "files, or jurisdictions such as 371500 or 371500@2023-05-01; without any, all known packs")
    private List<String> names = new ArrayList<>();

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        var shelf = Shelves.with(Shelves.files(names));
        List<ReadPack> packs = names.isEmpty() ? shelf.packs() : Shelves.named(names, shelf);
        var out = command.commandLine().getOut();
        long covered = packs.stream().filter(pack -> covers(pack, shelf, out)).count();
        return covered == packs.size() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean covers(ReadPack pack, PolicyShelf shelf, PrintWriter out) {
        Wording wording = language.wording();
        List<Remark> remarks = shelf.clauseRemarks(pack);
        remarks.forEach(remark -> out.printf(
                "%s:%d: %s: %s%n",
                remark.file(),
                remark.line(),
                wording.ofReview().severity(remark.isError()),
                remark.labelled(wording.ofReview())));
        shelf.clauses(pack).ifPresent(clauses -> {
            out.println(new CoverageSheet(pack.pack(), clauses, wording.ofCoverage()).text());
            out.println();
        });
        return remarks.isEmpty();
    }
}
