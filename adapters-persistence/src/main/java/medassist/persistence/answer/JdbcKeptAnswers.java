package medassist.persistence.answer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.application.work.KeptAnswers;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.ConcurrentInsertException;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.Locks;
import medassist.persistence.work.NeedReader;

/** Kept answers in PostgreSQL: the primary key makes the second of two keepers wait until the first has committed. */
@Singleton
class JdbcKeptAnswers implements KeptAnswers, FilePart {

    private final AnswerRows rows;
    private final Locks locks;
    private final FieldCipher cipher;

    JdbcKeptAnswers(AnswerRows rows, Locks locks, FieldCipher cipher) {
        this.rows = rows;
        this.locks = locks;
        this.cipher = cipher;
    }

    @Override
    public Optional<KeptAnswer> find(AnswerKey key) {
        return rows.find(key.party(), key.id()).map(row -> row.toDomain(cipher));
    }

    @Override
    public void lock(AnswerKey key) {
        locks.lock(key);
    }

    @Override
    public boolean tryLock(AnswerKey key) {
        return locks.tryToLock(key);
    }

    @Override
    public void keep(AnswerKey key, KeptAnswer answer) {
        var row = AnswerRow.from(key, answer, cipher);
        if (rows.add(
                        row.party(),
                        row.answerId(),
                        row.contentDigest(),
                        row.state().name(),
                        row.answer())
                == 0) {
            throw new ConcurrentInsertException("an answer");
        }
    }

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(new NeedReader<>(
                KeptAnswer.Under.class,
                AnswerRows.FIND,
                (parameters, needs) -> parameters
                        .texts(needs, need -> need.key().party())
                        .texts(needs, need -> need.key().id())
                        .flags(needs, KeptAnswer.Under::unlessInProgress),
                AnsweredView.class,
                rows -> rows.collect(Collectors.toMap(AnsweredView::need, row -> row.answered(cipher))),
                _ -> Optional.empty()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                KeptAnswer.Kept.class,
                Stage.CONSEQUENCES,
                AnswerRows.ADD,
                change -> Stream.of(AnswerRow.from(change.key(), change.answer(), cipher)),
                (parameters, kept) -> parameters
                        .texts(kept, AnswerRow::party)
                        .texts(kept, AnswerRow::answerId)
                        .texts(kept, AnswerRow::contentDigest)
                        .texts(kept, row -> row.state().name())
                        .texts(kept, AnswerRow::answer),
                Optional.of(() -> new ConcurrentInsertException("an answer"))));
    }
}
