package medassist.application.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.InMemoryStores;
import org.junit.jupiter.api.Test;

class AnsweringOnceTests {

    private static final ExchangeKey KEY = new ExchangeKey("H1", "M1");

    private final InMemoryStores stores = new InMemoryStores();
    private final AnsweringOnce answering = new AnsweringOnce(stores.exchanges(), stores.unitOfWork());
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
        assertThat(answering.undo(KEY)).isEmpty();
        assertThat(answering.undo(KEY)).as("again").isEmpty();
        assertThat(answering.isUndone(KEY)).isTrue();

        assertThat(answer("digest")).isEqualTo(new Answer.UndoneBeforeArrival());
        assertThat(runs).hasValue(0);
    }

    @Test
    void tellsWhatAMessageWasAnsweredThatHadArrivedBeforeItWasUndone() {
        answer("digest");
        assertThat(answering.isUndone(KEY)).isFalse();

        assertThat(answering.undo(KEY)).contains("answer 1");
        assertThat(answering.isUndone(KEY)).isTrue();
        assertThat(answer("digest")).isEqualTo(new Answer.Replayed("answer 1"));
    }

    private Answer answer(String digest) {
        return answering.answer(KEY, digest, () -> "answer " + runs.incrementAndGet());
    }
}
