package medassist.persistence.transaction;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query over many keys at once. Work that shares its transaction with other work asks it together with them; any other
 * work asks it for one key.
 *
 * @param <K> what is asked for; equal ones are asked for once
 * @param <V> what the query finds of one
 */
public final class GroupedQuery<K, V> {

    private final Pipeline pipeline;
    private final String sql;
    private final Parameters.Giver<K> given;
    private final Values<K, V> values;

    /** Reads what there is of each key. */
    @FunctionalInterface
    interface Values<K, V> {

        Map<K, V> of(ResultSet rows) throws SQLException;
    }

    GroupedQuery(Pipeline pipeline, String sql, Parameters.Giver<K> given, Values<K, V> values) {
        this.pipeline = pipeline;
        this.sql = sql;
        this.given = given;
        this.values = values;
    }

    /** What there is of the key. */
    public Optional<V> ask(K key) {
        return TransactionGroup.current().map(part -> part.ask(this, key)).orElseGet(() -> {
            var question = new Asked<>(this);
            question.add(key);
            pipeline.send(List.of(question));
            return question.answer(key);
        });
    }

    /** Has the key asked for, in a group, together with what the work asks for next; for a key that it is to ask for then. */
    public void foresee(K key) {
        TransactionGroup.current().ifPresent(part -> part.foresee(this, key));
    }

    /** Keys that are asked for together. */
    static final class Asked<K, V> implements Pipeline.Sent {

        private final GroupedQuery<K, V> query;
        private final Set<K> keys = new LinkedHashSet<>();
        private Map<K, V> answers = Map.of();

        Asked(GroupedQuery<K, V> query) {
            this.query = query;
        }

        void add(K key) {
            keys.add(key);
        }

        Optional<V> answer(K key) {
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public String sql() {
            return query.sql;
        }

        @Override
        public void give(Parameters parameters) throws SQLException {
            query.given.give(parameters, keys);
        }

        @Override
        public void read(PreparedStatement statement) throws SQLException {
            try (ResultSet rows = statement.getResultSet()) {
                answers = query.values.of(rows);
            }
        }
    }
}
