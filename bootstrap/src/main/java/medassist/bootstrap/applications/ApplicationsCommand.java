package medassist.bootstrap.applications;

import picocli.CommandLine.Command;

/** What can be done about applications from the command line. */
@Command(
        name = "applications",
        description = "Hands applications for aid 救助申请 to a running service.",
        subcommands = ImportApplications.class,
        mixinStandardHelpOptions = true)
public final class ApplicationsCommand {}
