package medassist.application.answering;

import java.util.Optional;
import java.util.function.Supplier;
import medassist.application.port.Exchanges;
import medassist.application.port.Exchanges.Exchange;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.UnitOfWork;
import medassist.domain.recipient.PersonId;

/** Answers a message once however often it is sent: the answer is kept in the transaction of its effects 幂等. */
public final class AnsweringOnce {

    /** Stands where a message never arrived but was undone; no content has this digest. */
    private static final Exchange UNDONE = new Exchange("undone before arrival", "");

    private final Exchanges exchanges;
    private final UnitOfWork unitOfWork;

    public AnsweringOnce(Exchanges exchanges, UnitOfWork unitOfWork) {
        this.exchanges = exchanges;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Runs the work and keeps its answer, a refusal by the rules included; sent again, the kept answer is given and
     * nothing is run. An exception keeps nothing, so that the message may be tried again. A message with the same key that is
     * being worked on is waited for.
     *
     * @param contentDigest tells whether the message that is sent again is the same
     */
    public Answer answer(ExchangeKey key, String contentDigest, Supplier<String> work) {
        return unitOfWork.within(() -> {
            exchanges.hold(key);
            return firstOrRepeated(key, contentDigest, work);
        });
    }

    /** As {@link #answer}, for work that concerns one person, who is held instead of the key. */
    public Answer answerAbout(PersonId person, ExchangeKey key, String contentDigest, Supplier<String> work) {
        return unitOfWork.about(person, () -> firstOrRepeated(key, contentDigest, work));
    }

    /** As {@link #answer}, but empty, and without waiting, where another message with the key is being worked on. */
    public Optional<Answer> answerUnlessInProgress(ExchangeKey key, String contentDigest, Supplier<String> work) {
        return unitOfWork.within(() -> exchanges.claim(key)
                ? Optional.of(firstOrRepeated(key, contentDigest, work))
                : exchanges.find(key).map(earlier -> repeated(earlier, contentDigest)));
    }

    /**
     * Undoes a message: one that was not answered yet, whether it has arrived or not, never will be.
     *
     * @return the answer it was given; empty where it has not been answered
     */
    public Optional<String> undo(ExchangeKey key) {
        return unitOfWork.within(() -> {
            Optional<Exchange> earlier = findOrUndo(key);
            // Kept beside the message itself, whose answer must stay.
            findOrUndo(undoingOf(key));
            return earlier.filter(exchange -> !exchange.equals(UNDONE)).map(Exchange::answer);
        });
    }

    /** What a message was answered; empty where it has not been. */
    public Optional<String> answered(ExchangeKey key) {
        return unitOfWork.within(() ->
                exchanges.find(key).filter(exchange -> !exchange.equals(UNDONE)).map(Exchange::answer));
    }

    /** Whether the message was undone, before it arrived or after. */
    public boolean isUndone(ExchangeKey key) {
        return unitOfWork.within(() -> exchanges.find(undoingOf(key)).isPresent());
    }

    private Optional<Exchange> findOrUndo(ExchangeKey key) {
        Optional<Exchange> earlier = exchanges.find(key);
        if (earlier.isEmpty()) {
            exchanges.keep(key, UNDONE);
        }
        return earlier;
    }

    /** No party has a space in its name, so that this meets no message. */
    private static ExchangeKey undoingOf(ExchangeKey key) {
        return new ExchangeKey("undone by " + key.party(), key.id());
    }

    private Answer firstOrRepeated(ExchangeKey key, String contentDigest, Supplier<String> work) {
        return exchanges
                .find(key)
                .map(earlier -> repeated(earlier, contentDigest))
                .orElseGet(() -> first(key, contentDigest, work));
    }

    private Answer first(ExchangeKey key, String contentDigest, Supplier<String> work) {
        String answer = work.get();
        exchanges.keep(key, new Exchange(contentDigest, answer));
        return new Answer.First(answer);
    }

    private static Answer repeated(Exchange earlier, String contentDigest) {
        if (earlier.equals(UNDONE)) {
            return new Answer.UndoneBeforeArrival();
        }
        return earlier.contentDigest().equals(contentDigest)
                ? new Answer.Replayed(earlier.answer())
                : new Answer.KeyReused();
    }
}
