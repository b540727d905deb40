package medassist.domain.proof;

import java.util.List;
import java.util.stream.Stream;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;

/** Holds a pack against every rule that can be proved of it without a case 政策包审查. */
public final class PackProof {

    private PackProof() {}

    /**
     * Everything that is found, errors and what is merely to be known. Of amounts that parameters say it is what is found at the
     * bounds that the pack states: all deductibles at their lowest or highest, and all limits at theirs.
     *
     * @param library all packs that decide beside it, the pack itself included
     */
    public static List<Finding> of(PolicyPack pack, PolicyLibrary library) {
        return library.packs().stream().allMatch(each -> each.figures().isEmpty())
                        && pack.figures().isEmpty()
                ? proved(pack, library)
                : Bounds.ALL.stream()
                        .flatMap(bounds -> proved(bounds.of(pack), bounds.of(library)).stream())
                        .distinct()
                        .toList();
    }

    private static List<Finding> proved(PolicyPack pack, PolicyLibrary library) {
        return Stream.of(
                        new Names(pack, library).findings(),
                        new Dates(pack, library).findings(),
                        new GapsAndOverlaps(pack).findings(),
                        new WholeBurden(pack).findings(),
                        new Applicability(pack).findings(),
                        new TermsOrder(pack).findings(),
                        new Ranking(pack).findings(),
                        new Pools(pack).findings(),
                        new FloorsOfFramework(pack, library).findings())
                .flatMap(List::stream)
                .toList();
    }
}
