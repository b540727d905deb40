package medassist.hisfeed.message;

import java.util.Set;

/** A transaction of the feed 交易, or several that do the same under different numbers. */
public interface Transaction {

    /** The numbers under which it is asked for. */
    Set<String> infnos();

    /** Whether it changes anything, so that its answer must be given once and kept. */
    boolean changes();

    /**
     * Does it; one that changes something answers no file.
     *
     * @throws MessageRefusedException if the message or a rule refuses it; then nothing was changed
     */
    Output answer(Message message);
}
