package medassist.domain.proof;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;

/** Proves that a pack is named by its own jurisdiction, and replaces packs that there are. */
record Names(PolicyPack pack, PolicyLibrary library) {

    private static final Pattern CODE_FIRST = Pattern.compile("[0-9]{6}(?![0-9]).*");

    List<Finding> findings() {
        return Stream.concat(jurisdiction(), replaces()).toList();
    }

    private Stream<Finding> jurisdiction() {
        String name = pack.edition().version().pack();
        String code = pack.jurisdiction().value();
        return CODE_FIRST.matcher(name).matches() && !name.startsWith(code)
                ? Stream.of(Finding.of(Finding.Rule.JURISDICTION_NOT_OF_NAME, "jurisdiction", name, code))
                : Stream.of();
    }

    private Stream<Finding> replaces() {
        return pack.edition().replaces().stream()
                .sorted()
                .filter(name -> library.of(pack.jurisdiction())
                        .filter(other -> !other.equals(pack))
                        .noneMatch(other -> other.edition().version().pack().equals(name)))
                .map(name -> Finding.of(Finding.Rule.REPLACES_NOTHING, "replaces", name, pack.jurisdiction()));
    }
}
