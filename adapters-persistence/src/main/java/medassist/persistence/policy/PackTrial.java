package medassist.persistence.policy;

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
        List<Unnoticed> unnoticed = changes.stream()
                .filter(change -> !isNoticed(change, pack, library))
                .map(change -> new Unnoticed(change.line(), change.place(), change.was(), change.becomes()))
                .toList();
        return new PackTrial(
                pack, pack.cases().size(), new Trial(pack.pack()).mismatches(pack.cases()), changes.size(), unnoticed);
    }

    public boolean passes() {
        return mismatches.isEmpty() && unnoticed.isEmpty();
    }

    private static boolean isNoticed(Figures.Changed change, ReadPack original, PolicyLibrary library) {
        try {
            ReadPack changed = change.text().read();
            return !outcome(changed).equals(outcome(original)) || isRefused(changed.pack(), original.pack(), library);
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

    /** Whether the change brings an error that the pack did not have. */
    private static boolean isRefused(PolicyPack changed, PolicyPack original, PolicyLibrary library) {
        var packs = new ArrayList<>(library.packs());
        packs.replaceAll(pack -> pack.equals(original) ? changed : pack);
        return !errors(original, library).containsAll(errors(changed, new PolicyLibrary(packs)));
    }

    private static Set<Finding> errors(PolicyPack pack, PolicyLibrary library) {
        return PackProof.of(pack, library).stream()
                .filter(finding -> finding.rule().isError())
                .collect(Collectors.toSet());
    }
}
