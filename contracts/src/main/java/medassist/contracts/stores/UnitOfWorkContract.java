package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import medassist.application.port.UnitOfWork;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} must do. */
public interface UnitOfWorkContract extends OverStores {

    @Test
    default void undoesAUnitOfWorkThatFails() {
        var key = new AnswerKey("H1", sample().unique());

        assertThatThrownBy(() -> sample().within(() -> {
                    stores().keptAnswers().keep(key, new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(sample().within(() -> stores().keptAnswers().find(key))).isEmpty();
    }

    @Test
    default void joinsAUnitOfWorkInsideAnother() {
        var key = new AnswerKey("H1", sample().unique());

        assertThatThrownBy(() -> sample().within(() -> {
                    sample().keep(key, "digest");
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(sample().within(() -> stores().keptAnswers().find(key))).isEmpty();
    }
}
