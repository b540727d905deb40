package medassist.bootstrap.policy;

import picocli.CommandLine.Command;

/** What policy officers and reviewers do with packs. */
@Command(
        name = "policy",
        description = "Proves, shows, compares and tests policy packs, and says where clauses are kept 政策包.",
        subcommands = {Lint.class, Show.class, Diff.class, TestCases.class, Coverage.class, TryDraft.class},
        mixinStandardHelpOptions = true)
public final class PolicyCommand {}
