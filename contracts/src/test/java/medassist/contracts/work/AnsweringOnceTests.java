package medassist.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import medassist.application.work.Answer;
import medassist.application.work.AnswerKey;
import medassist.application.work.AnsweringOnce;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Reply;
import medassist.contracts.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

class AnsweringOnceTests {

    private static final AnswerKey KEY = new AnswerKey("H1", "M1");

    private final InMemoryStores stores = new InMemoryStores();
    private final AnsweringOnce answering = new AnsweringOnce(stores.keptAnswers(), stores.unitOfWork());
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsTheWorkOnceAndReplaysItsAnswer() {
        assertThat(answer("digest")).isEqualTo(new Answer.First("answer 1"));
        assertThat(answer("digest")).isEqualTo(new Answer.Replayed("answer 1"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherContent() {
        answer("digest");

        assertThat(answer("other")).isEqualTo(new Answer.KeyReused());
        assertThat(runs).hasValue(1);
    }

    @Test
    void remembersNothingOfAFailure() {
        assertThatThrownBy(() -> answering.answer(KEY, "digest", () -> {
                    throw new IllegalStateException("database down");
                }))
                .hasMessage("database down");

        assertThat(answer("digest")).isEqualTo(new Answer.First("answer 1"));
    }

    @Test
    void keepsOutAMessageThatWasUndoneBeforeItArrived() {
        stores.keptAnswers().keep(KEY, KeptAnswer.UNDONE);

        assertThat(answer("digest")).isEqualTo(new Answer.UndoneBeforeArrival());
        assertThat(runs).hasValue(0);
    }

    @Test
    void tellsWhatWasAnsweredToWhatWasDoneAndNotToWhatWasRefused() {
        var refused = new AnswerKey("H1", "M2");
        answer("digest");
        answering.answer(refused, "digest", () -> new Reply("no", false));

        assertThat(answering.done(KEY)).contains("answer 1");
        assertThat(answering.done(refused)).isEmpty();
        assertThat(answering.done(new AnswerKey("H1", "M3"))).isEmpty();
    }

    private Answer answer(String digest) {
        return answering.answer(KEY, digest, () -> new Reply("answer " + runs.incrementAndGet(), true));
    }
}
