package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.work.Answer;
import medassist.application.work.AnswerKey;
import medassist.application.work.AnsweringOnce;
import medassist.application.work.Reply;
import medassist.application.work.Work;
import medassist.domain.access.NotPermittedException;
import medassist.domain.access.Permission;
import medassist.domain.institution.InstitutionId;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each message to its transaction, and sees to it that one that changes something is answered once. */
@Singleton
public final class AnsweringMessages {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringMessages.class);

    private final Map<String, Transaction> transactions;
    private final Work work;
    private final AnsweringOnce answeringOnce;
    private final Replies replies;

    /** Answers by these transactions. */
    public AnsweringMessages(List<Transaction> transactions, Work work, AnsweringOnce answeringOnce, Replies replies) {
        this.transactions = transactions.stream()
                .flatMap(transaction -> transaction.infnos().stream().map(infno -> Map.entry(infno, transaction)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.work = work;
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
            checkInstitution(message);
            String infnoAddressed = message.profile().reading().transaction(infnoOfPath);
            return switch (transaction(message.infno(), infnoAddressed)) {
                case Question question -> answered(message, received, question.answer(message));
                case PersonChange change -> new Answered.Reply(answerOnce(change, message, received));
                case BooksChange change -> new Answered.Reply(answerOnce(change, message, received));
            };
        } catch (MessageRefusedException refusal) {
            return new Answered.Reply(replies.refused(message, received, refusal));
        } catch (NotPermittedException notPermitted) {
            return new Answered.Reply(replies.refused(message, received, Refusals.refused(Refusal.Code.FORBIDDEN)));
        } catch (RuntimeException failure) {
            LOG.error("a message could not be answered", failure);
            return new Answered.Reply(replies.failed(message, received));
        }
    }

    /** Whoever sends for another's institution is told what would be said if there were none. */
    private static void checkInstitution(Message message) {
        InstitutionId institution = message.institutionId();
        if (!message.caller().authority().reach().reaches(institution)) {
            throw Refusals.refused(Refusal.Code.UNKNOWN_INSTITUTION, institution);
        }
    }

    private Answered answered(Message message, Instant received, Output output) {
        return switch (output) {
            case Output.Json(ObjectNode json, List<String> warnings) ->
                new Answered.Reply(replies.done(message, received, json, warnings));
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

    private String answerOnce(PersonChange change, Message message, Instant received) {
        Asked<?> asked;
        try {
            asked = change.read(message);
        } catch (MessageRefusedException refusal) {
            return answerOnce(message, received, refusal);
        }
        return answerOnce(asked, message, received);
    }

    private <T> String answerOnce(Asked<T> asked, Message message, Instant received) {
        Answer answer = work.once(
                asked.request(),
                message.caller(),
                key(message),
                message.contentDigest(),
                outcome -> said(message, received, asked, outcome));
        return text(answer, message, received);
    }

    private String answerOnce(BooksChange change, Message message, Instant received) {
        try {
            Answer answer = answeringOnce.answer(
                    key(message),
                    message.contentDigest(),
                    () -> new Reply(replies.done(message, received, change.change(message)), true));
            return text(answer, message, received);
        } catch (MessageRefusedException refusal) {
            // The exception has rolled back whatever was done; only the refusal itself is kept, to be given again.
            return answerOnce(message, received, refusal);
        }
    }

    private String answerOnce(Message message, Instant received, MessageRefusedException refusal) {
        var refused = new Reply(replies.refused(message, received, refusal), false);
        if (!message.caller().authority().allows(Permission.SETTLE)) {
            // Nothing is kept under the number of a message of who may not send such.
            return refused.text();
        }
        String person = message.personNumber();
        Answer answer = person.isBlank()
                ? answeringOnce.answer(key(message), message.contentDigest(), () -> refused)
                : work.once(
                        new RefusedUnread(new PersonId(person)),
                        message.caller(),
                        key(message),
                        message.contentDigest(),
                        _ -> refused);
        return text(answer, message, received);
    }

    private <T> Reply said(Message message, Instant received, Asked<T> asked, Outcome<T> outcome) {
        try {
            ObjectNode output = asked.output().apply(outcome);
            return new Reply(
                    replies.done(message, received, output, asked.warnings().apply(outcome)), true);
        } catch (MessageRefusedException refusal) {
            return new Reply(replies.refused(message, received, refusal), false);
        }
    }

    private static AnswerKey key(Message message) {
        return new AnswerKey(message.institutionId().value(), message.msgid());
    }

    private String text(Answer answer, Message message, Instant received) {
        return switch (answer) {
            case Answer.First(String text) -> text;
            case Answer.Replayed(String text) -> text;
            case Answer.UndoneBeforeArrival() ->
                replies.refused(
                        message, received, new MessageRefusedException(Fault.UNDONE_BEFORE_ARRIVAL, message.msgid()));
            // Nobody is told so who waits.
            case Answer.InProgress() -> replies.failed(message, received);
            case Answer.KeyReused() ->
                replies.refused(message, received, new MessageRefusedException(Fault.MSGID_REUSED, message.msgid()));
        };
    }
}
