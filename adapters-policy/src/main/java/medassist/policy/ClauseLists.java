package medassist.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.coverage.ClauseList;
import medassist.domain.proof.ClauseProof;
import medassist.domain.proof.Finding;

/** The clause lists that stand beside packs, read and held against them. */
final class ClauseLists {

    private final Map<String, ClauseList> lists = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * @param texts of packs and of clause lists
     * @param packs those of the texts that could be read as packs
     */
    ClauseLists(List<PackText> texts, List<ReadPack> packs) {
        Map<String, PackText> listed = texts.stream()
                .filter(PackText::isClauseList)
                .collect(Collectors.toMap(PackText::file, Function.identity()));
        packs.forEach(pack -> Optional.ofNullable(listed.get(pack.clausesFile()))
                .ifPresentOrElse(text -> read(pack, text), () -> misses(pack)));
        Set<String> wanted =
                texts.stream().map(text -> PackText.clausesOf(text.file())).collect(Collectors.toSet());
        listed.keySet().stream().filter(file -> !wanted.contains(file)).forEach(this::belongsToNone);
    }

    /** The clause list of a pack; nothing where there is none that can be read. */
    Optional<ClauseList> of(ReadPack pack) {
        return Optional.ofNullable(lists.get(pack.clausesFile()));
    }

    Stream<Remark> remarks() {
        return remarks.stream();
    }

    private void read(ReadPack pack, PackText text) {
        try {
            PackNode root = PackNode.root(text.file(), text.text());
            ClauseList list = ClauseReader.read(root);
            lists.put(text.file(), list);
            var proof = new ClauseProof(pack.pack(), list);
            proof.ofList()
                    .forEach(finding -> remarks.add(new Remark.Found(
                            text.file(), root.line(finding.place()), List.of(), finding, pack.pack())));
            proof.ofPack(pack.citations()).forEach(finding -> remarks.add(pack.remark(finding)));
        } catch (PolicyPackException fault) {
            remarks.addAll(PolicyShelf.unreadable(text, fault));
        }
    }

    private void misses(ReadPack pack) {
        remarks.add(pack.remark(new Finding(Finding.Rule.NO_CLAUSE_LIST, "document", List.of(pack.clausesFile()))));
    }

    private void belongsToNone(String file) {
        remarks.add(
                new Remark.Unreadable(new PolicyPackException(file, 1, "clauses", Fault.LIST_WITHOUT_PACK), List.of()));
    }
}
