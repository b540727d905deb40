package medassist.application.work;

import java.util.Optional;
import java.util.function.Supplier;
import medassist.application.port.UnitOfWork;

/**
 * Answers once what concerns no person, however often it is asked 幂等: the answer is kept in the transaction of its effects. What
 * concerns a person is answered once by {@link Work#once}.
 */
public final class AnsweringOnce {

    private final KeptAnswers answers;
    private final UnitOfWork unitOfWork;

    public AnsweringOnce(KeptAnswers answers, UnitOfWork unitOfWork) {
        this.answers = answers;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Runs the work and keeps its answer, a refusal by the rules included; asked again, the kept answer is given and
     * nothing is run. An exception keeps nothing, so that it may be asked again. A request with the same key that is
     * being worked on is waited for.
     *
     * @param contentDigest tells whether what is asked again is the same
     */
    public Answer answer(AnswerKey key, String contentDigest, Supplier<Reply> work) {
        return unitOfWork.within(() -> {
            answers.lock(key);
            return firstOrRepeated(key, contentDigest, work);
        });
    }

    /** As {@link #answer}, without waiting where another request with the key is being worked on. */
    public Answer answerUnlessInProgress(AnswerKey key, String contentDigest, Supplier<Reply> work) {
        return unitOfWork.within(() -> answers.tryLock(key)
                ? firstOrRepeated(key, contentDigest, work)
                : answers.find(key).orElse(KeptAnswer.IN_PROGRESS).toRepeated(contentDigest));
    }

    /** What was done was answered; empty where it was not asked, or not done. */
    public Optional<String> done(AnswerKey key) {
        return unitOfWork.within(() -> answers.find(key)
                .filter(answer -> answer.state() == KeptAnswer.State.DONE)
                .map(KeptAnswer::text));
    }

    private Answer firstOrRepeated(AnswerKey key, String contentDigest, Supplier<Reply> work) {
        return answers.find(key)
                .map(earlier -> earlier.toRepeated(contentDigest))
                .orElseGet(() -> first(key, contentDigest, work));
    }

    private Answer first(AnswerKey key, String contentDigest, Supplier<Reply> work) {
        Reply reply = work.get();
        answers.keep(key, reply.kept(contentDigest));
        return new Answer.First(reply.text());
    }
}
