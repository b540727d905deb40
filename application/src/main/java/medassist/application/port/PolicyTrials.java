package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.whatif.PolicyTrial;

/** Trials of drafts, with what they came to 政策试算. */
public interface PolicyTrials {

    /** Until the end of the unit of work, nobody else asks for, goes on with or cancels a trial of the jurisdiction. */
    void lock(DivisionCode jurisdiction);

    /** Adds a trial, or keeps how far it has come. */
    void keep(PolicyTrial trial);

    /** Keeps how many persons' years a running trial has looked at; false, and nothing is kept, where it is not running any more. */
    boolean keepDone(String id, long done);

    Optional<PolicyTrial> find(String id);

    /** The trials of a jurisdiction that are running. */
    List<PolicyTrial> running(DivisionCode jurisdiction);

    /** At most {@code limit} trials of a jurisdiction with an id behind {@code after}, by id; of any where it is empty. */
    List<PolicyTrial> list(String jurisdiction, Reach reach, String after, int limit);

    /** The trial that is running and was asked for first; empty where none is. */
    Optional<PolicyTrial> next();
}
