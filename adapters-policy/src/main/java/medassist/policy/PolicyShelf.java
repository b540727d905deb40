package medassist.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.proof.PackProof;
import org.jspecify.annotations.Nullable;

/** All packs at hand, read and proved together. */
public final class PolicyShelf {

    private final List<ReadPack> packs = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    PolicyShelf(List<PackText> texts) {
        for (PackText text : texts) {
            try {
                packs.add(text.read());
            } catch (PolicyPackException fault) {
                remarks.add(new Remark.Unreadable(fault));
            }
        }
        PolicyLibrary library = library();
        packs.forEach(pack -> PackProof.of(pack.pack(), library)
                .forEach(finding ->
                        remarks.add(new Remark.Found(pack.text().file(), pack.line(finding.place()), finding))));
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
