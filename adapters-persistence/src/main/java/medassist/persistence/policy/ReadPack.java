package medassist.persistence.policy;

import java.util.List;
import medassist.domain.policy.PolicyPack;
import medassist.domain.trial.WorkedCase;

/**
 * A pack's text, read.
 *
 * @param cases the worked cases that stand beside its clauses
 */
public record ReadPack(PackText text, PolicyPack pack, List<WorkedCase> cases) {

    /** The line of the text on which a place stands, or the one of what holds it. */
    public int line(String place) {
        return PackNode.root(text.file(), text.text()).line(place);
    }
}
