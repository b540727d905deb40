package medassist.persistence.answer;

import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.persistence.key.FieldCipher;

/** A kept answer with how it was asked for. */
@MappedEntity("kept_answer")
record AnsweredView(
        String party,
        String answerId,
        boolean unlessInProgress,
        String contentDigest,
        KeptAnswer.State state,
        String answer) {

    KeptAnswer.Under need() {
        return new KeptAnswer.Under(new AnswerKey(party, answerId), unlessInProgress);
    }

    Optional<KeptAnswer> answered(FieldCipher cipher) {
        return Optional.of(new KeptAnswer(contentDigest, state, cipher.open(AnswerRow.cell(party, answerId), answer)));
    }
}
