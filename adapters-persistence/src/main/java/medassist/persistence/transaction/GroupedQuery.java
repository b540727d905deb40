package medassist.persistence.transaction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A query over many keys at once. Work that shares its transaction with other work asks it together with them; any other
 * work asks it for one key.
 *
 * @param <K> what is asked for; equal ones are asked for once
 * @param <V> what the query finds of one
 */
public final class GroupedQuery<K, V> {

    private final Function<Collection<K>, Map<K, V>> query;

    /**
     * A query over all the keys.
     *
     * @param query gives the values by key; without those of which there is nothing
     */
    public GroupedQuery(Function<Collection<K>, Map<K, V>> query) {
        this.query = query;
    }

    /** What there is of the key. */
    public Optional<V> ask(K key) {
        return TransactionGroup.current()
                .map(part -> part.ask(this, key))
                .orElseGet(() -> Optional.ofNullable(of(List.of(key)).get(key)));
    }

    Map<K, V> of(Collection<K> keys) {
        return query.apply(keys);
    }
}
