package medassist.application.work;

import java.util.Optional;

/** The answers kept under keys of those who asked 已留存的答复; those about persons are kept by {@link CaseFiles}. */
public interface KeptAnswers {

    /** What was answered under the key; empty where nothing was, or it is being worked on. */
    Optional<KeptAnswer> find(AnswerKey key);

    /** Locks the key until the unit of work ends, as soon as nobody else has it locked. */
    void lock(AnswerKey key);

    /** Locks the key until the unit of work ends, unless somebody else has it locked; whether it did. */
    boolean tryLock(AnswerKey key);

    /**
     * Keeps an answer under a key under which there was none. A unit of work that keeps another there at the same time is
     * waited for; where it succeeds, this one is done again from its beginning.
     */
    void keep(AnswerKey key, KeptAnswer answer);
}
