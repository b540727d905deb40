package medassist.persistence.transaction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A statement over many keys at once. Work that shares its transaction with other work asks it together with them; any
 * other work asks it for one key.
 *
 * @param <K> what is asked for; equal ones are asked for once
 * @param <V> what the statement finds or says of one
 */
public final class GroupedStatement<K, V> {

    private final Function<Collection<K>, Map<K, V>> statement;

    /**
     * A statement over all the keys.
     *
     * @param statement gives the values by key; without those of which there is nothing to say
     */
    public GroupedStatement(Function<Collection<K>, Map<K, V>> statement) {
        this.statement = statement;
    }

    /** A statement that writes all the rows and says nothing. */
    public static <K> GroupedStatement<K, Void> writing(Consumer<List<K>> statement) {
        return new GroupedStatement<>(rows -> {
            statement.accept(List.copyOf(rows));
            return Map.of();
        });
    }

    /** What the statement says of the key. */
    public Optional<V> ask(K key) {
        return TransactionGroup.current()
                .map(group -> group.ask(this, key))
                .orElseGet(() -> Optional.ofNullable(of(List.of(key)).get(key)));
    }

    Map<K, V> of(Collection<K> keys) {
        return statement.apply(keys);
    }
}
