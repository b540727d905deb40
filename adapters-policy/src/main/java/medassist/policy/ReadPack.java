package medassist.policy;

import java.util.List;
import medassist.domain.coverage.Citation;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding;
import medassist.domain.trial.WorkedCase;
import org.snakeyaml.engine.v2.nodes.Node;

/** A pack's text, read: the pack, and the worked cases that stand beside its clauses. */
public final class ReadPack {

    private final PackText text;
    private final PackNode root;
    private final PolicyPack pack;
    private final List<WorkedCase> cases;

    private ReadPack(PackText text, PackNode root, PolicyPack pack, List<WorkedCase> cases) {
        this.text = text;
        this.root = root;
        this.pack = pack;
        this.cases = cases;
    }

    /** @throws PolicyPackException naming file, line and field of the first fault */
    static ReadPack of(PackText text, PackNode root) {
        PolicyPack pack = PackReader.read(root, text.version());
        return new ReadPack(text, root, pack, CaseReader.read(root, pack));
    }

    /** The same with one node of its text in the place of another. */
    ReadPack with(Node replaced, Node by) {
        return of(text, root.with(replaced, by));
    }

    PackNode root() {
        return root;
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
        return new Remark.Found(text.file(), line(finding.place()), root.labels(finding.place()), finding, pack);
    }

    @Override
    public String toString() {
        return text.file();
    }
}
