package medassist.bootstrap.keys;

import picocli.CommandLine.Command;

/** What an operator does with the keys of a service. */
@Command(
        name = "keys",
        description = "Works with the keys of a service.",
        subcommands = RotateKeys.class,
        mixinStandardHelpOptions = true)
public final class KeysCommand {}
