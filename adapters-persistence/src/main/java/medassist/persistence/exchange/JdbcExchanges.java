package medassist.persistence.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Exchanges;
import medassist.persistence.transaction.GroupedStatement;
import medassist.persistence.transaction.TransactionGroup;

/** Exchanges in PostgreSQL: the primary key makes a second taker wait until the first has committed. */
@Singleton
class JdbcExchanges implements Exchanges {

    private final ExchangeRows rows;
    private final GroupedStatement<TakenDocument, ExchangeRow> taking;
    private final GroupedStatement<AnswerDocument, Void> answering;

    JdbcExchanges(ExchangeRows rows) {
        this.rows = rows;
        taking = new GroupedStatement<>(documents -> rows.add(List.copyOf(documents)).stream()
                .collect(Collectors.toMap(TakenDocument::from, Function.identity())));
        answering = GroupedStatement.writing(this::answerAll);
    }

    @Override
    public Optional<Exchange> take(ExchangeKey key, String contentDigest) {
        TransactionGroup.own(key);
        if (taking.ask(TakenDocument.from(key, contentDigest)).isPresent()) {
            return Optional.empty();
        }
        ExchangeRow row = rows.find(key.party(), key.id()).orElseThrow();
        return Optional.of(new Exchange(row.contentDigest(), Objects.requireNonNull(row.answer())));
    }

    @Override
    public Optional<Exchange> find(ExchangeKey key) {
        return rows.find(key.party(), key.id())
                .map(row -> new Exchange(row.contentDigest(), Objects.requireNonNull(row.answer())));
    }

    @Override
    public boolean claim(ExchangeKey key) {
        TransactionGroup.own(key);
        return rows.claim(key.party(), key.id());
    }

    @Override
    public void answer(ExchangeKey key, String answer) {
        answering.ask(new AnswerDocument(key.party(), key.id(), answer));
    }

    private void answerAll(List<AnswerDocument> answered) {
        if (rows.answer(answered) != answered.size()) {
            throw new IllegalStateException("a key was not taken in this unit of work");
        }
    }
}
