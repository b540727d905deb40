package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.application.work.KeptAnswers;
import org.junit.jupiter.api.Test;

/** What every {@link KeptAnswers} must do. */
public interface KeptAnswersContract extends OverStores {

    @Test
    default void givesAKeyOnceAndItsAnswerEverAfter() {
        var key = new AnswerKey("H1", sample().unique());
        var sameIdOfAnother = new AnswerKey("H2", sample().unique());

        sample().keep(key, "digest");
        sample().keep(sameIdOfAnother, "other digest");

        assertThat(sample().within(() -> stores().keptAnswers().find(key)))
                .contains(new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
        assertThat(sample().within(() -> stores().keptAnswers().find(sameIdOfAnother)))
                .contains(new KeptAnswer("other digest", KeptAnswer.State.DONE, "answer"));
        assertThatThrownBy(() -> sample().keep(key, "another"))
                .as("it was not looked for")
                .isInstanceOf(RuntimeException.class);
        assertThat(sample().within(() -> stores().keptAnswers().find(key)))
                .contains(new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
    }
}
