package medassist.policy;

import medassist.application.work.ContentDigest;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyPack;

/** The text of a pack, or of the list of its document's clauses, by the name of its file. */
public record PackText(String file, String text) {

    private static final String CLAUSES = ".clauses.yaml";

    /** Whether it lists clauses, and is no pack. */
    boolean isClauseList() {
        return file.endsWith(CLAUSES);
    }

    /** The file of the clauses that goes with a pack's. */
    static String clausesOf(String file) {
        return file.replaceFirst("\\.ya?ml$", CLAUSES);
    }

    /** @throws PolicyPackException naming file, line and field of the first fault, if the text is no pack */
    ReadPack read() {
        PackNode root = PackNode.root(file, text);
        PolicyPack pack = PackReader.read(root, version());
        return new ReadPack(this, root, pack, CaseReader.read(root, pack));
    }

    /** Names exactly this text, under the file's name. */
    private PackVersion version() {
        return new PackVersion(file.replaceFirst("\\.ya?ml$", ""), ContentDigest.of(text));
    }
}
