package medassist.application.work;

/**
 * An outcome in the words of the adapter that was asked 答复文本.
 *
 * @param isDone whether it says that the request was done; otherwise it refuses it
 */
public record Reply(String text, boolean isDone) {

    KeptAnswer kept(String contentDigest) {
        return new KeptAnswer(contentDigest, isDone ? KeptAnswer.State.DONE : KeptAnswer.State.REFUSED, text);
    }
}
