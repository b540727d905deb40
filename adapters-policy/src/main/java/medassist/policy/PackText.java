package medassist.policy;

import java.util.List;
import medassist.application.work.ContentDigest;
import medassist.domain.policy.Label;
import medassist.domain.policy.PackVersion;

/** The text of a pack, or of the list of its document's clauses, by the name of its file. */
public record PackText(String file, String text) {

    private static final String CLAUSES = ".clauses.yaml";

    /** Whether it lists clauses, and is no pack. */
    boolean isClauseList() {
        return file.endsWith(CLAUSES);
    }

    /** Whether the file's name begins with a division code. */
    boolean isNamedByJurisdiction() {
        return file.matches("[0-9]{6}(?![0-9]).*");
    }

    /** The file of the clauses that goes with a pack's. */
    static String clausesOf(String file) {
        return file.replaceFirst("\\.ya?ml$", CLAUSES);
    }

    /** @throws PolicyPackException naming file, line and field of the first fault, if the text is no pack */
    ReadPack read() {
        return ReadPack.of(this, PackNode.root(file, text));
    }

    /** What the things are called in which a place stands; nothing where the text is not even YAML. */
    List<Label> labels(String place) {
        try {
            return PackNode.root(file, text).labels(place);
        } catch (PolicyPackException notYaml) {
            return List.of();
        }
    }

    /** Names exactly this text, under the file's name. */
    PackVersion version() {
        return new PackVersion(file.replaceFirst("\\.ya?ml$", ""), ContentDigest.of(text));
    }
}
