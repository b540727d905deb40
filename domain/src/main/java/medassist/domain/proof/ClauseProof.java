package medassist.domain.proof;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.domain.coverage.Citation;
import medassist.domain.coverage.ClauseList;
import medassist.domain.coverage.Handling.ByReading;
import medassist.domain.coverage.Handling.Computed;
import medassist.domain.coverage.Handling.Delegated;
import medassist.domain.coverage.Handling.InProduct;
import medassist.domain.coverage.Handling.NotForSoftware;
import medassist.domain.coverage.Handling.Nowhere;
import medassist.domain.coverage.ListedClause;
import medassist.domain.coverage.PackParts;
import medassist.domain.coverage.Sentence;
import medassist.domain.policy.Clause;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding.Rule;

/** Holds a pack and the list of its document's clauses against each other 条款审查. */
public record ClauseProof(PolicyPack pack, ClauseList list) {

    /** What is wrong with the list, by places of its text. */
    public List<Finding> ofList() {
        return Stream.concat(twice(), sentences()).toList();
    }

    /** What the pack cites and the list does not have, by places of the pack's text. */
    public List<Finding> ofPack(List<Citation> citations) {
        return citations.stream()
                .filter(citation -> !list.has(citation.clause()))
                .map(citation -> Finding.of(Rule.CLAUSE_UNLISTED, citation.place(), citation.clause()))
                .toList();
    }

    private Stream<Finding> twice() {
        var seen = new HashSet<Clause>();
        return list.clauses().stream()
                .filter(listed -> !seen.add(listed.clause()))
                .map(listed -> Finding.of(Rule.CLAUSE_TWICE, listed.place(), listed.clause()));
    }

    private Stream<Finding> sentences() {
        var parts = new PackParts(pack);
        return list.clauses().stream().flatMap(listed -> sentences(listed, parts));
    }

    private static Stream<Finding> sentences(ListedClause listed, PackParts parts) {
        return IntStream.range(0, listed.sentences().size())
                .boxed()
                .flatMap(index -> sentence(listed.sentences().get(index), listed.numberOf(index), parts));
    }

    private static Stream<Finding> sentence(Sentence sentence, String number, PackParts parts) {
        return switch (sentence.handling()) {
            case Computed(List<String> names) ->
                names.stream()
                        .filter(name -> parts.named(name).isEmpty())
                        .map(name -> Finding.of(Rule.CLAUSE_NAMES_NOTHING, sentence.place(), number, name));
            case ByReading(List<String> names) ->
                names.stream()
                        .filter(name -> parts.readings(name).isEmpty())
                        .map(name -> Finding.of(Rule.CLAUSE_WITHOUT_READING, sentence.place(), number, name));
            case Nowhere() -> Stream.of(Finding.of(Rule.CLAUSE_NOWHERE, sentence.place(), number));
            case Delegated _, InProduct _, NotForSoftware _ -> Stream.of();
        };
    }
}
