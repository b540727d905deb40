package medassist.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.coverage.ClauseList;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.ClauseProof;
import medassist.domain.proof.Finding;
import medassist.domain.proof.PackProof;
import medassist.domain.trial.Mismatch;
import medassist.domain.trial.Trial;

/**
 * What the cases beside a pack's clauses say: which of them come out wrong, and which figures and words none of them holds
 * fast.
 *
 * @param cases how many there are
 * @param figuresChanged how many times a figure was changed by one
 * @param wordsChanged how many times a word was dropped or exchanged
 * @param unnoticed the changes after which every case still comes out and no rule objects
 */
public record PackTrial(
        ReadPack pack,
        int cases,
        List<Mismatch> mismatches,
        int figuresChanged,
        int wordsChanged,
        List<Unnoticed> unnoticed) {

    /**
     * A figure or word that could be another without any case noticing.
     *
     * @param becomes empty where it could as well be missing
     */
    public record Unnoticed(int line, String place, String was, String becomes) {}

    /** Works the pack's cases, and then again with each of its figures and words changed. */
    public static PackTrial of(ReadPack pack, PolicyShelf shelf) {
        List<Change> figures = Figures.changed(pack);
        List<Change> words = Words.changed(pack);
        var original = new Original(pack, shelf);
        // Each change is a pack of its own, so they are tried side by side; the order of the text stays.
        List<Unnoticed> unnoticed = Stream.concat(figures.stream(), words.stream())
                .parallel()
                .filter(change -> !original.notices(change))
                .map(change -> new Unnoticed(change.line(), change.place(), change.was(), change.becomes()))
                .toList();
        return new PackTrial(
                pack,
                pack.cases().size(),
                new Trial(pack.pack()).mismatches(pack.cases()),
                figures.size(),
                words.size(),
                unnoticed);
    }

    public boolean passes() {
        return mismatches.isEmpty() && unnoticed.isEmpty();
    }

    /** The pack as it is, with what its cases and the proof say of it. */
    private static final class Original {

        private final PolicyPack pack;
        private final PolicyLibrary library;
        private final List<ClauseList> clauses;
        private final List<String> outcome;
        private final Set<Finding> errors;

        Original(ReadPack pack, PolicyShelf shelf) {
            this.pack = pack.pack();
            this.library = shelf.library();
            this.clauses = shelf.clauses(pack).stream().toList();
            this.outcome = outcome(pack);
            this.errors = errors(pack, library);
        }

        /** Whether the change is refused or something comes out otherwise; one that changes nothing needs no noticing. */
        boolean notices(Change change) {
            try {
                ReadPack changed = change.pack().get();
                return changed.pack().equals(pack) || !outcome(changed).equals(outcome) || bringsAnError(changed);
            } catch (PolicyPackException | IllegalStateException refused) {
                return true;
            }
        }

        private boolean bringsAnError(ReadPack changed) {
            var packs = new ArrayList<>(library.packs());
            packs.replaceAll(each -> each.equals(pack) ? changed.pack() : each);
            return !errors.containsAll(errors(changed, new PolicyLibrary(packs)));
        }

        private Set<Finding> errors(ReadPack of, PolicyLibrary among) {
            return Stream.concat(
                            PackProof.of(of.pack(), among).stream(),
                            clauses.stream()
                                    .map(list -> new ClauseProof(of.pack(), list))
                                    .flatMap(proof -> Stream.concat(
                                            proof.ofList().stream(), proof.ofPack(of.citations()).stream())))
                    .filter(finding -> finding.rule().isError())
                    .collect(Collectors.toSet());
        }

        /** What comes out of the cases otherwise than expected. */
        private static List<String> outcome(ReadPack pack) {
            return new Trial(pack.pack())
                    .mismatches(pack.cases()).stream()
                            .map(each -> each.worked().place() + each.aspect() + each.actual())
                            .sorted()
                            .toList();
        }
    }
}
