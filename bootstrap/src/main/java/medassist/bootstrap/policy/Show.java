package medassist.bootstrap.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import medassist.domain.policy.PolicyPack;
import medassist.domain.validity.Validity;
import medassist.policy.PolicyPackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

    @Parameters(
            paramLabel = "PACK",
            description = "six digits of GB/T 2260, such as 371500, with a day 371500@2023-05-01, or a file")
    private String name = "";

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
        try {
            LocalDate day = Shelves.dayOf(name).orElse(on);
            PolicyPack pack = Shelves.isFile(name) ? Shelves.named(name).pack() : deciding(day);
            out.println(new PolicySheet(pack, shown(pack.edition().inForce(), day), language.wording()).text());
            return ExitCode.OK;
        } catch (PolicyPackException unreadable) {
            return language.unreadable(unreadable, command);
        }
    }

    /** A file is shown even where it is not in force on the day: as on its first day, or its last. */
    private static LocalDate shown(Validity inForce, LocalDate day) {
        if (inForce.includes(day)) {
            return day;
        }
        return day.isBefore(inForce.from()) ? inForce.from() : inForce.to();
    }

    private PolicyPack deciding(LocalDate day) {
        return Shelves.with(List.of())
                .library()
                .deciding(Shelves.jurisdiction(name), day, knownOn)
                .orElseThrow(() -> new IllegalArgumentException("no policy pack decides for " + name + " on " + day));
    }
}
