package medassist.application.work;

import java.util.function.Function;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;

/**
 * A request as a store is handed it 待办: with its permission, its kept answer and its audit seen to.
 *
 * @param <T> what whoever asked is given once everything is committed
 */
public interface Task<T> {

    Needs needs();

    /** Decides by the file; the changes of what it decides are all that is to be saved. */
    Decision<T> decide(CaseFile file);

    /**
     * What is decided by a file opened with the needs, or by one opened once more where it does not hold enough.
     *
     * @throws IllegalStateException if even that does not
     */
    default Decision.Made<T> decided(Function<Needs, CaseFile> opening) {
        Decision<T> decision = decide(opening.apply(needs()));
        if (decision instanceof Decision.NeedsMore<T>(Needs more)) {
            decision = decide(opening.apply(more));
        }
        return decision.made();
    }
}
