package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import medassist.application.answering.Answer;
import medassist.application.answering.AnsweringOnce;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.domain.recipient.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each message to its transaction, and sees to it that one that changes something is answered once. */
@Singleton
public final class AnsweringMessages {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringMessages.class);

    private final Map<String, Transaction> transactions;
    private final AnsweringOnce answeringOnce;
    private final Replies replies;

    /** Answers by these transactions. */
    public AnsweringMessages(List<Transaction> transactions, AnsweringOnce answeringOnce, Replies replies) {
        this.transactions = transactions.stream()
                .flatMap(transaction -> transaction.infnos().stream().map(infno -> Map.entry(infno, transaction)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.answeringOnce = answeringOnce;
        this.replies = replies;
    }

    /**
     * The answer to a message.
     *
     * @param infnoOfPath the transaction that the address names, empty where it names none
     */
    public Answered answer(Message message, String infnoOfPath, Instant received) {
        try {
            Transaction transaction = transaction(message.infno(), infnoOfPath);
            return transaction.changes()
                    ? new Answered.Reply(answerOnce(transaction, message, received))
                    : answered(message, received, transaction.answer(message));
        } catch (MessageRefusedException refusal) {
            return new Answered.Reply(replies.refused(message, received, refusal));
        } catch (RuntimeException failure) {
            LOG.error("a message could not be answered", failure);
            return new Answered.Reply(replies.failed(message, received));
        }
    }

    private Answered answered(Message message, Instant received, Output output) {
        return switch (output) {
            case Output.Json(ObjectNode json) -> new Answered.Reply(replies.done(message, received, json));
            case Output.File(ObjectNode json, String name, String content) ->
                new Answered.File(replies.done(message, received, json), name, content);
        };
    }

    private Transaction transaction(String infno, String infnoOfPath) {
        if (!infnoOfPath.isEmpty() && !infnoOfPath.equals(infno)) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "infno");
        }
        return Optional.ofNullable(transactions.get(infno))
                .orElseThrow(() -> new MessageRefusedException(Fault.UNKNOWN_TRANSACTION, infno));
    }

    private String answerOnce(Transaction transaction, Message message, Instant received) {
        try {
            return answerOnce(
                    message,
                    received,
                    () -> replies.done(
                            message, received, transaction.answer(message).output()));
        } catch (MessageRefusedException refusal) {
            // The exception has undone whatever was done; only the refusal itself is kept, to be given again.
            return answerOnce(message, received, () -> replies.refused(message, received, refusal));
        }
    }

    private String answerOnce(Message message, Instant received, Supplier<String> work) {
        var key = new ExchangeKey(message.institutionId().value(), message.msgid());
        String digest = message.contentDigest();
        String person = message.personNumber();
        Answer answer = person.isBlank()
                ? answeringOnce.answer(key, digest, work)
                : answeringOnce.answerAbout(new PersonId(person), key, digest, work);
        return switch (answer) {
            case Answer.First(String text) -> text;
            case Answer.Replayed(String text) -> text;
            case Answer.UndoneBeforeArrival() ->
                replies.refused(
                        message, received, new MessageRefusedException(Fault.UNDONE_BEFORE_ARRIVAL, message.msgid()));
            case Answer.KeyReused() ->
                replies.refused(message, received, new MessageRefusedException(Fault.MSGID_REUSED, message.msgid()));
        };
    }
}
