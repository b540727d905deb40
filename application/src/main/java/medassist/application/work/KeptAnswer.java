package medassist.application.work;

import java.util.Optional;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;

/**
 * What was asked under a key, by its digest, and what it was answered 已留存的答复.
 *
 * @param contentDigest what tells one content from another
 * @param text the answer, to the letter
 */
public record KeptAnswer(String contentDigest, State state, String text) {

    /** What became of what was asked. */
    public enum State {
        /** It was done. */
        DONE,
        /** It was refused. */
        REFUSED,
        /** It had not arrived when its sender undid it, and is kept out. */
        UNDONE,
        /** It is being worked on by another transaction; never kept. */
        IN_PROGRESS
    }

    /** Stands where a message has not arrived but was undone; no content has this digest. */
    public static final KeptAnswer UNDONE = new KeptAnswer("undone before arrival", State.UNDONE, "");

    /** Stands for what is being worked on. */
    public static final KeptAnswer IN_PROGRESS = new KeptAnswer("being worked on", State.IN_PROGRESS, "");

    /** What is given for a content under the key. */
    Answer toRepeated(String digest) {
        return switch (state) {
            case UNDONE -> new Answer.UndoneBeforeArrival();
            case IN_PROGRESS -> new Answer.InProgress();
            case DONE, REFUSED -> contentDigest.equals(digest) ? new Answer.Replayed(text) : new Answer.KeyReused();
        };
    }

    /**
     * What was answered under a key; empty where nothing was.
     *
     * @param unlessInProgress whether nobody waits for another transaction that works on the key: the answer is then
     *     {@link #IN_PROGRESS}
     */
    public record Under(AnswerKey key, boolean unlessInProgress) implements Need<Optional<KeptAnswer>> {

        /** What was answered under a key, after whatever works on it now. */
        public Under(AnswerKey key) {
            this(key, false);
        }
    }

    /** An answer is kept under a key under which there was none. */
    public record Kept(AnswerKey key, KeptAnswer answer) implements Change {}
}
