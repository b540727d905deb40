package medassist.persistence.transaction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What the works of a group ask together; everything but waiting for it is done under the group's lock. */
final class Round {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<GroupedQuery<?, ?>, GroupedQuery.Asked<?, ?>> asked = new LinkedHashMap<>();
    private int members;
    private boolean answered;

    /** A key that is asked for. */
    record Question<K, V>(GroupedQuery<K, V> query, K key) {}

    /** Counts a work in that waits for the round. */
    void join() {
        members++;
    }

    int members() {
        return members;
    }

    <K, V> void add(Question<K, V> question) {
        asked(question.query).add(question.key);
    }

    Collection<? extends Pipeline.Sent> questions() {
        return asked.values();
    }

    void end(boolean wasAnswered) {
        answered = wasAnswered;
        ended.countDown();
    }

    /**
     * Waits for the round to end.
     *
     * @throws GroupUndoneException if it was not answered
     */
    void await() {
        Uninterrupted.await(ended);
        if (!answered) {
            throw new GroupUndoneException();
        }
    }

    /** What there was of a key, once the round has been waited for. */
    <K, V> Optional<V> answer(Question<K, V> question) {
        return asked(question.query).answer(question.key);
    }

    @SuppressWarnings("unchecked") // A query's questions are of its types.
    private <K, V> GroupedQuery.Asked<K, V> asked(GroupedQuery<K, V> query) {
        return (GroupedQuery.Asked<K, V>) asked.computeIfAbsent(query, GroupedQuery.Asked::new);
    }
}
