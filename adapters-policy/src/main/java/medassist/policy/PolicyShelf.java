package medassist.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.domain.coverage.ClauseList;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.proof.PackProof;
import org.jspecify.annotations.Nullable;

/** All packs at hand with their clause lists, read and proved together. */
public final class PolicyShelf {

    private final List<ReadPack> packs = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final ClauseLists clauseLists;

    PolicyShelf(List<PackText> texts) {
        texts.stream().filter(text -> !text.isClauseList()).forEach(this::read);
        PolicyLibrary library = library();
        packs.forEach(pack -> PackProof.of(pack.pack(), library).forEach(finding -> remarks.add(pack.remark(finding))));
        clauseLists = new ClauseLists(texts, packs);
        clauseLists.remarks().forEach(remarks::add);
    }

    private void read(PackText text) {
        try {
            packs.add(text.read());
        } catch (PolicyPackException fault) {
            remarks.addAll(unreadable(text, fault));
        }
    }

    /** Each fault of a text, with what the thing is called that has it. */
    static List<Remark> unreadable(PackText text, PolicyPackException faults) {
        return faults.each().stream()
                .<Remark>map(fault -> new Remark.Unreadable(fault, text.labels(fault.field())))
                .toList();
    }

    /**
     * The shipped packs and those of the operator's folder, with some files put in the place of those of the same name.
     *
     * @throws java.io.UncheckedIOException if the folder or a file cannot be read
     */
    public static PolicyShelf of(@Nullable String folder, List<Path> files) {
        return new PolicyShelf(new PackTexts(folder).with(files));
    }

    /**
     * The pack of one file, by itself.
     *
     * @throws PolicyPackException if it cannot be read as one
     */
    public static ReadPack pack(Path file) {
        return PackTexts.read(file).read();
    }

    /** Every pack that could be read, sound or not. */
    public List<ReadPack> packs() {
        return List.copyOf(packs);
    }

    /** The clause list beside a pack; nothing where there is none that can be read. */
    public Optional<ClauseList> clauses(ReadPack pack) {
        return clauseLists.of(pack);
    }

    /** What is to be said of a pack's clauses: of their list, and of what the pack cites beside it. */
    public List<Remark> clauseRemarks(ReadPack pack) {
        return remarks.stream()
                .filter(remark -> remark.file().equals(pack.clausesFile())
                        || (remark.file().equals(pack.text().file()) && isAboutClauses(remark)))
                .toList();
    }

    private static boolean isAboutClauses(Remark remark) {
        return remark instanceof Remark.Found found && found.finding().rule().isAboutClauses();
    }

    /** What is to be said of the files; of all where none is named. */
    public List<Remark> remarks(Set<String> files) {
        return remarks.stream()
                .filter(remark -> files.isEmpty() || files.contains(remark.file()))
                .toList();
    }

    public PolicyLibrary library() {
        return new PolicyLibrary(packs.stream().map(ReadPack::pack).toList());
    }

    /**
     * The packs to decide by.
     *
     * @throws UnsoundPacksException if any of them has an error
     */
    public PolicyLibrary soundLibrary() {
        List<Remark> errors = remarks.stream().filter(Remark::isError).toList();
        if (!errors.isEmpty()) {
            throw new UnsoundPacksException(errors);
        }
        return library();
    }
}
