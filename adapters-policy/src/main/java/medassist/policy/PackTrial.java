package medassist.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding;
import medassist.domain.proof.PackProof;
import medassist.domain.trial.Mismatch;
import medassist.domain.trial.Trial;

/**
 * What the cases beside a pack's clauses say: which of them come out wrong, and which figures none of them holds fast.
 *
 * @param cases how many there are
 * @param figuresChanged how many times a figure was changed by one
 * @param unnoticed the changes after which every case still comes out and no rule objects
 */
public record PackTrial(
        ReadPack pack, int cases, List<Mismatch> mismatches, int figuresChanged, List<Unnoticed> unnoticed) {

    /** A figure that could be another without any case noticing. */
    public record Unnoticed(int line, String place, String was, String becomes) {}

    /** Works the pack's cases, and then again with each of its figures changed by one. */
    public static PackTrial of(ReadPack pack, PolicyLibrary library) {
        List<Figures.Changed> changes = Figures.changedByOne(pack.text());
        var original = new Original(pack, library, outcome(pack), errors(pack.pack(), library));
        List<Unnoticed> unnoticed = changes.stream()
                .filter(change -> !isNoticed(change, original))
                .map(change -> new Unnoticed(change.line(), change.place(), change.was(), change.becomes()))
                .toList();
        return new PackTrial(
                pack, pack.cases().size(), new Trial(pack.pack()).mismatches(pack.cases()), changes.size(), unnoticed);
    }

    public boolean passes() {
        return mismatches.isEmpty() && unnoticed.isEmpty();
    }

    /** The pack as it is, with what its cases and the proof say of it. */
    private record Original(ReadPack pack, PolicyLibrary library, List<String> outcome, Set<Finding> errors) {}

    private static boolean isNoticed(Figures.Changed change, Original original) {
        try {
            ReadPack changed = change.text().read();
            return !outcome(changed).equals(original.outcome()) || bringsAnError(changed.pack(), original);
        } catch (PolicyPackException refused) {
            return true;
        }
    }

    /** What comes out of the cases otherwise than expected. */
    private static List<String> outcome(ReadPack pack) {
        return new Trial(pack.pack())
                .mismatches(pack.cases()).stream()
                        .map(each -> each.worked().place() + each.aspect() + each.actual())
                        .sorted()
                        .toList();
    }

    private static boolean bringsAnError(PolicyPack changed, Original original) {
        var packs = new ArrayList<>(original.library().packs());
        packs.replaceAll(pack -> pack.equals(original.pack().pack()) ? changed : pack);
        return !original.errors().containsAll(errors(changed, new PolicyLibrary(packs)));
    }

    private static Set<Finding> errors(PolicyPack pack, PolicyLibrary library) {
        return PackProof.of(pack, library).stream()
                .filter(finding -> finding.rule().isError())
                .collect(Collectors.toSet());
    }
}
