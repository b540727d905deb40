package medassist.persistence.answer;

import io.micronaut.data.annotation.MappedEntity;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;

/** A row of the table of kept answers, in which the answers are encrypted. */
@MappedEntity("kept_answer")
record AnswerRow(String party, String answerId, String contentDigest, KeptAnswer.State state, String answer) {

    static AnswerRow from(AnswerKey key, KeptAnswer answer, FieldCipher cipher) {
        String sealed = cipher.seal(cell(key.party(), key.id()), answer.text());
        return new AnswerRow(key.party(), key.id(), answer.contentDigest(), answer.state(), sealed);
    }

    /** Where an answer stands. */
    static Cell cell(String party, String answerId) {
        return new Cell("kept_answer.answer", party, answerId);
    }

    KeptAnswer toDomain(FieldCipher cipher) {
        return new KeptAnswer(contentDigest, state, cipher.open(cell(party, answerId), answer));
    }
}
