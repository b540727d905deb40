package medassist.persistence.answer;

import io.micronaut.data.annotation.MappedEntity;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;

/** A row of the table of kept answers. */
@MappedEntity("kept_answer")
record AnswerRow(String party, String answerId, String contentDigest, KeptAnswer.State state, String answer) {

    static AnswerRow from(AnswerKey key, KeptAnswer answer) {
        return new AnswerRow(key.party(), key.id(), answer.contentDigest(), answer.state(), answer.text());
    }

    KeptAnswer toDomain() {
        return new KeptAnswer(contentDigest, state, answer);
    }
}
