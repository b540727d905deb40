package medassist.application.work;

import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;

/**
 * Something asked about one person, as data, with how it is decided 办理事项. It does nothing by itself: what it needs is opened for
 * it, and what it decides is saved for it, by {@link Work}.
 *
 * @param <T> what its outcome is about
 */
public interface Request<T> {

    /** What the decision may look at. */
    Needs needs();

    /**
     * Decides, by nothing but its arguments: no clock, no chance, no store, no waiting. It may be asked again with a file opened
     * anew. Where the file does not hold enough it says so, once.
     *
     * @param stamp when and by whom it is decided; its reason is {@link #reason}
     */
    Decision<Outcome<T>> decide(CaseFile file, Stamp stamp, Law law);

    /** Why it is asked, in the words of who asks; empty where what it is says enough. */
    default String reason() {
        return "";
    }
}
