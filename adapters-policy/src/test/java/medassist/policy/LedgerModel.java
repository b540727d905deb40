package medassist.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import medassist.policy.PlainEvaluator.Bill;
import medassist.policy.PlainEvaluator.Cert;
import medassist.policy.PlainEvaluator.Outcome;
import medassist.policy.PlainEvaluator.Someone;

/** A ledger year as plain maps: what stands of each settlement, in fen, and what the plain evaluator makes of the year. */
final class LedgerModel {

    /**
     * What is due of a settlement.
     *
     * @param reversed whether it is because the settlement is reversed
     * @param was the assistance that was paid of it
     * @param is the assistance that the replay gives
     * @param byFund the difference by fund
     */
    record Due(int number, boolean reversed, long was, long is, Map<String, Long> byFund) {

        static Due of(int number, boolean reversed, Map<String, Long> paid, Map<String, Long> given) {
            var difference = new TreeMap<>(given);
            paid.forEach((fund, amount) -> difference.merge(fund, -amount, Long::sum));
            difference.values().removeIf(amount -> amount == 0);
            return new Due(number, reversed, sum(paid), sum(given), difference);
        }
    }

    /** A settlement, with what stands posted of it, and what the office has paid beside it. */
    private static final class Posted {

        private final int step;
        private final Bill bill;
        private final boolean toPerson;
        private final Map<String, Long> settled;
        private final Map<String, Long> byFund;
        private final Map<String, Long> released = new TreeMap<>();
        private Map<String, Long> standing;
        private Map<String, Long> reversed = Map.of();
        private int reversedBy = -1;
        private boolean givenBack;

        Posted(int step, Bill bill, boolean toPerson, Outcome outcome) {
            this.step = step;
            this.bill = bill;
            this.toPerson = toPerson;
            this.settled = outcome.moves();
            this.byFund = LedgerModel.byFund(outcome);
            this.standing = settled;
        }

        /** What was paid of it, by fund. */
        Map<String, Long> paid() {
            var paid = new TreeMap<>(isReversed() ? Map.<String, Long>of() : byFund);
            released.forEach((fund, amount) -> paid.merge(fund, amount, Long::sum));
            return paid;
        }

        /** What is posted again where its reversal is undone. */
        Map<String, Long> again() {
            return givenBack ? settled : reversed;
        }

        void release(Due due) {
            due.byFund().forEach((fund, amount) -> released.merge(fund, amount, Long::sum));
            givenBack = due.reversed();
        }

        boolean isReversed() {
            return reversedBy >= 0;
        }
    }

    private final PlainEvaluator plain;
    private Someone who;
    private final Map<String, Cert> certs = new TreeMap<>();
    private final Map<Integer, Posted> posted = new LinkedHashMap<>();
    // What stands taken over, with the step in which it was.
    private Map<String, Long> opening = Map.of();
    private int openedIn = -1;
    private final Map<Integer, Integer> messages = new TreeMap<>();
    private final Set<Due> waived = new HashSet<>();

    LedgerModel(LedgerHistory history) {
        this.plain = new PlainEvaluator(history.jurisdiction());
        this.who = history.who();
    }

    boolean certify(String id, Cert cert) {
        return !cert.equals(certs.put(id, cert));
    }

    /** Takes all of another number of the person's as this one's. */
    void absorb(LedgerModel other) {
        certs.putAll(other.certs);
        messages.putAll(other.messages);
        waived.addAll(other.waived);
        var all = new TreeMap<Integer, Integer>();
        posted.forEach((number, each) -> all.put(each.step, number));
        other.posted.forEach((number, each) -> all.put(each.step, number));
        var both = new TreeMap<>(posted);
        both.putAll(other.posted);
        posted.clear();
        all.values().forEach(number -> posted.put(number, both.get(number)));
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

    boolean hasOpening() {
        return openedIn >= 0;
    }

    void takeOver(int step, Map<String, Long> used) {
        opening = used;
        openedIn = step;
    }

    /** Reverses what was taken over; whether anything stood. */
    boolean reverseOpening() {
        boolean stood = hasOpening();
        opening = Map.of();
        openedIn = -1;
        return stood;
    }

    /** The assistance that was paid before. */
    long paidBefore() {
        return opening.getOrDefault("A", 0L);
    }

    void settle(int step, int number, Bill bill, boolean toPerson) {
        posted.put(number, new Posted(step, bill, toPerson, outcome(bill)));
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
        settlement.givenBack = false;
        messages.put(message, number);
    }

    /** Whether the message took a settlement back that nobody has let be posted again since. */
    boolean holdsDown(int message) {
        return messages.containsKey(message) && posted.get(messages.get(message)).reversedBy == message;
    }

    boolean reversed(int message) {
        return messages.containsKey(message);
    }

    /** The settlement that a message reversed. */
    Optional<Integer> reversedNumber(int message) {
        return Optional.ofNullable(messages.get(message));
    }

    /** Whether what adjustments had paid was given back after the message reversed the settlement. */
    boolean isGivenBack(int message) {
        return posted.get(messages.get(message)).givenBack;
    }

    /** What letting it be posted again would add. */
    Map<String, Long> reversedBy(int message) {
        return posted.get(messages.get(message)).again();
    }

    void letStandAgain(int message) {
        var settlement = posted.get(messages.get(message));
        settlement.standing = settlement.again();
        settlement.reversedBy = -1;
    }

    void waive(Due due) {
        waived.add(due);
    }

    /** What releasing it would add. */
    Map<String, Long> differenceOf(Due due) {
        var difference = new TreeMap<String, Long>();
        moves(due).forEach((counter, amount) -> difference.merge(counter, amount, Long::sum));
        posted.get(due.number()).standing.forEach((counter, amount) -> difference.merge(counter, -amount, Long::sum));
        return difference;
    }

    void release(Due due) {
        var settlement = posted.get(due.number());
        settlement.standing = moves(due);
        settlement.release(due);
    }

    /** What the settlement moves in the replayed year. */
    private Map<String, Long> moves(Due due) {
        return due.reversed() ? Map.of() : replay().get(due.number()).moves();
    }

    /** What institutions advanced of the assistance that stands. */
    long advanced() {
        return posted.values().stream()
                .filter(each -> !each.isReversed() && !each.toPerson)
                .mapToLong(each -> sum(each.byFund))
                .sum();
    }

    /** What of reversed settlements was to go back, and was waived. */
    long waivedOfReversed() {
        return reversedDue()
                .filter(waived::contains)
                .mapToLong(each -> each.is() - each.was())
                .sum();
    }

    /** The counters, as the sum of what stands. */
    Map<String, Long> counters() {
        var counters = new TreeMap<>(opening);
        posted.values()
                .forEach(
                        each -> each.standing.forEach((counter, amount) -> counters.merge(counter, amount, Long::sum)));
        counters.values().removeIf(amount -> amount == 0);
        return counters;
    }

    /** What is due now: of what stands in the order of posting, then of what is reversed. */
    List<Due> due() {
        var due = new ArrayList<Due>();
        replay().forEach((number, outcome) -> due.add(due(number, outcome)));
        reversedDue().forEach(due::add);
        due.removeIf(each -> each.was() == each.is() || waived.contains(each));
        return due;
    }

    private Due due(int number, Outcome outcome) {
        return Due.of(number, false, posted.get(number).paid(), byFund(outcome));
    }

    private Stream<Due> reversedDue() {
        return posted.entrySet().stream()
                .filter(each -> each.getValue().isReversed())
                .map(each -> Due.of(each.getKey(), true, each.getValue().paid(), Map.of()));
    }

    /** What each standing settlement comes to in the replayed year; a waived difference is not made. */
    private Map<Integer, Outcome> replay() {
        var replayed = new LinkedHashMap<Integer, Outcome>();
        var counters = new TreeMap<String, Long>();
        var isOpened = new AtomicBoolean();
        posted.forEach((number, settlement) -> {
            if (openedIn < settlement.step && !isOpened.getAndSet(true)) {
                opening.forEach((counter, amount) -> counters.merge(counter, amount, Long::sum));
            }
            if (!settlement.isReversed()) {
                Outcome outcome = outcome(settlement.bill, counters);
                replayed.put(number, outcome);
                (waived.contains(due(number, outcome)) ? settlement.standing : outcome.moves())
                        .forEach((counter, amount) -> counters.merge(counter, amount, Long::sum));
            }
        });
        return replayed;
    }

    private static Map<String, Long> byFund(Outcome outcome) {
        var amounts = new TreeMap<String, Long>();
        outcome.rows().forEach(row -> amounts.merge(row.fund(), row.amount(), Long::sum));
        return amounts;
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
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
                .filter(counter -> counter.getValue() - opening.getOrDefault(counter.getKey(), 0L)
                        > plain.limitsOf(counter.getKey().substring(2)).getMax())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
