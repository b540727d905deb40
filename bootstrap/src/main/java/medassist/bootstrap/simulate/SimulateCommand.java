package medassist.bootstrap.simulate;

import picocli.CommandLine.Command;

/** What can be played against a running service from the command line. */
@Command(
        name = "simulate",
        description = "Plays others against a running service.",
        subcommands = SimulateHospital.class,
        mixinStandardHelpOptions = true)
public final class SimulateCommand {}
