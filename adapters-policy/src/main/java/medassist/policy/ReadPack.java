package medassist.policy;

import java.util.List;
import medassist.domain.coverage.Citation;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding;
import medassist.domain.trial.WorkedCase;

/** A pack's text, read: the pack, and the worked cases that stand beside its clauses. */
public final class ReadPack {

    private final PackText text;
    private final PackNode root;
    private final PolicyPack pack;
    private final List<WorkedCase> cases;

    ReadPack(PackText text, PackNode root, PolicyPack pack, List<WorkedCase> cases) {
        this.text = text;
        this.root = root;
        this.pack = pack;
        this.cases = cases;
    }

    public PackText text() {
        return text;
    }

    public PolicyPack pack() {
        return pack;
    }

    public List<WorkedCase> cases() {
        return cases;
    }

    /** The file that lists the clauses of the pack's document, where there is one. */
    public String clausesFile() {
        return PackText.clausesOf(text.file());
    }

    /** The clauses that the parts of the pack cite. */
    List<Citation> citations() {
        return ClauseReader.citations(root);
    }

    /** The line of the text on which a place stands, or the one of what holds it. */
    public int line(String place) {
        return root.line(place);
    }

    /** What is found of the pack, with the line it is about. */
    Remark remark(Finding finding) {
        return new Remark.Found(text.file(), line(finding.place()), finding);
    }

    @Override
    public String toString() {
        return text.file();
    }
}
