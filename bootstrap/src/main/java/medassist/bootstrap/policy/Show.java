package medassist.bootstrap.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import medassist.domain.division.DivisionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a pack as a table like the document's. */
@Command(
        name = "show",
        description =
                "Prints the pack that decides for a day as a table like the document's, with clauses and readings.",
        mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {

    @Parameters(paramLabel = "JURISDICTION", description = "six digits of GB/T 2260, such as 371500")
    private String jurisdiction = "";

    @Option(names = "--on", paramLabel = "DATE", description = "the day to decide for (default: today)")
    private LocalDate on = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

    @Option(names = "--known-on", paramLabel = "DATE", description = "leaves out what was not known yet on this day")
    private LocalDate knownOn = LocalDate.MAX;

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        var pack = Shelves.with(List.of())
                .library()
                .deciding(new DivisionCode(jurisdiction), on, knownOn)
                .orElseThrow(
                        () -> new IllegalArgumentException("no policy pack decides for " + jurisdiction + " on " + on));
        out.println(new PolicySheet(pack, on, language.wording()).text());
        return 0;
    }
}
