package medassist.application.work;

import java.util.Optional;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;

/**
 * Something asked about one person, as data, with how it is decided 办理事项. It does nothing by itself: what it needs is opened for
 * it, and what it decides is saved for it, by {@link Work}.
 *
 * @param <T> what its outcome is about
 */
public interface Request<T> {

    /** What whoever asks must be permitted. */
    Permission permission();

    /** What the decision may look at. */
    Needs needs();

    /**
     * As what it is refused to who does not reach it: as if what it is about were not there. By the person on file, unless the
     * request says more.
     */
    default Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return personBeyond(reach, file);
    }

    /** The refusal where the caller does not reach the request's person, who is on file for whoever is bounded by persons. */
    default Optional<Refusal> personBeyond(Reach reach, CaseFile file) {
        return reach.isBoundedByPersons()
                        && file.of(new Need.KnownPerson(needs().person()))
                                .filter(person -> !reach.reaches(person))
                                .isPresent()
                ? Optional.of(Refusal.of(Refusal.Code.UNKNOWN_PERSON, needs().person()))
                : Optional.empty();
    }

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
