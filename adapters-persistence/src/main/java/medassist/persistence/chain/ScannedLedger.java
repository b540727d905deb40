package medassist.persistence.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import medassist.persistence.chain.Finding.Kind;

/** One ledger as it is walked, entry by entry: what its chain and its counters should be by now. */
final class ScannedLedger {

    private final LedgerPlace place;
    private final long version;
    private final String head;
    private final Map<String, Long> counters;
    private final Map<String, Long> sums = new TreeMap<>();
    private final Set<String> settlements = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private String previous = "";
    private long next = 1;

    ScannedLedger(LedgerPlace place, long version, String head, String counters) {
        this.place = place;
        this.version = version;
        this.head = head;
        this.counters = ScannedEntry.amounts(counters);
    }

    LedgerPlace place() {
        return place;
    }

    /** Whether the chain is broken already; what comes after a break cannot be told. */
    boolean isBroken() {
        return !findings.isEmpty();
    }

    long entries() {
        return next - 1;
    }

    /**
     * Takes the next entry.
     *
     * @param belonging looks for the later entry that was posted in this one's place, behind the entry with the hash
     */
    void take(ScannedEntry entry, BiFunction<ScannedEntry, String, Optional<ScannedEntry>> belonging) {
        ScannedEntry.amounts(entry.postings()).forEach((counter, amount) -> sums.merge(counter, amount, Long::sum));
        if (entry.isSettlement() && !settlements.add(entry.title())) {
            find(Kind.ADDED, entry.sequence(), entry.title());
        }
        if (isBroken()) {
            return;
        }
        if (entry.sequence() > version) {
            find(Kind.ADDED, entry.sequence(), entry.title());
        } else if (entry.sequence() != next) {
            find(Kind.REMOVED, next, "");
        } else if (!entry.hashAt(next, previous).equals(entry.hash())) {
            Optional<ScannedEntry> other = belonging.apply(entry, previous);
            find(
                    other.isPresent() ? Kind.REORDERED : Kind.CHANGED,
                    next,
                    other.map(each -> each.title() + " #" + each.sequence()).orElseGet(entry::title));
        }
        previous = entry.hash();
        next++;
    }

    /** What is found of the ledger after its last entry. */
    List<Finding> end() {
        if (!isBroken() && next <= version) {
            find(Kind.REMOVED, next, "");
        }
        if (!isBroken() && !previous.equals(head)) {
            find(Kind.HEAD_DIFFERS, version, "");
        }
        var names = new TreeMap<>(sums);
        names.putAll(counters);
        names.keySet().stream()
                .filter(counter -> !sums.getOrDefault(counter, 0L).equals(counters.getOrDefault(counter, 0L)))
                .forEach(counter -> find(Kind.COUNTER_DIFFERS, 0, counter));
        return findings;
    }

    private void find(Kind kind, long sequence, String detail) {
        findings.add(new Finding(kind, place.toString(), sequence, detail));
    }
}
