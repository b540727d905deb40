package medassist.bootstrap.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.policy.PolicyShelf;
import medassist.policy.ReadPack;
import medassist.policy.Remark;
import picocli.CommandLine.Parameters;

/** The packs that a command is about: the files named, beside all known packs, or all known packs where none is named. */
final class PackFiles {

    @Parameters(paramLabel = "FILE", description = "packs beside the known ones; without any, all known ones")
    private List<Path> files = new ArrayList<>();

    /** All packs, the named ones in the place of known ones of the same name. */
    PolicyShelf shelf() {
        return Shelves.with(files);
    }

    List<ReadPack> packs(PolicyShelf shelf) {
        return shelf.packs().stream()
                .filter(pack -> files.isEmpty() || names().contains(pack.text().file()))
                .toList();
    }

    /** What is to be said of the packs and of their clause lists. */
    List<Remark> remarks(PolicyShelf shelf) {
        Set<String> files = names();
        shelf.packs().stream()
                .filter(pack -> files.contains(pack.text().file()))
                .forEach(pack -> files.add(pack.clausesFile()));
        return shelf.remarks(files);
    }

    private Set<String> names() {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toCollection(HashSet::new));
    }
}
