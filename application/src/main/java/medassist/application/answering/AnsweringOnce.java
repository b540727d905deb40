package medassist.application.answering;

import java.util.function.Supplier;
import medassist.application.port.Exchanges;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.UnitOfWork;

/** Answers a message once however often it is sent: the answer is kept in the transaction of its effects 幂等. */
public final class AnsweringOnce {

    /** Stands where a message never arrived but was undone; no content has this digest. */
    private static final String UNDONE = "undone before arrival";

    private final Exchanges exchanges;
    private final UnitOfWork unitOfWork;

    public AnsweringOnce(Exchanges exchanges, UnitOfWork unitOfWork) {
        this.exchanges = exchanges;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Runs the work and keeps its answer, a refusal by the rules included; sent again, the kept answer is given and
     * nothing is run. An exception keeps nothing, so that the message may be tried again.
     *
     * @param contentDigest tells whether the message that is sent again is the same
     */
    public Answer answer(ExchangeKey key, String contentDigest, Supplier<String> work) {
        return unitOfWork.within(() -> exchanges
                .take(key, contentDigest)
                .map(earlier -> repeated(earlier, contentDigest))
                .orElseGet(() -> first(key, work)));
    }

    /**
     * As {@link #answer}, but does not wait where another message with the key is being worked on.
     */
    public Answer answerUnlessInProgress(ExchangeKey key, String contentDigest, Supplier<String> work) {
        return unitOfWork.within(
                () -> exchanges.claim(key) ? answer(key, contentDigest, work) : new Answer.InProgress());
    }

    /**
     * Sees to it that a message that has not arrived is not worked on when it does; waits while it is being worked on.
     *
     * @return whether it has not arrived
     */
    public boolean undoBeforeArrival(ExchangeKey key) {
        return unitOfWork.within(() -> exchanges
                .take(key, UNDONE)
                .map(earlier -> earlier.contentDigest().equals(UNDONE))
                .orElseGet(() -> {
                    exchanges.answer(key, "");
                    return true;
                }));
    }

    private Answer first(ExchangeKey key, Supplier<String> work) {
        String answer = work.get();
        exchanges.answer(key, answer);
        return new Answer.First(answer);
    }

    private static Answer repeated(Exchange earlier, String contentDigest) {
        if (earlier.contentDigest().equals(UNDONE)) {
            return new Answer.UndoneBeforeArrival();
        }
        return earlier.contentDigest().equals(contentDigest)
                ? new Answer.Replayed(earlier.answer())
                : new Answer.KeyReused();
    }
}
