package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.policy.PlainEvaluator.Bill;
import medassist.policy.PlainEvaluator.Cert;
import medassist.policy.PlainEvaluator.Someone;
import org.junit.jupiter.api.Test;

/**
 * The engine with the shipped packs, and a plain evaluator written from the entitlement rules alone, agree on a million random
 * histories. A failure prints its seed and the shortest history that still disagrees.
 */
class SecondEvaluatorTests {

    private static final long HISTORIES = Long.getLong("medassist.histories", 400_000);

    private static final PolicyLibrary LIBRARY = new YamlPolicyPacks(new PackTexts(null)).library();
    private static final Map<String, PlainEvaluator> PLAIN =
            RandomCases.JURISDICTIONS.stream().collect(Collectors.toMap(each -> each, PlainEvaluator::new));

    /** Something that happens to a ledger: a bill, or the reversal of an earlier one, or another certificate. */
    private sealed interface Event {

        record Settles(int number, Bill bill) implements Event {}

        record Reverses(int number) implements Event {}

        record Certifies(Cert cert) implements Event {}
    }

    /** One person's year. */
    private record History(String jurisdiction, int year, Someone who, List<Event> events) {

        History without(int index) {
            var fewer = new ArrayList<>(events);
            fewer.remove(index);
            return new History(jurisdiction, year, who, fewer);
        }
    }

    @Test
    void agreesWithTheEngineOnAMillionHistories() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());

        Optional<Long> disagreeing = LongStream.range(seed, seed + HISTORIES)
                .parallel()
                .filter(each -> disagreement(history(each)).isPresent())
                .boxed()
                .findAny();

        assertThat(disagreeing.map(each -> "seed " + each + ": " + shortest(history(each))))
                .isEmpty();
    }

    @Test
    void wouldNoticeAFigureThatIsAnother() {
        String text = new PackTexts(null)
                .all().stream()
                        .filter(each -> each.file().startsWith("371500"))
                        .findFirst()
                        .orElseThrow()
                        .text();
        PolicyPack wrong = new PackText("371500-2022.yaml", text.replaceFirst("ratio: 50%", "ratio: 51%"))
                .read()
                .pack();

        assertThat(LongStream.range(0, 2_000)
                        .mapToObj(SecondEvaluatorTests::history)
                        .filter(history -> history.jurisdiction.equals("371500"))
                        .filter(history -> disagreement(history, new PolicyLibrary(List.of(wrong)))
                                .isPresent()))
                .isNotEmpty();
    }

    private static String shortest(History failing) {
        for (int i = 0; i < failing.events.size(); i++) {
            History shorter = failing.without(i);
            if (disagreement(shorter).isPresent()) {
                return shortest(shorter);
            }
        }
        return failing + " → " + disagreement(failing).orElseThrow();
    }

    private static Optional<String> disagreement(History history) {
        return disagreement(history, LIBRARY);
    }

    private static Optional<String> disagreement(History history, PolicyLibrary library) {
        return new Run(history, library).disagreement();
    }

    /** A history made by chance, with amounts that often meet deductibles and limits. */
    private static History history(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String jurisdiction = RandomCases.pick(random, RandomCases.JURISDICTIONS);
        int firstYear = PlainEvaluator.firstDay(jurisdiction).getYear();
        int year = random.nextInt(firstYear, 2028);
        Someone who = RandomCases.someone(random, year);
        var events = new ArrayList<Event>();
        int certificates = random.nextInt(0, 4);
        for (int i = 0; i < certificates; i++) {
            events.add(new Event.Certifies(RandomCases.cert(random, year, i)));
        }
        int steps = random.nextInt(1, 7);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(8)) {
                case 0 -> events.add(new Event.Reverses(random.nextInt(0, step + 1)));
                case 1 -> events.add(new Event.Certifies(RandomCases.cert(random, year, random.nextInt(4))));
                default -> events.add(new Event.Settles(step, RandomCases.bill(random, jurisdiction, year)));
            }
        }
        return new History(jurisdiction, year, who, events);
    }

    /** A history played to both. */
    private static final class Run {

        private static final Stamp STAMP = new Stamp(Instant.EPOCH, "H", "", "");

        private final History history;
        private final PolicyLibrary library;
        private final PlainEvaluator plain;
        private final Map<String, Cert> certs = new TreeMap<>();
        private final Map<String, Long> counters = new TreeMap<>();
        private final Map<Integer, Map<String, Long>> moved = new TreeMap<>();
        private final Map<Integer, JournalEntry> posted = new TreeMap<>();
        private AnnualLedger ledger;

        Run(History history, PolicyLibrary library) {
            this.history = history;
            this.library = library;
            this.plain = PLAIN.get(history.jurisdiction);
            this.ledger = AnnualLedger.empty(
                    new LedgerKey(new PersonId("P"), new DivisionCode(history.jurisdiction), history.year));
        }

        Optional<String> disagreement() {
            for (Event event : history.events) {
                switch (event) {
                    case Event.Certifies(Cert cert) -> certs.put(cert.id(), cert);
                    case Event.Reverses(int number) -> reverse(number);
                    case Event.Settles(int number, Bill bill) -> {
                        Optional<String> difference = settle(number, bill);
                        if (difference.isPresent()) {
                            return difference;
                        }
                    }
                }
            }
            return differ("counters", standing(), nonZero(counters));
        }

        private Optional<String> settle(int number, Bill bill) {
            var expected = plain.evaluate(bill, history.who, List.copyOf(certs.values()), counters);
            Claim claim = RandomCases.claim(ledger.key(), "S" + number, bill);
            PolicyPack pack = library.deciding(claim.jurisdiction(), bill.day()).orElseThrow();
            Adjudication actual = new Adjudicator(pack).adjudicate(claim, circumstances(pack, bill), ledger.counters());
            JournalEntry entry = ledger.settlement(claim.key(), actual.postings(), STAMP);
            ledger = ledger.after(entry);
            posted.put(number, entry);
            moved.put(number, expected.moves());
            expected.moves().forEach((counter, amount) -> counters.merge(counter, amount, Long::sum));
            return differ("rows", LedgerHistoryRun.rows(actual), expected.rows())
                    .or(() -> differ("burden", actual.inPolicyBurden().fen(), expected.burden()))
                    .or(() -> differ("hospital", actual.hospitalBears().fen(), expected.hospitalBears()))
                    .or(() -> differ("person", actual.personPays().fen(), expected.personPays()));
        }

        private void reverse(int number) {
            JournalEntry entry = posted.remove(number);
            if (entry != null) {
                ledger = ledger.after(ledger.reversal(new SubjectHistory(List.of(entry)), STAMP));
                moved.get(number).forEach((counter, amount) -> counters.merge(counter, -amount, Long::sum));
            }
        }

        private static Optional<String> differ(String what, Object actual, Object expected) {
            return actual.equals(expected)
                    ? Optional.empty()
                    : Optional.of(what + ": engine " + actual + ", plain " + expected);
        }

        private Map<String, Long> standing() {
            var standing = new TreeMap<String, Long>();
            ledger.counters()
                    .nonZero()
                    .forEach(each -> standing.put(
                            LedgerHistoryRun.name(each.counter()), each.amount().fen()));
            return standing;
        }

        private static Map<String, Long> nonZero(Map<String, Long> counters) {
            var nonZero = new TreeMap<>(counters);
            nonZero.values().removeIf(amount -> amount == 0);
            return nonZero;
        }

        private Circumstances circumstances(PolicyPack pack, Bill bill) {
            Person person = RandomCases.person(ledger.key(), history.who);
            List<Certification> held =
                    certs.values().stream().map(RandomCases::certification).toList();
            List<Certification> serving = pack.serving(new PersonRecord(held, person.diedOn()), bill.day());
            return new Circumstances(Applicant.of(person, serving, bill.day()), bill.designated());
        }
    }
}
