package medassist.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import medassist.policy.PlainEvaluator.Bill;
import medassist.policy.PlainEvaluator.Cert;
import medassist.policy.PlainEvaluator.Outcome;
import medassist.policy.PlainEvaluator.Someone;

/** A ledger year as plain maps: what stands of each settlement, in fen, and what the plain evaluator makes of the year. */
final class LedgerModel {

    /** What is due of a settlement: the assistance that stands, and that the replay gives. */
    record Due(int number, long was, long is) {}

    /** A settlement, with what stands posted of it. */
    private static final class Posted {

        private final Bill bill;
        private Map<String, Long> standing;
        private Map<String, Long> reversed = Map.of();
        private int reversedBy = -1;

        Posted(Bill bill, Map<String, Long> standing) {
            this.bill = bill;
            this.standing = standing;
        }

        boolean isReversed() {
            return reversedBy >= 0;
        }
    }

    private final PlainEvaluator plain;
    private Someone who;
    private final Map<String, Cert> certs = new TreeMap<>();
    private final Map<Integer, Posted> posted = new LinkedHashMap<>();
    private final Map<Integer, Integer> messages = new TreeMap<>();
    private final Set<Due> waived = new HashSet<>();

    LedgerModel(LedgerHistory history) {
        this.plain = new PlainEvaluator(history.jurisdiction());
        this.who = history.who();
    }

    boolean certify(Cert cert) {
        return !cert.equals(certs.put(cert.id(), cert));
    }

    boolean withdraw(String certId) {
        return certs.remove(certId) != null;
    }

    /** Registers when the person died; the person as it is known then. */
    Someone die(LocalDate day) {
        who = who.died(day);
        return who;
    }

    boolean allowsCarveOut(Bill bill) {
        return bill.carvedOut() == 0 || plain.allowsCarveOut(bill, who, List.copyOf(certs.values()));
    }

    /** What the bill comes to with the counters as they stand. */
    Outcome outcome(Bill bill) {
        return outcome(bill, counters());
    }

    private Outcome outcome(Bill bill, Map<String, Long> counters) {
        return plain.evaluate(bill, who, List.copyOf(certs.values()), counters);
    }

    void settle(int number, Bill bill) {
        posted.put(number, new Posted(bill, outcome(bill).moves()));
    }

    boolean knows(int number) {
        return posted.containsKey(number);
    }

    Bill billOf(int number) {
        return posted.get(number).bill;
    }

    boolean isReversed(int number) {
        return posted.get(number).isReversed();
    }

    void reverse(int number, int message) {
        var settlement = posted.get(number);
        settlement.reversed = settlement.standing;
        settlement.standing = Map.of();
        settlement.reversedBy = message;
        messages.put(message, number);
    }

    /** Whether the message took a settlement back that nobody has let be posted again since. */
    boolean holdsDown(int message) {
        return messages.containsKey(message) && posted.get(messages.get(message)).reversedBy == message;
    }

    boolean reversed(int message) {
        return messages.containsKey(message);
    }

    /** What letting it be posted again would add. */
    Map<String, Long> reversedBy(int message) {
        return posted.get(messages.get(message)).reversed;
    }

    void letStandAgain(int message) {
        var settlement = posted.get(messages.get(message));
        settlement.standing = settlement.reversed;
        settlement.reversedBy = -1;
    }

    void waive(Due due) {
        waived.add(due);
    }

    /** What releasing it would add. */
    Map<String, Long> differenceOf(Due due) {
        var difference = new TreeMap<String, Long>();
        replay().get(due.number()).forEach((counter, amount) -> difference.merge(counter, amount, Long::sum));
        posted.get(due.number()).standing.forEach((counter, amount) -> difference.merge(counter, -amount, Long::sum));
        return difference;
    }

    void release(Due due) {
        posted.get(due.number()).standing = replay().get(due.number());
    }

    /** The counters, as the sum of what stands. */
    Map<String, Long> counters() {
        var counters = new TreeMap<String, Long>();
        posted.values()
                .forEach(
                        each -> each.standing.forEach((counter, amount) -> counters.merge(counter, amount, Long::sum)));
        counters.values().removeIf(amount -> amount == 0);
        return counters;
    }

    /** What is due now, in the order of posting. */
    List<Due> due() {
        var due = new ArrayList<Due>();
        replay().forEach((number, moves) -> {
            var each = new Due(number, assistance(posted.get(number).standing), assistance(moves));
            if (each.was() != each.is() && !waived.contains(each)) {
                due.add(each);
            }
        });
        return due;
    }

    /** What each standing settlement moves in the replayed year; a waived difference is not made. */
    private Map<Integer, Map<String, Long>> replay() {
        var replayed = new LinkedHashMap<Integer, Map<String, Long>>();
        var counters = new TreeMap<String, Long>();
        posted.forEach((number, settlement) -> {
            if (!settlement.isReversed()) {
                Map<String, Long> moves = outcome(settlement.bill, counters).moves();
                replayed.put(number, moves);
                boolean stays = waived.contains(new Due(number, assistance(settlement.standing), assistance(moves)));
                (stays ? settlement.standing : moves)
                        .forEach((counter, amount) -> counters.merge(counter, amount, Long::sum));
            }
        });
        return replayed;
    }

    private static long assistance(Map<String, Long> moves) {
        return moves.getOrDefault("A", 0L);
    }

    /** Whether the movements, added, would draw on a pool beyond some limit that a line of the tables has for it. */
    boolean mayExceedALimit(Map<String, Long> movements) {
        Map<String, Long> counters = counters();
        return movements.entrySet().stream()
                .filter(moved -> moved.getKey().startsWith("P ") && moved.getValue() > 0)
                .anyMatch(moved -> counters.getOrDefault(moved.getKey(), 0L) + moved.getValue()
                        > plain.limitsOf(moved.getKey().substring(2)).getMin());
    }

    /** The first pool that is drawn on beyond every limit that the tables have for it; empty where none is. */
    String overdrawn() {
        return counters().entrySet().stream()
                .filter(counter -> counter.getKey().startsWith("P "))
                .filter(counter -> counter.getValue()
                        > plain.limitsOf(counter.getKey().substring(2)).getMax())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
